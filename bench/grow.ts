/**
 * Builds the atlas of `geo/` with invented rows of a register. `tsx bench/grow.ts folder count` writes it into a folder.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Feature as GeoJsonFeature, Point } from 'geojson'
import { readAtlas } from '../build/atlas/readAtlas.ts'
import type { Place } from '../src/content/schema.ts'
import { isCommand } from '../tools/validate/command.ts'
import { seeded } from '../tools/random.ts'

const works = [
  { en: 'Road rehabilitation', ru: 'Ремонт дороги', kk: 'Жол жөндеу' },
  { en: 'Water supply', ru: 'Водоснабжение', kk: 'Сумен жабдықтау' },
  { en: 'Wind power plant', ru: 'Ветряная электростанция', kk: 'Жел электр станциясы' },
  { en: 'Rural health centre', ru: 'Сельская больница', kk: 'Ауыл ауруханасы' },
  { en: 'School building', ru: 'Строительство школы', kk: 'Мектеп салу' },
  { en: 'Customs modernization', ru: 'Модернизация таможни', kk: 'Кеденді жаңғырту' },
  { en: 'Grid transmission line', ru: 'Линия электропередачи', kk: 'Электр беру желісі' },
  { en: 'Technical cooperation', ru: 'Техническое сотрудничество', kk: 'Техникалық ынтымақтастық' },
]
const aims = [
  'The loan finances the design, the supply of equipment and the supervision of the works.',
  'The grant supports the training of staff and the purchase of laboratory equipment.',
  'The project includes environmental and social safeguards, and a second phase is under discussion.',
  'Counterpart funds are provided by the regional administration and by two development banks.',
  'Disbursement follows the completion of milestones that the steering committee certifies.',
]

/** A real town, where a row may be. */
interface Town {
  name: { en: string; ru: string; kk: string }
  position: [longitude: number, latitude: number]
  country: string
  /** The share of all rows that are in this town or in one before it. */
  upTo: number
}

/** Towns as registers use them: a few have hundreds of rows, most have a few. */
function readTowns(): Town[] {
  const { features } = JSON.parse(gunzipSync(readFileSync('basemap/data/towns.geojson.gz')).toString()) as {
    features: GeoJsonFeature<Point, { name: string; names: Record<string, string>; country: string; eurasia?: 1 }>[]
  }
  const towns = features.filter(({ properties: { names, eurasia } }) => eurasia && names.ru && names.kk)
  const weights = towns.map((_, index) => 1 / (index + 10))
  const total = weights.reduce((a, b) => a + b)
  let sum = 0
  return towns.map(({ properties: { name, names, country }, geometry }, index) => ({
    name: { en: name, ru: names.ru!, kk: names.kk! },
    // As fine as the precision "town".
    position: geometry.coordinates.map((degrees) => Math.round(degrees * 1000) / 1000) as [number, number],
    country,
    upTo: (sum += weights[index]! / total),
  }))
}

/** Returns the rows of an invented register: one half at the centre of their towns, the others at sites up to half a km away. */
export function inventRows(count: number): Place[] {
  const random = seeded(count + 1)
  const { kinds, topics, statuses } = readAtlas('geo').config
  const pointKinds = kinds.filter(({ geometry }) => geometry === 'point')
  const towns = readTowns()
  const townOf = (share: number): Town => {
    let [low, high] = [0, towns.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (towns[middle]!.upTo < share) low = middle + 1
      else high = middle
    }
    return towns[low]!
  }
  return Array.from({ length: count }, (_, index): Place => {
    const id = `row-${index + 1}`
    const town = townOf(random.next())
    const work = random.one(works)
    const isSite = random.below(2) === 0
    const near = (degrees: number) => Math.round((degrees + (random.below(2001) - 1000) / 200_000) * 10_000) / 10_000
    const first = 1995 + random.below(30)
    const lot = random.below(12) + 1
    return {
      type: 'Feature',
      id,
      geometry: {
        type: 'Point',
        coordinates: isSite ? [near(town.position[0]), near(town.position[1])] : town.position,
      },
      properties: {
        id,
        kind: random.one(pointKinds).id,
        topic: random.one(topics).id,
        name: {
          en: `${work.en}, ${town.name.en}, lot ${lot}`,
          ru: `${work.ru}, ${town.name.ru}, лот ${lot}`,
          kk: `${work.kk}, ${town.name.kk}, ${lot}-лот`,
        },
        country: town.country,
        status: random.one(statuses).id,
        ...(random.below(10) > 0 && { when: `${first}/${first + 1 + random.below(6)}` }),
        passages: [],
        description: {
          en: `${work.en} in the district of ${town.name.en}. ${random.one(aims)} ${random.one(aims)} Invented for the benchmark.`,
        },
        amount: { value: (random.below(4000) + 1) * 25_000, unit: random.one(['USD', 'EUR', 'KZT']) },
        precision: isSite ? 'site' : 'town',
        source: { title: 'Invented for the benchmark', url: `https://example.org/projects/${index + 1}` },
      },
    }
  })
}

/** Writes the atlas of `geo/` with `count` more places into a folder. */
export function writeGrown(folder: string, count: number): void {
  cpSync('geo', folder, { recursive: true })
  const file = join(folder, 'places.geojson')
  const places = JSON.parse(readFileSync(file, 'utf8')) as { type: string; features: Place[] }
  // Not by `push(...)`: a call takes no hundred thousand arguments.
  writeFileSync(file, JSON.stringify({ ...places, features: [...places.features, ...inventRows(count)] }))
}

/**
 * Builds the atlas with `count` more places in a temporary folder, and returns the folder of the built site.
 * @param threshold the most rows that are GeoJSON, if not that of `registerThreshold`
 */
export function buildGrown(count: number, threshold?: number): string {
  const folder = mkdtempSync(join(tmpdir(), `atlas-of-${count}-`))
  writeGrown(folder, count)
  const out = join(folder, 'dist')
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error', '--outDir', out, '--emptyOutDir'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ATLAS: folder,
      ...(threshold !== undefined && { ATLAS_REGISTER_THRESHOLD: String(threshold) }),
    },
  })
  return out
}

if (isCommand(import.meta.url)) writeGrown(process.argv[2]!, Number(process.argv[3]))
