import { expect, test } from 'vitest'
import { locate, overlaps } from '../../src/content/article/text'
import { ownFolder } from '../../build/atlas/atlasFolder'
import { readContent, entriesOf } from '../../tools/validate/content'
import { unlinkedNames } from '../../tools/validate/unlinkedNames'

const { content } = await readContent(ownFolder)

/** The features that words of a paragraph open. */
function opened(paragraph: number, words: string): string[] {
  const text = content.article!.paragraphs[paragraph - 1]!
  const start = text.indexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  const range = { start, end: start + words.length }
  return entriesOf(content)
    .filter(({ feature }) =>
      feature.properties.passages.some((passage) => {
        const link = passage.paragraph === paragraph && locate(text, passage)
        return link && overlaps(link, range)
      }),
    )
    .map(({ feature }) => feature.id)
}

test('every name of a place on the map is a link, or README.md says why not', () => {
  expect(unlinkedNames(content).filter(({ isExplained }) => !isExplained)).toEqual([])
})

test.each([
  [5, 'the Kazakh land', ['kazakhstan']],
  [5, 'humanity first stepped into space', ['gagarins-start']],
  [5, 'also forged here', ['kazakhstan']],
  [8, 'May 25, 1992', ['moscow']],
  [8, 'Nov. 11, 2013', ['yekaterinburg']],
  [11, 'Congresses of World and Traditional Religions', ['palace-of-peace-and-accord']],
  [11, 'UN Code of Conduct', ['un-headquarters']],
  [14, 'Contact Group', []],
  [22, 'banks', []],
  [25, 'route with Kazakhstan', ['kazakhstan']],
  [25, 'ferry service', ['caspian-ferry', 'caspian-ferry-kuryk']],
  [25, 'the ports of Russia and Kazakhstan', ['caspian-ferry', 'caspian-ferry-kuryk']],
  [32, 'Russian-Kazakh university and school in Kazakhstan', ['russia', 'kazakhstan']],
  [33, '(Dubna, Russia)', ['joint-institute-for-nuclear-research', 'russia']],
])('¶%i “%s” opens %j', (paragraph, words, ids) => {
  expect(opened(paragraph, words)).toEqual(ids)
})
