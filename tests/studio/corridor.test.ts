import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { validateContent } from '../../tools/validate'
import { isError } from '../../tools/validate/problem'
import { mapIsReady, openStudio, selectWords, words, type OpenedStudio } from '../support/studio'

let studio: OpenedStudio
afterEach(() => studio.close())

const article = `---
title: Roads of the Syr Darya
language: en
---

The road from Kyzylorda to Shymkent leads through Turkistan, where pilgrims stop.
`
const turkistan = {
  type: 'Feature',
  id: 'turkistan',
  geometry: { type: 'Point', coordinates: [68.25, 43.3] },
  properties: {
    id: 'turkistan',
    kind: 'town',
    country: 'KZ',
    name: { en: 'Turkistan', ru: 'Туркестан' },
    passages: [
      {
        paragraph: 1,
        quote: 'The road from Kyzylorda to Shymkent leads through Turkistan, where pilgrims stop.',
        exact: 'Turkistan',
      },
    ],
    precision: 'town',
    source: { title: 'GeoNames', url: 'https://www.geonames.org/' },
  },
}
const files = {
  'article.md': article,
  'atlas.json': { languages: ['en', 'ru'], region: [55, 38, 80, 50] },
  'places.geojson': { type: 'FeatureCollection', features: [turkistan] },
  'corridors.geojson': { type: 'FeatureCollection', features: [] },
}

interface Written {
  id: string
  geometry: { coordinates: number[][] }
  properties: {
    name: Record<string, string>
    mode: string
    stops: { id: string; name: Record<string, string>; place?: string; km: number }[]
    sections: object[]
    drawn: { km: number; countries: { country: string }[] }
    precision: string
    source: { title: string }
  }
}
const corridors = async () => (JSON.parse(await studio.read('corridors.geojson')) as { features: Written[] }).features

async function addTown(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: words.line.find }).fill(name)
  await page.keyboard.press('Enter')
  await points(page).getByText(name).waitFor()
}
const points = (page: Page) => page.getByRole('list', { name: words.line.points })
const beginLine = (page: Page) => page.getByRole('banner').getByRole('button', { name: words.line.draw }).click()
const add = (page: Page) => page.getByRole('button', { name: words.line.write }).click()

describe('a line in the studio', () => {
  it('is drawn along the roads with keys alone, with stops and sections, and is valid', async () => {
    studio = await openStudio(files)
    const { page } = studio
    await selectWords(page, 1, 'road from Kyzylorda to Shymkent')
    await beginLine(page)
    await addTown(page, 'Kyzylorda')
    await addTown(page, 'Shymkent')
    await page.getByRole('checkbox', { name: 'Turkistan' }).check()
    await page.getByRole('combobox', { name: words.line.status('Turkistan') }).selectOption('planned')
    await add(page)
    await page.getByRole('button', { name: words.line.edit }).waitFor()
    const [road] = await corridors()
    const { properties } = road!
    expect(properties.drawn.km).toBeGreaterThan(430)
    expect(properties.drawn.km).toBeLessThan(480)
    expect(properties.drawn.countries.map(({ country }) => country)).toEqual(['KZ'])
    expect(properties.stops.map(({ id, place }) => [id, place])).toEqual([
      ['kyzylorda', undefined],
      ['turkistan', 'turkistan'],
      ['shymkent', undefined],
    ])
    expect(properties.stops[0]!.name).toEqual({ en: 'Kyzylorda', ru: 'Кызылорда' })
    expect(properties.sections).toEqual([
      { from: 'kyzylorda', to: 'turkistan', status: 'built' },
      { from: 'turkistan', to: 'shymkent', status: 'planned' },
    ])
    expect(properties.precision).toBe('town')
    expect(properties.source.title).toBe(words.line.source.roads)
    expect((await validateContent(studio.folder)).filter(isError)).toEqual([])
  })

  it('takes back a point with Ctrl+Z, and the whole line after it was added', async () => {
    studio = await openStudio(files)
    const { page } = studio
    await selectWords(page, 1, 'road from Kyzylorda to Shymkent')
    await beginLine(page)
    await addTown(page, 'Kyzylorda')
    await addTown(page, 'Shymkent')
    await addTown(page, 'Almaty')
    await points(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => points(page).getByRole('listitem').count()).toBe(2)
    const before = await studio.read('corridors.geojson')
    await add(page)
    await expect.poll(async () => (await corridors()).length).toBe(1)
    await page.getByRole('button', { name: words.undo, exact: true }).click()
    await expect.poll(() => studio.read('corridors.geojson')).toBe(before)
  })

  it('is drawn by clicks on the map, which take the towns there', async () => {
    studio = await openStudio(files)
    const { page } = studio
    await mapIsReady(page)
    await beginLine(page)
    // The map shows the one place of the atlas in its middle.
    const map = page.locator('.map canvas')
    const { width, height } = (await map.boundingBox())!
    await map.click({ position: { x: width / 2 + 4, y: height / 2 + 4 } })
    await points(page).getByText('Turkistan').waitFor()
    await map.click({ position: { x: width / 2 + 150, y: height / 2 } })
    await expect.poll(() => points(page).getByRole('listitem').count()).toBe(2)
    await page.getByText(/along roads/).waitFor()
    await add(page)
    await page.getByRole('alert').getByText(words.line.missingWords).waitFor()
  })

  it('is opened again: its course stays where no point moves, and a new stop has the names that were typed', async () => {
    studio = await openStudio(files)
    const { page } = studio
    await selectWords(page, 1, 'road from Kyzylorda to Shymkent')
    await beginLine(page)
    await addTown(page, 'Kyzylorda')
    await addTown(page, 'Shymkent')
    await add(page)
    await page.getByRole('button', { name: words.line.edit }).click()
    const [before] = await corridors()
    await page.getByRole('checkbox', { name: 'Shieli' }).check()
    await page.getByRole('button', { name: words.line.editStop('Shieli') }).click()
    await page.getByRole('textbox', { name: 'English' }).fill('Shiyeli')
    await page.getByRole('textbox', { name: 'English' }).press('Tab')
    await page.getByRole('button', { name: words.line.save }).click()
    await page.getByRole('button', { name: words.line.edit }).waitFor()
    const [after] = await corridors()
    expect(after!.geometry).toEqual(before!.geometry)
    expect(after!.properties.stops.map(({ name }) => name['en'])).toEqual(['Kyzylorda', 'Shiyeli', 'Shymkent'])
  })
})
