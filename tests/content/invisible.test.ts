import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../build/article/parseMarkdown'
import { invisibleIn } from '../../src/content/article/text'
import { problemsAfter, replace, set, type Files } from '../support/soundFolder'

const first = 'places.geojson features 0 properties'
const line = 'places.geojson northtown features[0].properties'
const after = (path: string, value: unknown) => problemsAfter((files) => set(files, `${first} ${path}`, value))
const invisible = (code: string) => `contains the invisible character ${code}: remove it`

describe('invisible characters', () => {
  test.each([
    ['a turn to the right-to-left', 'North\u202Etown', 'U+202E'],
    ['an isolate', 'North\u2067town', 'U+2067'],
    ['a mark of direction', 'North\u200Ftown', 'U+200F'],
    ['a space of no width', 'North\u200Btown', 'U+200B'],
    ['a byte order mark', 'North\uFEFFtown', 'U+FEFF'],
    ['a soft hyphen', 'North\u00ADtown', 'U+00AD'],
    ['a joiner', 'North\u200Dtown', 'U+200D'],
    ['a tag', 'North\u{E0041}town', 'U+E0041'],
    ['a bell', 'North\u0007town', 'U+0007'],
    ['a line separator', 'North\u2028town', 'U+2028'],
  ])('are reported in a name: %s', async (_, name, code) => {
    expect(await after('name en', name)).toContain(`${line}.name.en: ${invisible(code)}`)
  })

  test('are reported in every other text: sources, quotes, notes, local names', async () => {
    const bad = 'x\u202Ey'
    expect(await after('source title', bad)).toEqual([`${line}.source.title: ${invisible('U+202E')}`])
    expect(await after('passages 0 quote', bad)).toEqual([`${line}.passages[0].quote: ${invisible('U+202E')}`])
    const note = { en: bad, ru: 'а', kk: 'а', source: { title: 'a', url: 'https://example.org/' } }
    expect(await after('note', note)).toEqual([`${line}.note.en: ${invisible('U+202E')}`])
    const local = (files: Files) => set(files, 'corridors.geojson features 0 properties stops 1 local text', bad)
    expect(await problemsAfter(local)).toEqual([
      `corridors.geojson great-road features[0].properties.stops[1].local.text: ${invisible('U+202E')}`,
    ])
  })

  test('are reported in the article', async () => {
    const problems = await problemsAfter((files) => replace(files, 'article.md', 'looks on', 'looks\u202E on'))
    expect(problems).toContain(`article.md:12: ${invisible('U+202E')}`)
    expect(await problemsAfter((files) => replace(files, 'article.md', 'title: ', 'title: \u202E'))).toContain(
      'article.md:2: has the invisible character U+202E in its title',
    )
  })

  test('are not printed to the terminal', async () => {
    for (const problem of await after('status', '\u202Edleh')) expect(problem).not.toMatch(/\p{Cf}/u)
  })

  test('do not include joiners in a local name, and line ends and tabs in the article', async () => {
    const local = (files: Files) =>
      set(files, 'corridors.geojson features 0 properties stops 1 local', { lang: 'fa', text: 'می\u200cخواهم' })
    expect(await problemsAfter(local)).toEqual([])
    expect(invisibleIn('one\r\n\ttwo, “three” № 4 – é 中 \u00a0 🚀')).toBeUndefined()
  })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'JaVaScRiPt://example.org/%0aalert(1)',
  'java\tscript:alert(1)',
  'file:///etc/passwd',
  ' https://example.org',
])('the source URL %j is refused', async (url) => {
  expect(await after('source url', url)).toEqual([
    expect.stringMatching(/source\.url: is ".*", must be an http or https URL$/),
  ])
})

test('http and https URLs are valid in any case', async () => {
  for (const url of ['https://example.org/a?b#c', 'http://example.org', 'HTTPS://example.org/']) {
    expect(await after('source url', url)).toEqual([])
  }
})

test('the date of an article must be an ISO date', () => {
  const article = (published: string) =>
    `---\ntitle: a\nauthor: b\nrole: c\npublication: d\npublished: ${published}\nlanguage: en\n---\n\ntext\n`
  expect(parseMarkdown(article('2018-12-21')).published).toBe('2018-12-21')
  for (const date of ['<img>', '2018-13-01', '2018', 'December 21']) {
    expect(() => parseMarkdown(article(date))).toThrow('no date such as 2018-12-21')
  }
})
