import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../../build/article/parseMarkdown'
import { authorIn, type Span } from '../../../../src/content/article/article'

/** The spans of the first paragraph as `type:words`. */
const formats = (markdown: string) => {
  const { paragraphs, spans } = parseMarkdown(markdown)
  return spans[0]!.map((span) => `${nameOf(span)}:${paragraphs[0]!.slice(span.start, span.end)}`)
}
const nameOf = (span: Span) =>
  span.type === 'link' ? span.href : span.type === 'note' ? `note ${span.note}` : span.type
const text = (markdown: string) => parseMarkdown(markdown).paragraphs
const types = (markdown: string) => parseMarkdown(markdown).blocks.map(({ type }) => type)

describe('the article of geo', () => {
  test('has the paragraphs of the file, divided at blank lines, and nothing else', () => {
    const markdown = readFileSync('geo/article.md', 'utf8')
    const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
    const article = parseMarkdown(markdown)
    expect(article.paragraphs).toEqual(
      body
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter(Boolean),
    )
    expect(article.paragraphs).toHaveLength(39)
    expect(article.blocks).toEqual(article.paragraphs.map((_, index) => ({ type: 'paragraph', paragraph: index + 1 })))
    expect(article.spans.flat()).toEqual([])
    expect(article.notes).toEqual([])
  })

  test('has the front matter of the file', () => {
    const { title, author, authorNames, published, language } = parseMarkdown(readFileSync('geo/article.md', 'utf8'))
    const name = 'Алексей Бородавкин'
    expect({ title, author, authorNames, published, language }).toEqual({
      title: 'Russia and Kazakhstan: Past, Present, Future',
      author: 'Alexey Borodavkin',
      authorNames: { ru: name, kk: name },
      published: '2018-12-21',
      language: 'en',
    })
  })
})

describe('front matter', () => {
  const front = (...lines: string[]) => parseMarkdown(['---', ...lines, '---', '', 'Text.'].join('\n'))

  test('may be missing: the first heading is the title, or the default', () => {
    expect(parseMarkdown('# Two *rivers*\n\nText.')).toEqual({
      title: 'Two rivers',
      language: 'en',
      authorNames: {},
      paragraphs: ['Text.'],
      spans: [[]],
      blocks: [{ type: 'paragraph', paragraph: 1 }],
      notes: [],
    })
    expect(parseMarkdown('Text.', { title: 'rivers', language: 'pt' })).toMatchObject({
      title: 'rivers',
      language: 'pt',
    })
    expect(front()).toMatchObject({ title: 'Article', paragraphs: ['Text.'] })
  })

  test('has a title that a heading may repeat', () => {
    expect(types('---\ntitle: Two rivers\n---\n# Two rivers\n\nText.')).toEqual(['paragraph'])
    expect(types('---\ntitle: Two rivers\n---\n# One\n\nText.')).toEqual(['heading', 'paragraph'])
  })

  test('has texts only: a year, a date or `no` stays as it is written', () => {
    const article = front(
      'title: 2018',
      'published: 2018-12-21',
      'language: no',
      'role: "a \\"b\\""',
      "author: 'O''Hara'",
    )
    expect(article).toMatchObject({ title: '2018', published: '2018-12-21', language: 'no', role: 'a "b"' })
    expect(article.author).toBe("O'Hara")
  })

  test('has the author’s name in any language', () => {
    const article = front('author: A. Writer', 'author-ru: А. Писатель', 'author-zh-Hant: 作者', 'author-x y: no')
    expect(article.authorNames).toEqual({ ru: 'А. Писатель', 'zh-Hant': '作者' })
    expect(['en', 'ru', 'ru-KZ', 'zh-Hant'].map((tag) => authorIn(article, tag))).toEqual([
      'A. Writer',
      'А. Писатель',
      'А. Писатель',
      '作者',
    ])
  })

  test.each([
    ['author-ru:', 'article.md has no author-ru in its front matter'],
    ['title: ""', 'article.md has no title in its front matter'],
    ['author-kk: Ә.\u202E Жазушы', 'article.md has the invisible character U+202E in its author-kk'],
    ['title: [a, b]', 'article.md has no text in its title'],
    ['title: a: b', 'not YAML in line 2: put a value with a colon between quotation marks'],
    ['published: 2018', 'no date such as 2018-12-21'],
    ['url: javascript:alert(1)', 'no http or https URL'],
    ['language: English text', 'no BCP 47 tag'],
    ['- a', 'front matter without keys'],
  ])('%s is refused', (line, message) => {
    expect(() => front(line)).toThrow(message)
  })
})

