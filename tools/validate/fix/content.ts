/** Mends the files of a content folder for `npm run validate -- --fix`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featureFiles, type FeatureFile } from '../../../src/content/load/contentFiles.ts'
import { measureFolder } from '../../measure.ts'
import { entriesOf, readContent, type Content, type Entry } from '../content.ts'
import { withValues } from '../jsonEdits.ts'
import { keysOfPath } from '../locate.ts'
import { counted } from '../problem.ts'
import { noPositionRepeats, ringsAreClosed, ringsAreWound, tooFinePositions } from '../rules/positions.ts'
import { measuresAreCurrent } from '../rules/stops.ts'
import { positionsOf, runsOf } from '../runs.ts'
import { fixPositions } from './geometry.ts'
import { fixPassages } from './passages.ts'

/**
 * Corrects the numbers of paragraphs, mends positions and measures the corridors again if they need it. Changes nothing else
 * in the files, and nothing in features that do not match the schema. Returns a line for each kind of change in a file.
 */
export async function fixContent(folder: string): Promise<string[]> {
  const { fixed } = await fixPassages(folder)
  const { content } = await readContent(folder)
  const positions = (await Promise.all(featureFiles.map((file) => fixFile(content, file)))).flat()
  return [...numbersOf(fixed), ...positions, ...(await measureIfNeeded(content, positions.length > 0))]
}

function numbersOf(fixed: readonly { file: string }[]): string[] {
  return [...new Set(fixed.map(({ file }) => file))].map((file) =>
    line(file, fixed.filter((one) => one.file === file).length, 'paragraph number', 'corrected'),
  )
}

async function fixFile(content: Content, file: FeatureFile): Promise<string[]> {
  const changed = entriesOf(content)
    .filter((entry) => entry.file === file)
    .map((entry) => ({ entry, fixed: fixPositions(entry.written) }))
    .filter(({ entry, fixed }) => fixed !== entry.written)
  if (changed.length === 0) return []
  const path = join(content.folder, file)
  const text = await readFile(path, 'utf8')
  const values = changed.map(({ entry, fixed: { geometry, properties } }) => ({
    keys: keysOfPath(entry.path),
    value: {
      geometry,
      properties: {
        ...('label' in properties && { label: properties.label }),
        ...('stops' in properties && { stops: properties.stops.map(({ coordinates }) => ({ coordinates })) }),
      },
    },
  }))
  // The byte order mark is no part of the JSON.
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  await writeFile(path, mark + withValues(text.slice(mark.length), values))
  return changesOf(content, changed, file)
}

type Changed = { entry: Entry; fixed: Entry['written'] }[]

function changesOf(content: Content, changed: Changed, file: string): string[] {
  const before = changed.map(({ entry }) => entry)
  const part: Content = {
    ...content,
    places: content.places.filter((entry) => before.includes(entry)),
    areas: content.areas.filter((entry) => before.includes(entry)),
    corridors: content.corridors.filter((entry) => before.includes(entry)),
  }
  const heights = before.flatMap(({ written }) => positionsOf(written)).filter(({ at }) => at.length > 2)
  const cut = changed.filter(({ entry, fixed }) => runsOf(fixed).length > runsOf(entry.written).length)
  const kinds: [number, string, string][] = [
    [tooFinePositions(part).length, 'position', 'rounded'],
    [heights.length, 'height', 'removed'],
    [noPositionRepeats(part).length, 'repeated position', 'removed'],
    [ringsAreClosed(part).length, 'ring', 'closed'],
    [ringsAreWound(part).length, 'ring', 'wound the right way'],
    [cut.length, 'feature', 'cut at the antimeridian'],
  ]
  const lines = kinds.filter(([count]) => count > 0).map((kind) => line(file, ...kind))
  return lines.length > 0 ? lines : [line(file, changed.length, 'feature', 'written as RFC 7946 has it')]
}

async function measureIfNeeded(content: Content, hasChanged: boolean): Promise<string[]> {
  if (content.corridors.length === 0 || !(hasChanged || measuresAreCurrent(content).length > 0)) return []
  const path = join(content.folder, 'corridors.geojson')
  const before = await readFile(path, 'utf8')
  await measureFolder(content.folder)
  return (await readFile(path, 'utf8')) === before ? [] : ['corridors.geojson: lengths and countries measured again']
}

const line = (file: string, count: number, what: string, done: string): string =>
  `${file}: ${counted(count)} ${what}${count === 1 ? '' : 's'} ${done}`
