/**
 * Builds the atlas of `geo/` with invented rows of a register. `tsx bench/grow.ts folder count` writes it into a folder.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAtlas } from '../build/atlas/readAtlas.ts'
import type { Place } from '../src/content/schema.ts'
import { isCommand } from '../tools/validate/command.ts'
import { seeded } from '../tools/random.ts'

const syllables = ['ak', 'tau', 'bai', 'ko', 'nur', 'ural', 'sar', 'kul', 'tem', 'ir', 'ken', 'dy', 'shym', 'al', 'ma']
const cyrillic = ['ак', 'тау', 'бай', 'ко', 'нур', 'орал', 'сар', 'куль', 'тем', 'ир', 'кен', 'ды', 'шым', 'ал', 'ма']
const kazakh = ['ақ', 'тау', 'бай', 'қо', 'нұр', 'орал', 'сар', 'көл', 'тем', 'ір', 'кен', 'ды', 'шым', 'ал', 'ма']
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

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

/** A town of the register, and how many of 1,000 rows are in it. */
interface Town {
  name: { en: string; ru: string; kk: string }
  position: [longitude: number, latitude: number]
  country: string
  /** The number of rows that are in this town or in one before it, of those of all towns. */
  upTo: number
}

/** Towns as registers have them: a few have hundreds of rows, most have one. */
function inventTowns(count: number): Town[] {
  const random = seeded(count)
  let sum = 0
  return Array.from({ length: Math.ceil(count / 8) }, (_, index) => {
    const word = Array.from({ length: 3 }, () => random.below(syllables.length))
    const name = (of: readonly string[]) => capital(word.map((at) => of[at]).join(''))
    return {
      name: { en: name(syllables), ru: name(cyrillic), kk: name(kazakh) },
      position: [14 + random.below(100_000) / 1000, 36 + random.below(22_000) / 1000],
      country: random.one(['RU', 'KZ', 'CN', 'DE']),
      upTo: (sum += 1 / (index + 1)),
    }
  })
}

/** Returns the rows of an invented register: one half at the centre of their towns, the others at sites around them. */
export function inventRows(count: number): Place[] {
  const random = seeded(count + 1)
  const { kinds, topics, statuses } = readAtlas('geo').config
  const pointKinds = kinds.filter(({ geometry }) => geometry === 'point')
  const towns = inventTowns(count)
  const total = towns.at(-1)!.upTo
  const townOf = (share: number): Town => {
    let [low, high] = [0, towns.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (towns[middle]!.upTo < share * total) low = middle + 1
      else high = middle
    }
    return towns[low]!
  }
  return Array.from({ length: count }, (_, index): Place => {
    const id = `row-${index + 1}`
    const town = townOf(random.below(1_000_000) / 1_000_000)
    const work = random.one(works)
    const isSite = random.below(2) === 0
    const near = (degrees: number) => Math.round((degrees + (random.below(2001) - 1000) / 1000) * 10_000) / 10_000
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
 */
export function buildGrown(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), `atlas-of-${count}-`))
  writeGrown(folder, count)
  const out = join(folder, 'dist')
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error', '--outDir', out, '--emptyOutDir'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', ATLAS: folder },
  })
  return out
}

if (isCommand(import.meta.url)) writeGrown(process.argv[2]!, Number(process.argv[3]))
