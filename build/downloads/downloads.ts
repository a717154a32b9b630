/** All files that the site offers for download, in its folder `data/`. */
import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import sharp from 'sharp'
import { citedArticle, toBibtex, toCsl } from '../../src/content/citation.ts'
import { isCorridor } from '../../src/content/features.ts'
import type { DownloadUse } from '../../src/content/downloads.ts'
import { withPolicy } from '../content-security-policy/policy.ts'
import { toAnnotations } from './annotations.ts'
import { toArticleHtml, toPlainText } from './articleFiles.ts'
import { featureTable, figureTable, heightTable, outcomeTable, passageTable, toCsv, type Table } from './csv.ts'
import { toDataPackage } from './dataPackage.ts'
import {
  hasArticle,
  readDownloadContent,
  titleIn,
  type ArticleContent,
  type DownloadContent,
} from './downloadContent.ts'
import { layersOf, toGeoJson } from './geojson.ts'
import { toGpx } from './gpx.ts'
import { kmlIcons, toKml } from './kml.ts'
import { toLinkedPlaces } from './linkedPlaces.ts'
import { toReadme } from './readme.ts'

/** Whose words a file has: the article's, those of the atlas with quotations of the article, or of the atlas alone. */
export type Words = 'article' | 'both' | 'atlas'

export interface Download {
  /** Its path in the folder `data/`. */
  path: string
  bytes: Uint8Array
  /** The name of its format. */
  format: string
  /** What the reader uses it for. */
  use: DownloadUse
  /** What it contains, in English. */
  description: string
  words: Words
  /** The corridor that the file is about, by its name in the default language. */
  corridor?: string
  table?: Table
}

export interface Downloads {
  files: readonly Download[]
  /** Files that others need: the icons of the KML file. */
  parts: ReadonlyMap<string, Uint8Array>
}

const encoder = new TextEncoder()
/** The date of the files in archives, so that equal content makes equal files. */
const mtime = new Date(1980, 0, 1)

const zipped = (files: Iterable<[path: string, bytes: Uint8Array]>): Uint8Array =>
  zipSync(Object.fromEntries(files) as Zippable, { level: 6, mtime })

const sizeOf = ({ rows }: Table): string => `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`

/** The folder of the downloads in the built site. */
export const dataFolder = 'data'

type Add = (path: string, text: string | Uint8Array, rest: Omit<Download, 'path' | 'bytes'>) => void

/** Adds what is made of the article. */
function addArticle(content: ArticleContent, add: Add): void {
  add('annotations.json', toAnnotations(content), {
    format: 'Web Annotation',
    use: 'annotations',
    description: 'The mentions of features as W3C Web Annotations of article.txt.',
    words: 'both',
  })
  const ofArticle = { use: 'article', words: 'article' } as const
  add('article.md', content.markdown, {
    format: 'Markdown',
    description: 'The article as the atlas has it, with its front matter. Pictures are not included.',
    ...ofArticle,
  })
  add('article.html', withPolicy(toArticleHtml(content)), {
    format: 'HTML',
    description: 'The article as a page, with numbered paragraphs. Its places are links into the atlas.',
    ...ofArticle,
  })
  add('article.txt', toPlainText(content).text, {
    format: 'Text',
    description: 'The article as plain text, to which the positions of annotations.json refer.',
    ...ofArticle,
  })
  const cited = citedArticle(content.article)
  const reference = { use: 'reference', words: 'atlas' } as const
  add('article.bib', toBibtex(cited), { format: 'BibTeX', description: 'A reference to the article.', ...reference })
  add('article.csl.json', `${JSON.stringify(toCsl(cited), null, 2)}\n`, {
    format: 'CSL-JSON',
    description: 'A reference to the article.',
    ...reference,
  })
}

/** An atlas with more features has only formats that are still of use for them: see docs/downloads.md. */
const mostInEveryFormat = 5000

