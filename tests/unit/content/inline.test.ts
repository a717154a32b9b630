import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../build/article/parseMarkdown'
import { inLink, inlineOf, paragraphOfNote, withRanges, type Inline } from '../../../src/content/article/inline'
import { quotedRuns } from '../../../src/content/article/passages'

const html = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const { span, children } = node
      return span.type === 'note' ? `[${span.note}]` : `<${span.type}>${html(children)}</${span.type}>`
    })
    .join('')

/** The first paragraph cut at the words "from" … "to", or whole. */
function shown(markdown: string, words?: string): string {
  const { paragraphs, spans } = parseMarkdown(markdown)
  const text = paragraphs[0]!
  const start = words ? text.indexOf(words) : 0
  return html(inlineOf(text, spans[0]!, { start, end: words ? start + words.length : text.length }))
}

test('formats are nested as they are written', () => {
  expect(shown('a **b *c* `d`** ~~e~~')).toBe(
    'a <strong>b <emphasis>c</emphasis> <code>d</code></strong> <delete>e</delete>',
  )
  expect(shown('**_a_**')).toBe('<strong><emphasis>a</emphasis></strong>')
  expect(shown('plain')).toBe('plain')
})

test('formats are cut where a part begins and ends', () => {
  expect(shown('one **two *three four* five** six', 'three')).toBe('<strong><emphasis>three</emphasis></strong>')
  expect(shown('one **two *three four* five** six', 'four five s')).toBe(
    '<strong><emphasis>four</emphasis> five</strong> s',
  )
  expect(shown('**one** two', ' two')).toBe(' two')
})

test('the sign of a note stands outside of what it follows, in the part that ends there', () => {
  const notes = '\n\n[^1]: N.'
  expect(shown(`*one[^1]* two${notes}`)).toBe('<emphasis>one</emphasis>[1] two')
  expect(shown(`[one[^1] *x*](https://e.org) two${notes}`)).toBe('<link>one <emphasis>x</emphasis></link>[1] two')
  expect(shown(`*one[^1] x* two${notes}`)).toBe('<emphasis>one[1] x</emphasis> two')
  expect(shown(`one[^1] two${notes}`, 'one')).toBe('one[1]')
  expect(shown(`one[^1] two${notes}`, ' two')).toBe(' two')
  expect(shown(`[^1]one two${notes}`, 'one')).toBe('[1]one')
})

test('a part that is a link has neither links nor notes; the notes follow it', () => {
  const { paragraphs, spans } = parseMarkdown('The [*Aven*[^1]](https://e.org)[^2] port.\n\n[^1]: N.\n[^2]: M.')
  const part = { start: 4, end: 8 }
  const { formats, notes } = inLink(spans[0]!, part)
  expect(html(inlineOf(paragraphs[0]!, formats, part))).toBe('<emphasis>Aven</emphasis>')
  expect(notes).toEqual([1, 2])
})

test('the parts of a paragraph with marks and a quote show every word and every note once', () => {
  const { paragraphs, spans } = parseMarkdown(
    '[^1]In **Aven[^1] a *treaty** was*[^2] **signed [in 2010](https://e.org), [near](https://e.org)** the Sea[^1].\n\n[^1]: N.\n[^2]: M.',
  )
  const [text, formats] = [paragraphs[0]!, spans[0]!]
  for (let start = 0; start < text.length; start++) {
    for (let end = start; end <= text.length; end += 3) {
      const runs = quotedRuns(text, [{ start: 3, end: 7 }, { start: 10, end: 16 }], { start, end }) // prettier-ignore
      const all = withRanges(runs)
        .map(({ run, range }) => {
          const { formats: inside, notes } = inLink(formats, range)
          return run.mark
            ? html(inlineOf(text, inside, range)) + notes.map((n) => `[${n}]`).join('')
            : html(inlineOf(text, formats, range))
        })
        .join('')
      expect(all.replace(/<[^>]*>|\[\d\]/g, '')).toBe(text)
      expect(all.match(/\[\d\]/g)).toEqual(['[1]', '[1]', '[2]', '[1]'])
    }
  }
})

test('a note has the paragraph of its first sign', () => {
  const article = parseMarkdown(
    '---\ntitle: T\n---\n# H[^3]\n\nOne.\n\nTwo[^1].\n\nThree[^1][^2].\n\n[^1]: N.\n[^2]: M.\n[^3]: H.',
  )
  expect([1, 2, 3].map((note) => paragraphOfNote(article, note))).toEqual([undefined, 2, 3])
})
