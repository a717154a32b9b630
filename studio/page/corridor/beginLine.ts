import { passageFor } from '../../acts/passageFor'
import type { Studio } from '../studio.svelte'
import { LineDrawing } from './lineDrawing.svelte'
import type { WrittenCorridor } from './stops'

/** Begins to draw a line that the selected words name, or goes on with the one that was begun. */
export function beginLine(studio: Studio): void {
  const { words, folder } = studio
  const article = folder.article?.parsed
  if (!studio.drawing || (words && studio.drawing.points.length === 0)) {
    const { languages, defaultLanguage } = folder.config ?? { languages: [], defaultLanguage: 'en' }
    const ofWords = languages.some(({ tag }) => tag === article?.language) ? article!.language : defaultLanguage
    studio.drawing = new LineDrawing(
      {
        passages: words && article ? [passageFor(article.paragraphs, words)] : [],
        name: words ? { [ofWords]: capitalized(words.text) } : {},
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

/** What a drawing reads of the studio. */
const sourcesOf = (studio: Studio) =>
  [
    () => studio.folder.features['places.geojson'],
    () => studio.folder.config,
    (error: unknown) => studio.say(error),
  ] as const

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
