/** Where an author mends a problem, and what kind it is. */
import { fixHint, type Problem } from '../../../tools/validate/problem'
import { isFeatureFile } from '../../../src/content/load/contentFiles'
import type { WrittenFeature } from '../../../src/content/schema'
import type { StudioState } from '../../server/state'
import type { Task } from '../studio.svelte'

/** What a problem is about: each has a sentence that says what to do. */
export const problemKinds = [
  'words',
  'names',
  'missingNames',
  'media',
  'position',
  'date',
  'settings',
  'other',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** The tag of the language in which the names of a file are missing. */
const missingLanguage = /^[\d,]+ names? ha(?:s|ve) no text in .*? \(([\w-]+)\):/

export function problemKind({ file, path, message }: Problem): ProblemKind {
  if (missingLanguage.test(message)) return 'missingNames'
  if (/^media\/|\bmedia\[/.test(`${file} ${path}`) || /^the image /.test(message)) return 'media'
  if (/\.passages\b|\.(quote|exact)$/.test(path)) return path.endsWith('.when') ? 'date' : 'words'
  if (/properties\.(name|note)\b/.test(path)) return 'names'
  if (/\.(when|date|from|until)$/.test(path)) return 'date'
  if (/geometry|coordinates|label|stops|\.country$|drawn/.test(path)) return 'position'
  return file === 'atlas.json' ? 'settings' : 'other'
}

/** Whether the studio mends the problem by itself. */
export const isMendable = ({ message }: Problem): boolean => message.includes(fixHint)

/** The validator's sentence, without what it says to users of the command line. */
export const sentenceOf = ({ message }: Problem): string => message.replace(new RegExp(`,? ?${fixHint}`), '')

/** The task in which the problem can be mended; undefined if the studio has none. */
export function taskFor({ file, id, line, message }: Problem, folder: StudioState): Task | undefined {
  const isFeature = Object.values(folder.features).some((list) => list.some((feature) => feature.id === id))
  if (id !== undefined && isFeature) return { type: 'feature', id }
  const unnamed = isFeatureFile(file) && unnamedIn(folder.features[file], missingLanguage.exec(message)?.[1])
  if (unnamed) return { type: 'feature', id: unnamed.id }
  if (file === 'article.md') return { type: 'article', paragraph: paragraphAt(folder, line) }
  if (file === 'atlas.json') return { type: 'settings' }
  return undefined
}

/** The first feature without a name in a language. */
const unnamedIn = (features: readonly WrittenFeature[], tag: string | undefined): WrittenFeature | undefined =>
  tag === undefined ? undefined : features.find(({ properties: { name } }) => typeof name !== 'string' && !name[tag])

/** The first paragraph of the part of the article with a line, from 1; null for the front matter or without a line. */
function paragraphAt({ article }: StudioState, line: number | undefined): number | null {
  if (!article || line === undefined) return null
  const lines = article.text.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  const end = start + (lines[line - 1]?.length ?? 0)
  return article.sections.find((section) => start < section.end && section.start <= end)?.paragraphs[0] ?? null
}
