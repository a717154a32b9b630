import * as v from 'valibot'
import { expect, test } from 'vitest'
import { atlasSchema, type WrittenAtlas } from '../../../src/content/atlas/atlasSchema'

const complete: WrittenAtlas = {
  $schema: '../schema/atlas.schema.json',
  name: { en: 'Gulf railway', ar: 'سكة حديد الخليج' },
  description: 'A railway of six countries',
  languages: ['en', { tag: 'ar', label: 'عر', name: 'العربية', direction: 'rtl' }, 'zh-Hans', 'es-419'],
  defaultLanguage: 'ar',
  topics: [
    { id: 'transport', name: { en: 'Transport' }, colour: '#9a3b1e', symbol: 'rail' },
    { id: 'trade', colour: { light: '#526318', dark: 'oklch(0.79 0.12 120)', darkStrong: '#c0d17a' } },
    { id: 'water' },
  ],
  kinds: [
    { id: 'mine', geometry: 'point', symbol: 'danger', rank: 4, name: { en: 'Mine' } },
    { id: 'port', rank: 1 },
  ],
  modes: [
    {
      id: 'metro',
      name: 'Metro',
      kindName: { en: 'Metro line' },
      colour: 'navy',
      pattern: 'dashes',
      surface: 'land',
      symbol: 'rail-metro',
    },
  ],
  statuses: [{ id: 'closed', name: 'Closed' }],
  figureGroups: [{ id: 'cargo', name: { en: 'Cargo' } }],
  region: [165, -30, -155, 60],
  basemap: { detail: 'fine', names: { Dammam: { ar: 'الدمام' } } },
  ride: { kmPerSecond: 0.5 },
  address: 'https://example.org/atlas/',
  credits: [{ title: 'Photos: A. Person', url: 'https://example.org/' }],
  countries: { CD: 'DR Congo' },
  opinion: 'The article is a report.',
  measured: { en: 'Measured on the map.' },
  intro: 'The railway on a map',
}

const problemsOf = (atlas: unknown) =>
  (v.safeParse(atlasSchema, atlas).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message])

test.each([{}, complete])('an atlas with no member and one with every member are valid', (atlas) => {
  expect(v.parse(atlasSchema, atlas)).toEqual(atlas)
})

test.each([
  [{ title: 'Atlas' }, 'title'],
  [{ name: '  ' }, 'name'],
  [{ name: {} }, 'name'],
  [{ name: { en: '' } }, 'name.en'],
  [{ name: { english: 'Atlas' } }, 'name.english'],
  [{ name: 'At\u200blas' }, 'name'],
  [{ name: ['Atlas'] }, 'name'],
  [{ languages: [] }, 'languages'],
  [{ languages: ['EN'] }, 'languages.0'],
  [{ languages: [{ label: 'EN' }] }, 'languages.0.tag'],
  [{ languages: [{ tag: 'ar', direction: 'left' }] }, 'languages.0.direction'],
  [{ languages: ['en', { tag: 'en' }] }, 'languages.1'],
  [{ languages: ['en'], defaultLanguage: 'ru' }, 'defaultLanguage'],
  [{ topics: [{ name: 'Space' }] }, 'topics.0.id'],
  [{ topics: [{ id: 'Outer space' }] }, 'topics.0.id'],
  [{ topics: [{ id: 'space' }, { id: 'space' }] }, 'topics.1'],
  [{ topics: [{ id: 'space', colour: { light: '#4a3f94' } }] }, 'topics.0.colour.dark'],
  [{ topics: [{ id: 'space', color: '#4a3f94' }] }, 'topics.0.color'],
  [{ kinds: [{ id: 'mine', symbol: 'pickaxe' }] }, 'kinds.0.symbol'],
  [{ kinds: [{ id: 'mine', geometry: 'line' }] }, 'kinds.0.geometry'],
  [{ kinds: [{ id: 'mine', rank: 1.5 }] }, 'kinds.0.rank'],
  [{ modes: [{ id: 'rail', pattern: 'wavy' }] }, 'modes.0.pattern'],
  [{ region: [30, -10, 40] }, 'region.3'],
  [{ region: [30, 10, 40, -10] }, 'region'],
  [{ region: [30, -10, 30, 10] }, 'region'],
  [{ region: [-200, -10, 30, 10] }, 'region.0'],
  [{ ride: { kmPerSecond: 0 } }, 'ride.kmPerSecond'],
  [{ address: 'javascript:alert(1)' }, 'address'],
  [{ credits: [{ title: 'Photos' }] }, 'credits.0.url'],
  [{ countries: { cd: 'DR Congo' } }, 'countries.cd'],
])('%o is refused at %s', (atlas, path) => {
  expect(problemsOf(atlas)).toEqual([[path, expect.any(String)]])
})

test('a mistake says what would be right', () => {
  expect(problemsOf({ kinds: [{ id: 'mine', symbol: 'pickaxe' }] })[0]?.[1]).toContain('Maki')
  expect(problemsOf({ languages: ['en', 'kk'], defaultLanguage: 'ru' })[0]?.[1]).toContain(
    'one of the languages: en, kk',
  )
  expect(problemsOf({ topics: [{ id: 'space' }, { id: 'space' }] })[0]?.[1]).toContain('repeats "space"')
  expect(problemsOf({ region: [30, 10, 40, -10] })[0]?.[1]).toContain('south below north')
})
