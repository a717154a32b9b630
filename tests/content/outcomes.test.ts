import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import summaries from 'virtual:outcomes'
import { verdicts } from '../../src/content/verdicts'
import { problemsAfter, set } from '../support/soundFolder'

const source = { title: 'Ferry opens', publisher: 'The Paper', date: '2020-05-02', url: 'https://example.org/ferry' }
const outcome = {
  id: 'ferry',
  paragraph: 2,
  quote: 'A ferry over the Small Sea is planned.',
  feature: 'small-ferry',
  verdict: 'happened-later',
  asOf: '2020-05',
  text: { en: 'It began in May 2020.', ru: 'Она открылась в мае 2020 года.', kk: 'Ол 2020 жылғы мамырда ашылды.' },
  sources: [source],
}

/** The problems of a folder with one outcome that is changed, and more outcomes after it. */
const after = (change: object, ...more: object[]) =>
  problemsAfter((files) => (files['outcomes.json'] = JSON.stringify([{ ...outcome, ...change }, ...more])))

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const inEnglish = (en: string) => ({ text: { ...outcome.text, en } })

test.each([
  ['as in the example', {}],
  ['with 40 words', inEnglish(words(40))],
  ['with a source that has no address', { sources: [{ title: 'A book', publisher: 'A press', date: '2021' }] }],
  ['of the year of the article', { asOf: '2018' }],
  ['of a day in the month of its source', { asOf: '2020-05-31', sources: [{ ...source, date: '2020-05' }] }],
  ['of the newest of two sources', { asOf: '2021', sources: [source, { ...source, date: '2021-03' }] }],
  ['of the newest source, which is first', { asOf: '2021', sources: [{ ...source, date: '2021-03' }, source] }],
  ['of a source whose month is not known', { asOf: '2020-12-31', sources: [{ ...source, date: '2020-XX' }] }],
  ['of a source of some year of a decade', { asOf: '2029', sources: [{ ...source, date: '202X' }] }],
  ['without a report up to a date after its source', { verdict: 'unknown', asOf: '2026-06' }],
])('an outcome %s is valid', async (_, change) => {
  expect(await after(change)).toEqual([])
})

test('an outcome beside another one of its paragraph is valid', async () => {
  expect(await after({}, { ...outcome, id: 'view', quote: 'The Observatory of Southtown looks on.' })).toEqual([])
})

test('a text in a language that the atlas does not have is reported', async () => {
  expect(await after({ text: { ...outcome.text, fr: 'Ouvert en mai 2020.' } })).toEqual([
    `outcomes.json ferry [0].text.fr: is a text in "fr", which is none of the atlas's languages: en, ru, kk`,
  ])
})

