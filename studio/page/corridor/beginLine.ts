import { passageFor } from '../../acts/passageFor'
import { nameLanguageOf } from '../feature/features'
import type { Studio } from '../studio.svelte'
import { keepDraft, readDraft } from '../drafts'
import { LineDrawing, type LineDraft } from './lineDrawing.svelte'
import type { WrittenCorridor } from './stops'

/** Begins to draw a line that the selected words name, or goes on with the one that was begun. */
export function beginLine(studio: Studio): void {
  const { words, folder } = studio
  const article = folder.article?.parsed
  if (!studio.drawing || (words && studio.drawing.points.length === 0)) {
    studio.drawing = new LineDrawing(
      {
        passages: words && article ? [passageFor(article.paragraphs, words)] : [],
        name: words ? { [nameLanguageOf(folder)]: capitalized(words.text) } : {},
        mode: 'road',
      },
      ...sourcesOf(studio),
    )
    studio.forgetWords()
  }
  studio.task = { type: 'line' }
}

/** Opens the line of a corridor. */
export function openLine(studio: Studio, before: WrittenCorridor): void {
  const { passages, name, mode } = before.properties
  studio.drawing = new LineDrawing(
    { passages, name: typeof name === 'string' ? { und: name } : name, mode, before },
    ...sourcesOf(studio),
  )
  studio.task = { type: 'line' }
}

/** The name under which the browser keeps the line. */
const draftName = 'line'

/** Takes up the line that was being drawn when the page was left. */
export function resumeLine(studio: Studio): void {
  const { folder } = studio.folder
  const draft = readDraft<LineDraft>(folder, draftName)
  if (draft) studio.drawing = new LineDrawing(draft, ...sourcesOf(studio))
}
/** Keeps the line that is being drawn, if there is one. */
export const keepLine = ({ drawing, folder }: Studio): void =>
  keepDraft(folder.folder, draftName, drawing?.draft ?? null)

/** What a drawing reads of the studio. */
const sourcesOf = (studio: Studio) =>
  [
    () => studio.folder.features['places.geojson'],
    () => studio.folder.config,
    (error: unknown) => studio.say(error),
  ] as const

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