describe('running text', () => {
  test('has formats by the offsets in the plain text, the outer one first', () => {
    expect(formats('A **bold *and* `code`** ~~gone~~ [a *link*](https://example.org/a?b).')).toEqual([
      'strong:bold and code',
      'emphasis:and',
      'code:code',
      'delete:gone',
      'https://example.org/a?b:a link',
      'emphasis:link',
    ])
  })

  test('keeps quotes, dashes and spaces as they are written', () => {
    const words = '“a" ‘b’ «c» – — ... 5 * 6 a_b_c 5~6 and 7~8 x\u00a0y R&D < 5'
    expect(text(words)).toEqual([words])
    expect(formats(words)).toEqual([])
  })

  test('is not a list where it begins with a year or a date, and may be indented', () => {
    expect(text('1992. The republic.\n\n1993. The *currency*.')).toEqual(['1992. The republic.', '1993. The currency.'])
    expect(text('21. December was\nthe day.')).toEqual(['21. December was\nthe day.'])
    expect(types('21. December')).toEqual(['paragraph'])
    expect(types('1. One\n2. Two')).toEqual(['list'])
    expect(text('One\n\n    \tTwo')).toEqual(['One', 'Two'])
  })

  test('has hard breaks as line ends with a format', () => {
    expect(text('one  \ntwo\\\nthree<br>four\nfive')).toEqual(['one\ntwo\nthree\nfour\nfive'])
    expect(formats('one  \ntwo\\\nthree<br>four\nfive')).toEqual(['break:\n', 'break:\n', 'break:\n'])
  })

  test('has notes at the end of the article; a sign has no characters', () => {
    const { paragraphs, spans, notes } = parseMarkdown(
      'One[^b] and two[^a], [a[^a] link](https://e.org)[^none].\n\n[^a]: First *a*.\n\n    More.\n[^b]: See[^c].\n[^c]: C.\n[^d]: Unused.',
    )
    expect(paragraphs).toEqual(['One and two, a link[^none].'])
    expect(spans[0]).toEqual([
      { type: 'note', note: 1, start: 3, end: 3 },
      { type: 'note', note: 2, start: 11, end: 11 },
      { type: 'link', href: 'https://e.org/', start: 13, end: 19 },
      { type: 'note', note: 2, start: 19, end: 19 },
    ])
    expect(notes.map((blocks) => blocks.map((block) => block.text))).toEqual([['See.'], ['First a.', 'More.'], ['C.']])
  })
})

describe('blocks', () => {
  test('number the paragraphs of lists and quotations, not headings, cells, code and rules', () => {
    const article = parseMarkdown(
      '---\ntitle: T\n---\n## A *b*\n\none\n\n- two\n\n  - three\n- [x] four\n\n> five\n>\n> six\n\n| a | b |\n|:-|-:|\n| c **d** | e |\n\n```\ncode\n```\n\n---\n\nseven',
    )
    expect(article.paragraphs).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
    const paragraph = (n: number) => ({ type: 'paragraph', paragraph: n })
    const cell = (words: string) => ({ text: words, spans: [] })
    expect(article.blocks).toEqual([
      { type: 'heading', level: 2, text: 'A b', spans: [{ type: 'emphasis', start: 2, end: 3 }] },
      paragraph(1),
      {
        type: 'list',
        start: null,
        items: [
          { blocks: [paragraph(2), { type: 'list', start: null, items: [{ blocks: [paragraph(3)] }] }] },
          { checked: true, blocks: [paragraph(4)] },
        ],
      },
      { type: 'quotation', blocks: [paragraph(5), paragraph(6)] },
      {
        type: 'table',
        align: ['left', 'right'],
        rows: [
          [cell('a'), cell('b')],
          [{ text: 'c d', spans: [{ type: 'strong', start: 2, end: 3 }] }, cell('e')],
        ],
      },
      { type: 'code', text: 'code' },
      { type: 'rule' },
      paragraph(7),
    ])
  })

  test('have the alternative text of images', () => {
    const markdown = '![A dam](https://e.org/a.jpg "c") and ![b](javascript:alert(1)) ![c][d]\n\n[d]: e.jpg'
    expect(text(markdown)).toEqual(['A dam and b c'])
    expect(formats(markdown)).toEqual([])
  })

  test('are images alone, which have no number', () => {
    const markdown = (image: string) => `One.\n\n${image}\n\nTwo.`
    const media = (image: string) => {
      const article = parseMarkdown(markdown(image))
      expect(article.paragraphs).toEqual(['One.', 'Two.'])
      expect([article.blocks[0], article.blocks.at(-1)]).toEqual(
        [1, 2].map((n) => ({ type: 'paragraph', paragraph: n })),
      )
      return article.blocks.slice(1, -1)
    }
    const dam = { type: 'media', file: 'dam.jpg', alt: 'A dam' }
    expect(media('![A dam](media/dam.jpg)')).toEqual([dam])
    expect(media('  ![A dam](./media/dam.jpg "By night") <!-- x -->')).toEqual([{ ...dam, caption: 'By night' }])
    expect(media('![](media/%D0%B0%20b.png)')).toEqual([{ type: 'media', file: 'а b.png', alt: '' }])
    expect(media('![A dam](dam.jpg)\n![Talk](media/talk.mp3)')).toEqual([
      dam,
      { type: 'media', file: 'talk.mp3', alt: 'Talk' },
    ])
    expect(media('![A dam][d]\n\n[d]: media/dam.jpg "Dusk"')).toEqual([{ ...dam, caption: 'Dusk' }])
    expect(media('- ![A dam](media/dam.jpg)')).toEqual([{ type: 'list', start: null, items: [{ blocks: [dam] }] }])
    expect(media('![A dam](https://e.org/a.jpg)')).toEqual([{ ...dam, file: 'https://e.org/a.jpg' }])
    expect(media('![nothing]()')).toEqual([])
  })

  test('are reached by links to their headings, also before them; links to what is not there are text', () => {
    const markdown = (link: string) => `${link}\n\n# Ақтау, 2018!\n\nText.\n\n# Ақтау 2018\n\n- More.`
    const href = (link: string) => formats(`---\ntitle: T\n---\n${markdown(link)}`)
    expect(href('[a](#ақтау-2018)')).toEqual(['#view=article&para=2:a'])
    expect(href('[a](#ақтау-2018-1)')).toEqual(['#view=article&para=3:a'])
    expect(href('[a](#актау) [b](#актау-2018-2)')).toEqual([])
  })
})

