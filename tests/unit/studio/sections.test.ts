import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleSections, parseMarkdown } from '../../../build/article/parseMarkdown'

const partsOf = (text: string) =>
  articleSections(text).map(({ start, end, paragraphs }) => [text.slice(start, end).trim(), ...paragraphs])

describe('the parts of an article', () => {
  it('have at least one paragraph each, with the headings and figures before it', () => {
    const text = `---
title: T
---

First.

## Heading

![Alt](media/a.png)

Second.

- Third.
- Fourth.

1992. Fifth.

> Sixth.

---
`
    expect(partsOf(text)).toEqual([
      ['First.', 1, 1],
      ['## Heading\n\n![Alt](media/a.png)\n\nSecond.', 2, 2],
      ['- Third.\n- Fourth.', 3, 4],
      ['1992. Fifth.', 5, 5],
      ['> Sixth.\n\n---', 6, 6],
    ])
  })

  it.each(['geo', 'examples/lapsset', 'examples/bioceanic'])('cover all paragraphs of %s without gaps', (folder) => {
    const text = readFileSync(`${folder}/article.md`, 'utf8')
    const { paragraphs } = parseMarkdown(text)
    const sections = articleSections(text)
    expect(sections.flatMap(({ paragraphs: [first, last] }) => [first, last + 1]).slice(0, -1)).toEqual(
      sections.flatMap(({ paragraphs: [first] }, index) => (index ? [first, first] : [first])),
    )
    expect(sections.at(-1)!.paragraphs[1]).toBe(paragraphs.length)
    sections.slice(1).forEach(({ start }, index) => expect(start).toBe(sections[index]!.end))
  })

  it('of an article with Windows line ends and a byte order mark lie where the text has them', () => {
    expect(partsOf('\uFEFF---\r\ntitle: T\r\n---\r\nOne.\r\n\r\nTwo.\r\n')).toEqual([
      ['One.', 1, 1],
      ['Two.', 2, 2],
    ])
  })
})
