import { expect, test } from 'vitest'
import { validateContent } from '../../geo/validate'
import { ownFolder } from '../../geo/validate/content'
import { problemLine } from '../../geo/validate/problem'
import { problemsAfter, type Files } from './soundFolder'

test('nothing is wrong with a sound folder', async () => {
  expect(await problemsAfter(() => {})).toEqual([])
})

test('nothing is wrong with the content of the atlas', async () => {
  expect((await validateContent(ownFolder)).map(problemLine)).toEqual([])
})

test('a folder without a basemap is checked against the basemap of the atlas', async () => {
  const damage = (files: Files) => {
    delete files['basemap/countries.geojson']
    delete files['basemap/water.geojson']
  }
  // Of the made-up countries the real map knows nothing: 51.0°N 61.0°E is in Kazakhstan.
  expect(await problemsAfter(damage)).toContain(
    'places.geojson northtown features[0].properties.country: is "RU", but [61, 51.005] is 0 km outside it, in "KZ"',
  )
})
