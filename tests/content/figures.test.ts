import { expect, test } from 'vitest'
import { exactnessOf, numbersIn } from '../../tools/validate/numbers'
import { problemsAfter, type Files } from '../support/soundFolder'

const figure = {
  id: 'length',
  group: 'trade',
  country: ['KZ'],
  label: { en: 'Towns', ru: 'Города', kk: 'Қалалар' },
  value: 2,
  unit: 'people',
  exactness: 'exact',
  paragraph: 3,
  quote: 'All of this is “common history" of the two towns, and',
  exact: 'two',
}
const country = (files: Files) => {
  const { features } = files['areas.geojson'] as { features: Record<string, unknown>[] }
  const properties = features[0]!.properties as Record<string, unknown>
  Object.assign(properties, { kind: 'country', country: 'KZ' })
}

/** The problems of a folder with one figure that is changed. */
const after = (change: object, more: object[] = []) =>
  problemsAfter((files) => {
    country(files)
    files['figures.json'] = [{ ...figure, ...change }, ...more]
  })

test('a figure that the article gives is valid', async () => {
  expect(await after({})).toEqual([])
})

test('a label in a language that the atlas does not have is reported', async () => {
  expect(await after({ label: { ...figure.label, fr: 'Villes' } })).toEqual([
    `figures.json length [0].label.fr: is a text in "fr", which is none of the atlas's languages: en, ru, kk`,
  ])
})

test.each([
  [{ quote: 'of two towns' }, 'figures.json length [0].quote: "of two towns" is not in paragraph 3'],
  [
    { paragraph: 9 },
    'figures.json length [0].paragraph: is 9, but "All of this is “common history" of the two towns, and" is in paragraph 3: --fix corrects the number',
  ],
  [{ quote: 'the two towns' }, 'figures.json length [0].quote: "the two towns" occurs 2 times in paragraph 3'],
  [{ exact: 'three' }, 'figures.json length [0].exact: "three" occurs 0 times in its quote, must occur once'],
  [{ value: 3 }, 'figures.json length [0].value: is 3, but "two" says 2'],
  [{ exact: 'towns' }, 'figures.json length [0].value: is 2, but "towns" says no number'],
  [{ exactness: 'about' }, 'figures.json length [0].exactness: is "about", but "two" says "exact"'],
  [{ exactness: 'nearly' }, 'figures.json length [0].exactness: is "nearly", must be one of exact, about, almost'],
  [{ country: ['CN'] }, 'figures.json length [0].country: has "CN", but no feature of kind "country" has that code'],
])('%j is refused', async (change, problem) => {
  expect((await after(change)).join('\n')).toContain(problem)
})

test('a repeated id is refused', async () => {
  expect(await after({}, [figure])).toEqual(['figures.json length [1].id: "length" is already the id of [0]'])
})

test('a file without a list is refused', async () => {
  expect(await problemsAfter((files) => (files['figures.json'] = {}))).toEqual([
    'figures.json: must be a list of figures',
  ])
})

test.each([
  ['approximately $19 billion', [19e9], 'about'],
  ['$12.6 billion', [12.6e9], 'exact'],
  ['more than 6,000', [6000], 'more-than'],
  ['over 50', [50], 'more-than'],
  ['one-third', [100 / 3], 'exact'],
  ['Almost 70 percent', [70], 'almost'],
  ['three years', [3], 'exact'],
  ['the towns', [], 'exact'],
])('"%s" has the numbers %j', (said, numbers, exactness) => {
  expect(numbersIn(said, 'en')).toEqual(numbers)
  expect(exactnessOf(said, 'en')).toBe(exactness)
})