test.each([
  [{ quote: 'A ferry over the Small Sea was planned.' }, 'quote: "A ferry over the Small Sea was planned." is not in paragraph 2; closest: "A ferry over the Small Sea is planned."'],
  [{ paragraph: 1 }, 'paragraph: is 1, but "A ferry over the Small Sea is planned." is in paragraph 2: --fix corrects the number'],
  [{ paragraph: 3, quote: 'two towns' }, 'quote: "two towns" occurs 2 times in paragraph 3; quote more words around it'],
  [{ paragraph: 4 }, 'paragraph: is 4, but "A ferry over the Small Sea is planned." is in paragraph 2: --fix corrects the number'],
  [{ paragraph: 4, quote: 'Nothing' }, 'paragraph: is 4, but the article has paragraphs 1 to 3'],
  [{ paragraph: 0 }, 'paragraph: is 0, must be at least 1'],
  [{ feature: 'small-fery' }, 'feature: "small-fery" is not the id of a feature; closest: "small-ferry"'],
  [{ feature: 'q' }, 'feature: "q" is not the id of a feature'],
  [{ id: 'A ferry' }, 'id: is "A ferry", must be a slug: a-z, 0-9 and single hyphens'],
  [{ verdict: 'happened later' }, 'verdict: is "happened later", must be "happened-later" or another of happened, happened-later, changed, not-by-date, unknown'],
  [{ verdict: undefined }, 'verdict: is missing: one of happened, happened-later, changed, not-by-date, unknown'],
  [{ asOf: 'May 2020' }, 'asOf: is "May 2020", must be an EDTF date: 2018, 2018-08 or 2018-08-12'],
  [{ asOf: '2019/2020' }, 'asOf: is "2019/2020", must be an EDTF date: 2018, 2018-08 or 2018-08-12'],
  [{ asOf: undefined }, 'asOf: is missing: the date for which the text holds, such as 2025-12'],
  [{ asOf: '2018-11' }, 'asOf: is "2018-11", before the article was published on 2018-12-21'],
  [{ asOf: '2020-05-03' }, 'asOf: is "2020-05-03", but the newest source is of 2020-05-02: give that date, or a newer source'],
  [inEnglish(words(41)), 'text.en: has 41 words, may have at most 40'],
  [inEnglish('Паром'), 'text.en: "Паром" is not in Latin letters: П (U+041F)'],
  [{ text: { ...outcome.text, kk: 'It began.' } }, 'text.kk: "It began." is not in Cyrillic: write Kazakh in Cyrillic'],
  [{ text: { ...outcome.text, ru: 'Ол ашылды, қайтты.' } }, 'text.ru: "Ол ашылды, қайтты." is not Russian: its alphabet has no қ (U+049B)'],
  [{ text: { ...outcome.text, ru: 'Она  открылась.' } }, 'text.ru: "Она  открылась." has a superfluous space: remove it'],
  [{ text: {} }, 'text: has no text, must have at least one'],
  [{ sources: [] }, 'sources: has 0 items, must have at least 1'],
  [{ sources: [source, source, source] }, 'sources: has 3 items, may have at most 2'],
  [{ sources: [{ ...source, url: 'ftp://example.org/ferry' }] }, 'sources[0].url: is "ftp://example.org/ferry", must be an http or https URL'],
  [{ sources: [{ ...source, date: '2020/2021' }] }, 'sources[0].date: is "2020/2021", must be an EDTF date without interval: 2018-08-12, 2018~, 201X'],
  [{ sources: [{ ...source, publisher: '' }] }, 'sources[0].publisher: is empty: write it or remove its object'],
  [{ basis: 'SEEN' }, 'basis: is not a known member: remove it or correct its name'],
])('%j is refused', async (change, problem) => {
  const id = 'id' in change ? change.id : 'ferry'
  expect(await after(change)).toEqual([`outcomes.json ${id} [0].${problem}`])
}) // prettier-ignore

test('a repeated id and quotes that overlap are refused', async () => {
  expect(await after({}, { ...outcome, quote: 'the Small Sea is planned. The Observatory' })).toEqual([
    'outcomes.json ferry [1].id: "ferry" is already the id of [0]',
    'outcomes.json ferry [1].quote: "the Small Sea is planned. The Observatory" overlaps "A ferry over the Small Sea is planned." of ferry in paragraph 2; quote fewer words, or make one outcome of both',
  ])
})

test('a feature is not called unknown where a feature does not match the schema', async () => {
  const problems = await problemsAfter((files) => {
    set(files, 'areas.geojson features 0 properties topic', 'magic')
    files['outcomes.json'] = [{ ...outcome, feature: 'great-steppe' }]
  })
  expect(problems).toEqual([expect.stringMatching(/^areas\.geojson great-steppe .*topic: is "magic"/)])
})

test('a file without a list is refused', async () => {
  expect(await problemsAfter((files) => (files['outcomes.json'] = {}))).toEqual([
    'outcomes.json: must be a list of outcomes',
  ])
})

test('the outcomes of the atlas are written in the order of the text, and use every verdict', () => {
  const written = JSON.parse(readFileSync('geo/outcomes.json', 'utf8')) as { id: string }[]
  expect(summaries.map(({ id }) => id)).toEqual(written.map(({ id }) => id))
  expect(verdicts.filter((verdict) => !summaries.some((outcome) => outcome.verdict === verdict))).toEqual([])
})
