import { expect, test } from 'vitest'
import { validateContent } from '../../tools/validate'
import { ownFolder } from '../../build/atlas/atlasFolder'
import { problemLine } from '../../tools/validate/problem'
import { problemsAfter, type Files } from '../support/soundFolder'

test('a valid folder has no problems', async () => {
  expect(await problemsAfter(() => {})).toEqual([])
})

test('the content of the atlas has no problems', { timeout: 60_000 }, async () => {
  expect((await validateContent(ownFolder)).map(problemLine)).toEqual([])
})

test('a folder without a basemap is checked against the basemap of the atlas', { timeout: 60_000 }, async () => {
  const damage = (files: Files) => {
    delete files['basemap/countries.geojson']
    delete files['basemap/water.geojson']
  }
  // At the position of the invented Westport the real map has Kazakhstan.
  expect(await problemsAfter(damage)).toContainEqual(
    expect.stringMatching(
      /small-ferry .*stops\[1\]\.country: is "AZ", but \[55\.99, 48\] is \d+.* km outside it, in "KZ"$/,
    ),
  )
})
