import { describe, expect, test } from 'vitest'
import { excerpt, makeSearch, type FoundName } from '../../../src/features/search/search'
import { wordsOf } from '../../../src/i18n/normalizeForSearch'
import { realContent as content } from '../../support/realContent'

const search = makeSearch(content)
const features = (query: string) => search(query, 'en').features.map(({ feature }) => feature.id)
const stops = (query: string) => search(query, 'en').stops.map(({ stop, corridor }) => [stop.name.en, corridor.id])
const marked = ({ runs }: FoundName) => runs.filter(({ mark }) => mark).map(({ text }) => text)

describe('a search finds places in three scripts', () => {
  test.each([
    ['Aktau', 'aktau'],
    ['aqtau', 'aktau'],
    ['актау', 'aktau'],
    ['АҚТАУ', 'aktau'],
    ['baikonur', 'baikonur-cosmodrome'],
    ['baiqonyr', 'baikonur-cosmodrome'],
    ['байконур', 'baikonur-cosmodrome'],
    ['байқоңыр', 'baikonur-cosmodrome'],
    ['байконыр', 'baikonur-cosmodrome'],
    ['ulttyq muzei', 'national-museum-of-kazakhstan'],
    ['Улы дала', 'great-steppe'],
    ['казан', 'kazan'],
    ['Kazan’', 'kazan'],
    ['ауганстан', 'afghanistan'],
    ['soedinennye', 'united-states'],
    ['joint nuclear', 'joint-institute-for-nuclear-research'],
    ['moskva', 'moscow'],
    ['maskeu', 'moscow'],
  ])('“%s” finds %s', (query, id) => {
    expect(features(query)).toContain(id)
  })

  test('a town comes before the features that are named after it', () => {
    expect(features('baikonur')[0]).toBe('baikonur')
    expect(features('актау')[0]).toBe('aktau')
  })

  test('after each letter that is typed', () => {
    for (let length = 1; length <= 'Ақтау'.length; length++)
      expect(features('Ақтау'.slice(0, length))).toContain('aktau')
  })
})

describe('a search allows typing errors', () => {
  test.each([
    ['Aktua', 'aktau'],
    ['Baikonr', 'baikonur'],
    ['Tretiakov Galery', 'tretyakov-gallery'],
    ['Оренбрг', 'orenburg'],
    ['Afganistan', 'afghanistan'],
    ['Hirosima', 'hiroshima'],
  ])('“%s” finds %s', (query, id) => expect(features(query)).toContain(id))

  test('only if nothing matches exactly: Kazan does not find Kazakh', () => {
    expect(search('Kazan', 'en').paragraphs.map(({ paragraph }) => paragraph)).toEqual([25])
  })

  test('and finds nothing for a meaningless word', () => {
    expect(search('zzzzqqqq', 'en')).toEqual({ features: [], stops: [], paragraphs: [], total: 0 })
    expect(search(' ?! ', 'en')).toEqual({ features: [], stops: [], paragraphs: [], total: 0 })
  })
})

test.each(['Караганда', 'qaraghandy', 'Қарағанды', 'karaganda'])('the stop Karaganda is found by “%s”', (query) => {
  expect(stops(query)).toEqual([['Karaganda', 'eurasia-rail']])
})

test('a stop of two corridors is found in both, and also by its local name', () => {
  const both = [
    ['Urumqi', 'western-europe-western-china'],
    ['Urumqi', 'eurasia-rail'],
  ]
  expect(stops('乌鲁木齐')).toEqual(expect.arrayContaining(both))
  expect(stops('urumqi')).toEqual(expect.arrayContaining(both))
})

describe('a result shows the name that matched', () => {
  test('in the language of the interface if that name matched', () => {
    const [first] = search('baikon', 'en').features
    expect(first!.name.lang).toBe('en')
    expect(marked(first!.name)).toEqual(['Baikonur'])
  })
  test('in the language of the query', () => {
    expect(search('байконур', 'en').features[0]!.name).toMatchObject({ lang: 'ru' })
    const { name } = search('ғарыш айлағы', 'en').features[0]!
    expect(name.lang).toBe('kk')
    expect(marked(name)).toEqual(['ғарыш', 'айлағы'])
    expect(name.runs.map(({ text }) => text).join('')).toBe('Байқоңыр ғарыш айлағы')
  })
  test('a paragraph shows its own words with the matches marked', () => {
    const [first] = search('caspian convention', 'en').paragraphs
    expect(first!.paragraph).toBe(12)
    const text = first!.excerpt.runs.map((run) => run.text).join('')
    expect(content.article!.paragraphs[11]).toContain(text)
    expect(first!.excerpt.runs.filter(({ mark }) => mark).map((run) => run.text)).toEqual(['Caspian', 'convention'])
  })
})

test('an excerpt is cut between words and reports where it is cut', () => {
  const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
  const [target] = wordsOf(text).filter(({ normalized }) => normalized === 'uord60')
  const cut = excerpt(text, [target!])
  const shown = cut.runs.map((run) => run.text).join('')
  expect([cut.cutBefore, cut.cutAfter]).toEqual([true, true])
  expect(` ${text} `).toContain(` ${shown} `)
  expect(shown).toContain('word60')
  expect(excerpt('Short text.', [])).toMatchObject({ cutBefore: false, cutAfter: false })
})
