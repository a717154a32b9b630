import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { elevationScale } from '../../src/content/elevationScale.ts'
import { elevationTiles } from './elevationTiles.ts'
import { gatherLayers } from './layers/gatherLayers.ts'
import type { Layer } from './layers/layer.ts'
import { unnamedTowns, type UnnamedTown } from './layers/towns.ts'
import { transportLayers } from './layers/transport.ts'
import { boxesOf, type BasemapOptions } from './options.ts'
import { writeArchive, type ArchiveOptions } from './pmtiles.ts'
import { reliefTiles } from './reliefTiles.ts'
import { lastZoom, vectorTiles } from './tiles.ts'

export interface BuildOptions extends BasemapOptions {
  /** Path of the archive. */
  out: string
  report?: (line: string) => void
}

/**
 * Packs `basemap/data` into the vector archive of an atlas. The same data and options always give the same bytes. Returns the
 * towns of the region that have no name in one of the languages.
 */
export function buildBasemap(options: BuildOptions): UnnamedTown[] {
  const { region, out, report = () => {} } = options
  const layers = gatherLayers(options)
  const tiles = vectorTiles(layers, options, report)
  const details = region && options.detail === 'fine' ? `, and the region ${region.join(', ')} in detail` : ''
  const archive = writeArchive(tiles, {
    kind: 'mvt',
    bounds: [-180, -85.0511287, 180, 85.0511287],
    center: centerOf(region),
    metadata: {
      name: 'Steppe Atlas basemap',
      description: `The world${details}, to zoom ${lastZoom[options.detail]}`,
      attribution:
        '<a href="https://www.naturalearthdata.com/">Natural Earth</a>, <a href="https://www.geonames.org/">GeoNames</a> CC BY 4.0',
      type: 'baselayer',
      version: '1.0.0',
      vector_layers: described(layers, options),
    },
  })
  save(out, archive)
  report(`${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`)
  return unnamedTowns(options)
}

/** Packs the roads, railways and urban areas of a region. */
export function buildTransport(options: BuildOptions): void {
  const { region, out, report = () => {} } = options
  const layers = transportLayers(options)
  const tiles = vectorTiles(layers, options, () => {})
  const archive = writeArchive(tiles, {
    kind: 'mvt',
    bounds: [-180, -85.0511287, 180, 85.0511287],
    center: centerOf(region),
    metadata: {
      name: 'Transport',
      description: 'Roads, railways and urban areas',
      attribution: '<a href="https://www.naturalearthdata.com/">Natural Earth</a>',
      type: 'overlay',
      vector_layers: described(layers, options),
    },
  })
  save(out, archive)
  report(`transport: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`)
}

/** Packs the relief of the world and of a region. */
export async function buildRelief({
  region,
  detail,
  out,
  report = () => {},
}: Pick<BuildOptions, 'region' | 'detail' | 'out' | 'report'>): Promise<void> {
  const tiles = await reliefTiles({ region, detail })
  const archive = writeArchive(tiles, reliefArchive(centerOf(region)))
  save(out, archive)
  report(`relief: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`)
}

/** Packs the heights of a region. */
export async function buildElevation({
  region,
  out,
  report = () => {},
}: Pick<BuildOptions, 'region' | 'out' | 'report'>): Promise<void> {
  const { tiles, bounds } = await elevationTiles(region)
  const archive = writeArchive(tiles, {
    kind: 'webp',
    bounds,
    center: centerOf(region),
    metadata: {
      name: 'Elevation',
      description: `Heights of the land: metres are ${elevationScale.step} times the value of a channel, less ${elevationScale.depth}`,
      attribution: 'SRTM30',
      type: 'overlay',
    },
  })
  save(out, archive)
  report(`elevation: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`)
}

/** The header and metadata of an archive of the relief. */
export const reliefArchive = (center: ArchiveOptions['center']): ArchiveOptions => ({
  kind: 'avif',
  bounds: [-180, -60, 180, 80],
  center,
  metadata: {
    name: 'Relief',
    description: 'Shaded relief: light and shadow with alpha',
    attribution: 'SRTM30, Natural Earth',
    type: 'overlay',
  },
})

const described = (layers: readonly Layer[], { detail }: BasemapOptions) =>
  layers.map(({ name, fields, zooms }) => ({
    id: name,
    fields,
    minzoom: zooms[0],
    maxzoom: Math.min(zooms[1], lastZoom[detail]),
  }))

/** The middle of the region, for viewers of archives. */
function centerOf(region: BasemapOptions['region']): ArchiveOptions['center'] {
  const [first, second] = boxesOf(region)
  if (!first) return [0, 0, 0]
  const east = second ? second[2] + 360 : first[2]
  const lon = (first[0] + east) / 2
  return [lon > 180 ? lon - 360 : lon, (first[1] + first[3]) / 2, 3]
}

function save(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
