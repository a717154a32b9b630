import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../build/article/parseMarkdown'
import { externalLinks } from '../../../src/content/article/links'
import type { Article } from '../../../src/content/article/article'

test('the links are in the order of the text, each once, also those of tables, lists and notes', () => {
  const markdown = [
    '# The title',
    'A [link](https://example.org/paragraph), one [in the page](#at=aktau), and a note.[^1]',
    '## [Heading](https://example.org/heading)',
    '- [Item](https://example.org/item), and [again](https://example.org/heading)',
    '| [Cell](https://example.org/cell) |\n| --- |\n| text |',
    '[^1]: See [there](https://example.org/note).',
  ].join('\n\n')
  const article = parseMarkdown(markdown) as unknown as Article
  expect(externalLinks(article)).toEqual(
    ['paragraph', 'heading', 'item', 'cell', 'note'].map((name) => `https://example.org/${name}`),
  )
})
