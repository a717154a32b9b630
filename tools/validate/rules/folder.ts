import { contentFiles } from '../../../src/content/load/contentFiles.ts'
import { catalogueFolder } from '../../../build/catalogues/catalogue.ts'
import { atlasFile } from '../../../build/atlas/readAtlas.ts'
import { closestOf } from '../closest.ts'
import type { Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

const readFiles = [atlasFile, ...contentFiles]
/** Files that say something about the folder rather than belong to the atlas. */
const besides = /^(\.|readme|licen[cs]e|copying|notice|changelog|contributing)/i
const texts = /\.(geojson|json|md|markdown|txt)$/i

const stem = (file: string): string => file.toLowerCase().replace(/\.[^.]*$/, '')

/** Files that the atlas does not read, which their author may take for a part of it. */
export function filesAreRead({ files, written }: Content): Problem[] {
  return files
    .filter((file) => !readFiles.includes(file) && file !== written.icon && !besides.test(file))
    .map((file) => {
      const meant = texts.test(file) && readFiles.find((read) => stem(read) === stem(file) && !files.includes(read))
      const right = meant
        ? `rename it to ${meant}`
        : `the atlas reads ${readFiles.join(', ')} and the folders media and ${catalogueFolder}`
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
  'has no places, areas or corridors: the atlas would be empty. Add a place to places.geojson, see docs/content-format.md'

/** There is something to show. */
export function somethingIsOnTheMap({ places, areas, corridors, featuresAreComplete, folder }: Content): Problem[] {
  if (places.length + areas.length + corridors.length > 0 || !featuresAreComplete) return []
  return [{ file: folder, path: '', message: nothingOnTheMap }]
}
