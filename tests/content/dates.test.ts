import { expect, test } from 'vitest'
import { problemsAfter, set } from '../support/soundFolder'

const after = (when: string, path = 'properties when') =>
  problemsAfter((files) => set(files, `places.geojson features 0 ${path}`, when))
const place = 'places.geojson northtown features[0]'

test.each([
  '2018',
  '0622',
  '-0043-03-15',
  '-0499~/0020',
  '2018/2018-05',
  '2018/2018',
  '1984-02-29',
  '0000-02-29',
  '2004-06-XX/2004-06-03',
  '2018-21/2018-24',
  'Y-17000/..',
  '/201X?',
])('a date %s is valid', async (when) => {
  expect(await after(when)).toEqual([])
})

test.each([
  ['2018-02-30', 'is "2018-02-30", but that month has 28 days'],
  ['1900-02-29', 'is "1900-02-29", but that month has 28 days'],
  ['-0044-04-31~', 'is "-0044-04-31~", but that month has 30 days'],
  ['2018/2019-02-29', 'is "2018/2019-02-29", but that month has 28 days'],
  ['2019/2018', 'is "2019/2018", which ends before it begins; "2018/2019"?'],
  ['2018-08-12/2018-08-11', 'is "2018-08-12/2018-08-11", which ends before it begins; "2018-08-11/2018-08-12"?'],
  ['-0043/-0099', 'is "-0043/-0099", which ends before it begins; "-0099/-0043"?'],
])('a date %s is refused', async (when, problem) => {
  expect(await after(when)).toEqual([`${place}.properties.when: ${problem}`])
})

test('the dates of passages, figures and outcomes are checked too', async () => {
  expect(await after('2019/2018', 'properties passages 0 when')).toEqual([
    `${place}.properties.passages[0].when: is "2019/2018", which ends before it begins; "2018/2019"?`,
  ])
  const problems = await problemsAfter((files) => {
    files['figures.json'] = [
      {
        id: 'towns',
        group: 'trade',
        country: ['KZ'],
        label: { en: 'Towns', ru: 'Города', kk: 'Қалалар' },
        value: 2,
        unit: 'people',
        exactness: 'exact',
        when: '2018-06-31',
        paragraph: 3,
        quote: 'All of this is “common history" of the two towns, and',
        exact: 'two',
      },
    ]
    files['outcomes.json'] = [
      {
        id: 'ferry',
        paragraph: 2,
        quote: 'A ferry over the Small Sea is planned.',
        feature: 'small-ferry',
        verdict: 'unknown',
        asOf: '2021-02-29',
        text: { en: 'It began.', ru: 'Она открылась.', kk: 'Ол ашылды.' },
        sources: [{ title: 'Ferry opens', publisher: 'The Paper', date: '2020-09-31' }],
      },
    ]
  })
  expect(problems.filter((problem) => problem.includes('that month'))).toEqual([
    'figures.json towns [0].when: is "2018-06-31", but that month has 30 days',
    'outcomes.json ferry [0].asOf: is "2021-02-29", but that month has 28 days',
    'outcomes.json ferry [0].sources[0].date: is "2020-09-31", but that month has 30 days',
  ])
})