describe('hostile Markdown', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    '&#x6A;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'media/x.html',
    '//example.org',
    '#',
  ])('[x](%s) is no link', (url) => {
    expect(text(`[x](${url})`)).toEqual(['x'])
    expect(formats(`[x](${url})`)).toEqual([])
    expect(formats(`[x][r]\n\n[r]: ${url}`)).toEqual([])
  })

  test('links lead to the web, to e-mail and into the page', () => {
    expect(formats('<https://a.b/"onclick=x> [b](mailto:a@b.c) [c](#at=aktau) www.example.org')).toEqual([
      'https://a.b/%22onclick=x:https://a.b/"onclick=x',
      'mailto:a@b.c:b',
      '#at=aktau:c',
      'http://www.example.org/:www.example.org',
    ])
  })

  test('HTML is text, comments are left out', () => {
    const script = '<script>alert(1)</script>'
    expect(text(`${script}\n\na <img src=x onerror=alert(1)> b<!-- c -->\n\n<!-- d -->`)).toEqual([
      script,
      'a <img src=x onerror=alert(1)> b',
    ])
    expect(types(`<div>\n${script}\n</div>`)).toEqual(['paragraph'])
  })

  test('deep nesting is shown at the twelfth level, every word once', () => {
    const depthOf = (block: object): number =>
      'blocks' in block ? 1 + Math.max(0, ...(block.blocks as object[]).map(depthOf)) : 0
    const quoted = parseMarkdown(`${'> '.repeat(1000)}deep`)
    expect(quoted.paragraphs).toEqual(['deep'])
    expect(depthOf(quoted.blocks[0]!)).toBe(12)
    const list = Array.from({ length: 60 }, (_, index) => `${'  '.repeat(index)}- x${index}`).join('\n')
    expect(text(list)).toEqual(Array.from({ length: 60 }, (_, index) => `x${index}`))
    expect(text(`${'*a **b '.repeat(300)}`)).toHaveLength(1)
    expect(text(`${'**'.repeat(200)}a${'**'.repeat(200)}`)).toEqual(['a'])
    expect(text('['.repeat(1500))).toEqual(['['.repeat(1500)])
  })

  test('what would take the parser minutes is refused', () => {
    expect(() => parseMarkdown('*'.repeat(2000))).toThrow('* more than 2000 times')
    expect(() => parseMarkdown(`a\n\n${'word '.repeat(20_001)}`)).toThrow('a paragraph of 100005 characters')
  })

  test('a megabyte of text is read', () => {
    const paragraph = 'A word, *another* word and “quoted" words. '.repeat(50)
    expect(text(`${paragraph}\n\n`.repeat(500))).toHaveLength(500)
  })

  test('an article without text is refused', () => {
    for (const empty of ['', '# Title', '---\ntitle: x\n---', '<!-- -->', '![](media/a.jpg)']) {
      expect(() => parseMarkdown(empty)).toThrow('article.md has no paragraph')
    }
  })
})
