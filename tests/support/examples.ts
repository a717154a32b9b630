/** The atlases of `examples/`, the one that `npm run new` copies, and those that their tests make, with what a reader is to find in each. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textIn } from '../../src/content/textIn'
import type { Figure } from '../../src/content/figureSchema'
import type { Area, Corridor, Feature, Place } from '../../src/content/schema'
import { messages as ar } from '../../src/i18n/ar/messages'
import { panelMessages as panelsAr } from '../../src/i18n/ar/panelMessages'
import { messages as en } from '../../src/i18n/en/messages'
import { panelMessages as panelsEn } from '../../src/i18n/en/panelMessages'
import { messages as es } from '../../src/i18n/es/messages'
import { panelMessages as panelsEs } from '../../src/i18n/es/panelMessages'
import { messages as pt } from '../../src/i18n/pt/messages'
import { panelMessages as panelsPt } from '../../src/i18n/pt/panelMessages'
import { messages as zh } from '../../src/i18n/zh/messages'
import { panelMessages as panelsZh } from '../../src/i18n/zh/panelMessages'
import { withoutArticle } from '../../src/i18n/en/withoutArticle'
import { replaced } from '../../src/i18n/withoutArticle'
import { tableOf } from '../../build/table/folderTable'

const catalogues = {
  ar: { ...ar, panels: panelsAr },
  en: { ...en, panels: panelsEn },
  es: { ...es, panels: panelsEs },
  'pt-BR': { ...pt, panels: panelsPt },
  zh: { ...zh, panels: panelsZh },
}
type Tag = keyof typeof catalogues

export interface Example {
  name: string
  /** The languages of its interface; the first is that of its article. */
  languages: readonly [Tag, ...Tag[]]
  /** What a reader types in a language, and the id of the feature that is found so. */
  searches: Partial<Record<Tag, readonly (readonly [typed: string, id: string])[]>>
}

const examples = [
  { name: 'lapsset', languages: ['en'], searches: { en: [['turk', 'lake-turkana']] } },
  {
    name: 'bioceanic',
    languages: ['es', 'pt-BR'],
    searches: { es: [['mision', 'mision-la-paz']], 'pt-BR': [['bioceanica', 'puente-bioceanico']] },
  },
  {
    name: 'gulf-railway',
    languages: ['ar', 'en'],
    // With another form of a letter, and a part of the name.
    searches: {
      ar: [
        ['الفجيره', 'fujairah'],
        ['مسق', 'muscat'],
      ],
      en: [['jebel', 'jebel-ali']],
    },
  },
  {
    name: 'pacific',
    languages: ['zh', 'en'],
    searches: {
      zh: [
        ['上海', 'shanghai'],
        ['海峡', 'osumi-strait'],
      ],
      en: [['osumi', 'osumi-strait']],
    },
  },
  { name: 'register', languages: ['en'], searches: { en: [['tucurui', 'bra0002889']] } },
  { name: 'smallest', languages: ['en'], searches: { en: [['cobres', 'san-antonio-de-los-cobres']] } },
  { name: 'template', languages: ['en'], searches: { en: [['manap', 'manapouri']] } },
  { name: 'empty', languages: ['en'], searches: {} },
  { name: 'many', languages: ['en'], searches: { en: [['Aktau', 'aktau']] } },
] as const satisfies Example[]

type Name = (typeof examples)[number]['name']
export const exampleNames: readonly Name[] = examples.map(({ name }) => name)
/** Those that tests do not make. */
export const keptNames = exampleNames.filter((name) => name !== 'empty' && name !== 'many')

export const folderOf = (name: string): string =>
  name === 'template'
    ? 'tools/template'
    : join(name === 'empty' || name === 'many' ? '.cache/made-examples' : 'examples', name)
export const siteFolderOf = (name: string): string => join('.cache/examples', name)

function featuresIn<F>(name: string, file: string): F[] {
  const path = join(folderOf(name), file)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { features: F[] }).features : []
}

export interface LoadedExample extends Example {
  hasArticle: boolean
  places: Place[]
  areas: Area[]
  corridors: Corridor[]
  features: Feature[]
  figures: Figure[]
  messages: (typeof catalogues)[Tag]
  nameOf: (id: string, language?: string) => string | undefined
}

/** Reads the files of an atlas. Its messages are those of the article's language. */
export function readExample(name: Name): LoadedExample {
  const example = examples.find((candidate) => candidate.name === name)!
  const rows = tableOf(folderOf(name))?.rows.map(({ feature }) => feature as unknown as Place) ?? []
  const places = [...featuresIn<Place>(name, 'places.geojson'), ...rows]
  const areas = featuresIn<Area>(name, 'areas.geojson')
  const corridors = featuresIn<Corridor>(name, 'corridors.geojson')
  const features = [...places, ...areas, ...corridors]
  const file = join(folderOf(name), 'figures.json')
  const figures = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figure[]) : []
  const language = example.languages[0]
  const hasArticle = existsSync(join(folderOf(name), 'article.md'))
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  return {
    ...example,
    hasArticle,
    places,
    areas,
    corridors,
    features,
    figures,
    messages: hasArticle
      ? catalogues[language]
      : { ...replaced(catalogues.en, withoutArticle.messages), panels: replaced(panelsEn, withoutArticle.panels) },
    nameOf: (id, wanted = language) => {
      const text = byId.get(id)?.properties.name as string | Record<string, string> | undefined
      return typeof text === 'string' ? text : textIn(text, wanted)
    },
  }
}

export const messagesIn = (tag: Tag) => catalogues[tag]
