import { contentFiles } from '../../../src/content/load/contentFiles.ts'
import { catalogueFolder } from '../../../build/catalogues/catalogue.ts'
import { atlasFile } from '../../../build/atlas/writtenAtlas.ts'
import { closestOf } from '../closest.ts'
import { usualTable } from '../../../build/table/folderTable.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

const readFiles = [atlasFile, ...contentFiles]
/** Files that say something about the folder rather than belong to the atlas. */
const besides = /^(\.|readme|licen[cs]e|copying|notice|changelog|contributing)/i
const texts = /\.(geojson|json|md|markdown|txt)$/i

const stem = (file: string): string => file.toLowerCase().replace(/\.[^.]*$/, '')

/** Files that the atlas does not read, which their author may take for a part of it. */
export function filesAreRead({ files, written, table }: Content): Problem[] {
  return files
    .filter((file) => !readFiles.includes(file) && file !== table?.file && file !== written.icon && !besides.test(file))
    .map((file) => {
      const meant = texts.test(file) && readFiles.find((read) => stem(read) === stem(file) && !files.includes(read))
      const right = meant
        ? `rename it to ${meant}`
        : `the atlas reads ${[...readFiles, usualTable].join(', ')} and the folders media and ${catalogueFolder}`
      return { level: 'note', file, path: '', message: `is ignored: ${right}` }
    })
}

/** The icon that atlas.json names is in the folder, under this very name. */
export function iconExists({ files, written: { icon } }: Content): Problem[] {
  if (!icon || files.includes(icon)) return []
  const closest = closestOf(
    files.filter((file) => /\.(svg|png)$/i.test(file)),
    icon,
  )
  const right = closest ? `write ${shown(closest)}, or copy the file there` : 'copy the file there'
  return [{ file: atlasFile, path: 'icon', message: `is ${shown(icon)}, which is not in the folder: ${right}` }]
}

/** What is wrong with an atlas that has only begun. */
export const nothingOnTheMap =
  'has no places, areas or corridors: the atlas would be empty. Add a place to places.geojson or places.csv, see docs/content-format.md'

/** There is an article, unless nothing quotes it: the rows of a table need none. */
export function articleExists(content: Content): Problem[] {
  const { files, figures, outcomes, table } = content
  if (files.includes('article.md')) return []
  const entries = entriesOf(content)
  const isQuoted =
    figures.length + outcomes.length > 0 || entries.some(({ feature }) => feature.properties.passages.length > 0)
  if (!isQuoted && (table || entries.length > 0)) return []
  const message = isQuoted ? 'is missing, and passages, figures or outcomes quote it' : 'is missing'
  return [{ file: 'article.md', path: '', message }]
}

/** Something is said of each feature, by the article or by its own source. A row of a table says it with its columns. */
export function featuresAreDescribed(content: Content): Problem[] {
  return entriesOf(content)
    .filter(({ at, feature: { properties } }) => {
      const { passages, description, amount } = properties
      return !at && passages.length === 0 && !description && !amount
    })
    .map((entry) => problemAt(entry, 'properties', 'has neither a passage nor a description'))
}

/** The table that atlas.json describes is in the folder. */
export function tableExists({ written, table }: Content): Problem[] {
  if (!written.table || table) return []
  const file = written.table.file ?? usualTable
  return [
    { file: atlasFile, path: 'table', message: `describes ${file}, which is not in the folder: copy the table there` },
  ]
}

/** There is something to show. */
export function somethingIsOnTheMap({ places, areas, corridors, featuresAreComplete, folder }: Content): Problem[] {
  if (places.length + areas.length + corridors.length > 0 || !featuresAreComplete) return []
  return [{ file: folder, path: '', message: nothingOnTheMap }]
}