/** Makes all files from the content of an atlas. */
export async function makeDownloads(content: DownloadContent): Promise<Downloads> {
  const { features } = content
  const isLarge = features.length > mostInEveryFormat
  const files: Download[] = []
  const add: Add = (path, text, rest) =>
    files.push({ path, bytes: typeof text === 'string' ? encoder.encode(text) : text, ...rest })
  const addTable = (path: string, table: Table, what: string, words: Words = 'both') => {
    if (table.rows.length === 0) return
    const description = `${what}: ${sizeOf(table)}.`
    add(path, toCsv(table), { format: 'CSV', use: 'spreadsheet', description, words, table })
  }

  add('atlas.geojson', toGeoJson(content, 'atlas', features), {
    format: 'GeoJSON',
    use: 'map',
    description: `All features with names, quotations, dates, precision and source: ${features.length}.`,
    words: 'both',
  })
  // Of a register the layer of places is nearly all of it.
  for (const [layer, list] of isLarge ? [] : layersOf(content)) {
    add(`${layer}.geojson`, toGeoJson(content, layer, list), {
      format: 'GeoJSON',
      use: 'map',
      description: `The ${layer} only: ${list.length}.`,
      words: 'both',
    })
  }
  addTable('features.csv', featureTable(content), 'A row for each feature')
  addTable('passages.csv', passageTable(content), 'A row for each mention of a feature in the article')
  addTable('figures.csv', figureTable(content), 'A row for each number that the article gives')
  addTable('outcomes.csv', outcomeTable(content), 'A row for each statement of which the atlas says what became of it')
  addTable(
    'corridor-heights.csv',
    heightTable(content),
    'A row for each height of the ground along a corridor',
    'atlas',
  )

  const icons = await Promise.all(
    [...(isLarge ? [] : kmlIcons(content))].map(async ([path, svg]): Promise<[string, Uint8Array]> => {
      const { data } = await sharp(Buffer.from(svg))
        .png({ compressionLevel: 9, palette: true })
        .toBuffer({ resolveWithObject: true })
      return [path, data]
    }),
  )
  const kmlFile = {
    use: 'earth',
    description: 'All features with styles, in a folder for each mode and topic.',
    words: 'both',
  } as const
  if (!isLarge) {
    const kml = toKml(content)
    add('atlas.kml', kml, { format: 'KML', ...kmlFile })
    add('atlas.kmz', zipped([['doc.kml', encoder.encode(kml)], ...icons]), { format: 'KMZ', ...kmlFile })
  }
  for (const corridor of features.filter(isCorridor)) {
    const name = titleIn(content, corridor.properties.name)
    add(`${corridor.id}.gpx`, toGpx(content, corridor), {
      format: 'GPX',
      use: 'navigation',
      description: `${name}: a route with its ${corridor.properties.stops.length} stops, and a track with its line.`,
      words: 'both',
      corridor: name,
    })
  }
  if (!isLarge) {
    add('atlas.lpf.json', toLinkedPlaces(content), {
      format: 'Linked Places',
      use: 'gazetteer',
      description: 'All features in Linked Places Format 1.2, with timespans, relations and citations.',
      words: 'both',
    })
  }
  if (hasArticle(content)) addArticle(content, add)

  const parts = new Map(icons)
  const about = { use: 'about', words: 'atlas' } as const
  add('datapackage.json', toDataPackage(content, files), {
    format: 'Data Package',
    description: 'Frictionless Data Package with a schema of each CSV file.',
    ...about,
  })
  add('README.md', toReadme(content, files), {
    format: 'Markdown',
    description: 'What each file contains, its licence and its sources, and how exact it is.',
    ...about,
  })
  const all = [...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]), ...parts]
  add('atlas.zip', zipped(all), { format: 'ZIP', use: 'all', description: 'All files.', words: 'both' })
  return { files, parts }
}

/** The last downloads of each folder, by the content that they were made from. */
const made = new Map<string, { key: string; downloads: Promise<Downloads> }>()

/**
 * The downloads of the atlas in a folder. Makes them again only if its content has changed.
 * @throws {Error} if a file of the folder cannot be read
 */
export async function downloadsOf(folder: string): Promise<Downloads> {
  const content = await readDownloadContent(folder)
  const key = createHash('sha256')
    .update(JSON.stringify({ ...content, profiles: [...content.profiles] }))
    .digest('base64')
  const last = made.get(folder)
  if (last?.key === key) return last.downloads
  const downloads = makeDownloads(content)
  made.set(folder, { key, downloads })
  return downloads
}
