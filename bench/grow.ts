/** Builds the project with a larger `geo/`. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pointKinds, statuses, topics, type Passage, type Place } from '../src/content/schema.ts'
import { seeded } from '../tools/random.ts'

const syllables = ['ak', 'tau', 'bai', 'ko', 'nur', 'ural', 'sar', 'kul', 'tem', 'ir', 'ken', 'dy', 'shym', 'al', 'ma']
const cyrillic = ['ак', 'тау', 'бай', 'қо', 'нұр', 'орал', 'сар', 'көл', 'тем', 'ір', 'кен', 'ды', 'шым', 'ал', 'ма']
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** Returns invented places around the corridors. Each has a passage of some real place. */
export function syntheticPlaces(count: number, passages: readonly Passage[]): Place[] {
  const random = seeded(count)
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
        kind: random.one(pointKinds),
        topic: random.one(topics),
        name: { en: name(syllables), ru: name(cyrillic), kk: name(cyrillic) },
        country: random.one(['RU', 'KZ', 'CN', 'DE']),
        status: random.one(statuses),
        passages: [random.one(passages)],
        precision: 'town',
        source: { title: 'Invented for the benchmark', url: 'https://example.org/' },
      },
    }
  })
}

/** The files and folders that the build reads. */
const sources = ['basemap', 'build', 'geo', 'public', 'src', 'index.html', 'vite.config.ts', 'svelte.config.js']
sources.push('package.json', 'package-lock.json', 'tsconfig.json')

/**
 * Builds the atlas with `count` more places in a temporary folder, and returns the folder of the built site.
 */
export function buildGrown(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), `atlas-of-${count}-`))
  for (const name of sources) cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const file = join(folder, 'geo/places.geojson')
  const places = JSON.parse(readFileSync(file, 'utf8')) as { type: string; features: Place[] }
  const passages = places.features.flatMap(({ properties }) => properties.passages)
  places.features.push(...syntheticPlaces(count, passages))
  writeFileSync(file, JSON.stringify(places))
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return join(folder, 'dist')
}
