/** Builds the atlas of `geo/` with more places. `tsx bench/grow.ts folder count` writes it into a folder. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAtlas } from '../build/atlas/readAtlas.ts'
import type { Passage, Place } from '../src/content/schema.ts'
import { isCommand } from '../tools/validate/command.ts'
import { seeded } from '../tools/random.ts'

const syllables = ['ak', 'tau', 'bai', 'ko', 'nur', 'ural', 'sar', 'kul', 'tem', 'ir', 'ken', 'dy', 'shym', 'al', 'ma']
const cyrillic = ['ак', 'тау', 'бай', 'қо', 'нұр', 'орал', 'сар', 'көл', 'тем', 'ір', 'кен', 'ды', 'шым', 'ал', 'ма']
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** Returns invented places around the corridors. Each has a passage of some real place. */
export function syntheticPlaces(count: number, passages: readonly Passage[]): Place[] {
  const random = seeded(count)
  const { kinds, topics, statuses } = readAtlas('geo').config
  const pointKinds = kinds.filter(({ geometry }) => geometry === 'point')
  return Array.from({ length: count }, (_, index): Place => {
    const id = `synthetic-${index + 1}`
    const word = Array.from({ length: 3 }, () => random.below(syllables.length))
    const name = (of: readonly string[]) => `${capital(word.map((at) => of[at]).join(''))} ${index + 1}`
    return {
      type: 'Feature',
      id,
      geometry: {
        type: 'Point',
        coordinates: [14 + random.below(100_000) / 1000, 36 + random.below(22_000) / 1000],
      },
      properties: {
        id,
        kind: random.one(pointKinds).id,
        topic: random.one(topics).id,
        name: { en: name(syllables), ru: name(cyrillic), kk: name(cyrillic) },
        country: random.one(['RU', 'KZ', 'CN', 'DE']),
        status: random.one(statuses).id,
        passages: [random.one(passages)],
        precision: 'town',
        source: { title: 'Invented for the benchmark', url: 'https://example.org/' },
      },
    }
  })
}

/** Writes the atlas of `geo/` with `count` more places into a folder. */
function writeGrown(folder: string, count: number): void {
  cpSync('geo', folder, { recursive: true })
  const file = join(folder, 'places.geojson')
  const places = JSON.parse(readFileSync(file, 'utf8')) as { type: string; features: Place[] }
  const passages = places.features.flatMap(({ properties }) => properties.passages)
  places.features.push(...syntheticPlaces(count, passages))
  writeFileSync(file, JSON.stringify(places))
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
