/** Kinds, modes and statuses that every atlas has without declaring them. `src/i18n/<tag>/vocabulary.ts` has their names. */
import type { KindConfig, ModeConfig } from './config.ts'

/** In the order of the interface. */
export const builtInKinds: Readonly<Record<string, Omit<KindConfig, 'id' | 'name'>>> = {
  place: { geometry: 'point', symbol: 'marker', rank: 5 },
  spaceport: { geometry: 'point', symbol: 'rocket', rank: 1 },
  'launch-complex': { geometry: 'point', symbol: 'observation-tower', rank: 4 },
  capital: { geometry: 'point', symbol: 'star', rank: 1 },
  city: { geometry: 'point', symbol: 'city', rank: 3 },
  town: { geometry: 'point', symbol: 'town', rank: 4 },
  port: { geometry: 'point', symbol: 'harbor', rank: 2 },
  'border-crossing': { geometry: 'point', symbol: 'barrier', rank: 5 },
  institute: { geometry: 'point', symbol: 'library', rank: 4 },
  'fusion-device': { geometry: 'point', symbol: 'industry', rank: 3 },
  university: { geometry: 'point', symbol: 'college', rank: 5 },
  museum: { geometry: 'point', symbol: 'museum', rank: 5 },
  venue: { geometry: 'point', symbol: 'theatre', rank: 6 },
  park: { geometry: 'point', symbol: 'park', rank: 6 },
  exhibition: { geometry: 'point', symbol: 'attraction', rank: 6 },
  'financial-centre': { geometry: 'point', symbol: 'bank', rank: 6 },
  organisation: { geometry: 'point', symbol: 'embassy', rank: 5 },
  memorial: { geometry: 'point', symbol: 'monument', rank: 4 },
  country: { geometry: 'area', symbol: 'globe', rank: 7, style: 'country' },
  region: { geometry: 'area', symbol: 'landuse', rank: 8, style: 'region' },
  sea: { geometry: 'area', symbol: 'water', rank: 7, style: 'water' },
  territory: { geometry: 'area', symbol: 'square-stroked', rank: 8, style: 'territory' },
}

/** In the order of the interface. The map draws the first above the others. */
export const builtInModes: Readonly<Record<string, Omit<ModeConfig, 'id' | 'name' | 'kindName'>>> = {
  road: {
    symbol: 'car',
    pattern: 'solid',
    surface: 'land',
    colours: { light: '#9a3b1e', dark: '#d9764f', lightStrong: '#7a2a11', darkStrong: '#f0a183' },
  },
  rail: {
    symbol: 'rail',
    pattern: 'dashes',
    surface: 'land',
    colours: { light: '#2c4a52', dark: '#8fb6c0', lightStrong: '#1b3238', darkStrong: '#c3e0e8' },
  },
  ferry: {
    symbol: 'ferry',
    pattern: 'dots',
    surface: 'water',
    colours: { light: '#1f6f8b', dark: '#6fb7cf', lightStrong: '#0f4d63', darkStrong: '#a5dcee' },
  },
}

/** The status of a row of a table that names none. */
export const statusOfRows = 'listed'

/** The status that the article gives a feature, in the order of the interface; `mentioned` where it only names it. */
export const builtInStatuses = [
  'operating',
  'completed',
  'under-way',
  'planned',
  'held',
  'mentioned',
  statusOfRows,
] as const
