import { afterEach, describe, expect, it } from 'vitest'
import { clickMap, mapIsReady, openStudio, selectWords, words, type OpenedStudio } from '../support/studio'

let studio: OpenedStudio
afterEach(() => studio.close())

const featuresOf = async (file: string) =>
  (JSON.parse(await studio.read(file)) as { features: { id: string }[] }).features

describe('the studio', () => {
  it('makes a place of selected words at a click on the map, and undoes it', async () => {
    studio = await openStudio()
    const { page } = studio
    const before = await studio.read('places.geojson')
    await mapIsReady(page)
    await selectWords(page, 3, 'Nothing here')
    await page.getByRole('button', { name: words.mark.mark }).click()
    await page.getByRole('button', { name: words.mark.onMap }).click()
    await clickMap(page, 200, 300)
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor()
    expect((await featuresOf('places.geojson')).map(({ id }) => id)).toEqual(['aven', 'bol', 'hall', 'nothing-here'])
    await page.getByRole('button', { name: words.undo }).click()
    await expect.poll(() => studio.read('places.geojson')).toBe(before)
  })
})
