import { readFileSync } from 'node:fs'

export interface GazetteerTown {
  id: number
  name: string
  ascii: string
  alternates: string[]
  lat: number
  lon: number
  country: string
  /** GeoNames feature code: PPLC for the capital of a country, PPLA for that of a first-level division. */
  code: string
  population: number
  /** Height above sea level in metres, from the gazetteer's elevation model. */
  metres: number
}

/** Reads a GeoNames file: one town per line, tab-separated (https://download.geonames.org/export/dump/readme.txt). */
export function readGazetteer(file: string): GazetteerTown[] {
  const towns: GazetteerTown[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, name, ascii, alternates, lat, lon, , code, country, , , , , , population, , metres] = line.split('\t')
    if (!id || !name) continue
    towns.push({
      id: Number(id),
      name,
      ascii: ascii ?? name,
      alternates: (alternates ?? '').split(','),
      lat: Number(lat),
      lon: Number(lon),
      country: country ?? '',
      code: code ?? '',
      population: Number(population),
      metres: Number(metres),
    })
  }
  return towns
}
