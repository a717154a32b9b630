/** The map of each atlas: its first view, the keyboard, rides, and the monkey. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from '../support/axe'
import { openExample, type ExamplePage } from '../support/examplePage'
import { exampleNames, readExample } from '../support/examples'
import { roam } from '../support/monkey'
import { camera, heading, screenPoint, settled, twoFrames } from '../support/reader'
import { roundKm } from '../../src/content/corridors/kmDigits'
import { nearestLongitude } from '../../src/geometry/longitude'
import { directionOf } from '../../src/i18n/script'
import { keyStep } from '../../src/features/ride/keyStep'

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.localName)

describe.each(exampleNames)('the map of %s', (name) => {
  const atlas = readExample(name)
  const { languages, places, corridors, messages, nameOf } = atlas
  const [language] = languages
  const isLarge = places.length > 1000
  let reader: ExamplePage
  beforeAll(async () => {
    reader = await openExample(atlas)
  })
  afterAll(async () => {
    expect(reader.errors).toEqual([])
    await reader.close()
  })

  test('the first stops of Tab lead to the article, the map and the list', async () => {
    const { page } = reader
    for (const [link, tag] of [
      ...(atlas.hasArticle ? ([[messages.skip.text, 'h2']] as const) : []),
      [messages.skip.map, 'canvas'],
      [messages.skip.list, 'h2'],
    ] as const) {
      await page.evaluate(() => {
        // Tab starts at the first element of the page again.
        const start = document.createElement('span')
        start.tabIndex = -1
        document.body.prepend(start)
        start.focus()
        start.remove()
      })
      const target = page.getByRole('link', { name: link, exact: true })
      for (let presses = 0; presses < 3; presses++) {
        await page.keyboard.press('Tab')
        if (await target.evaluate((element) => element === document.activeElement)) break
      }
      await page.keyboard.press('Enter')
      await expect.poll(() => focusedTag(page), { message: link }).toBe(tag)
    }
  })

  test.runIf(corridors.length)('the first view has every stop of every corridor', async () => {
    const { page, go } = reader
    await go('#')
    await page.locator('#map canvas').focus()
    await page.keyboard.press('Home')
    await settled(page)
    await page.waitForURL((url) => url.hash.includes('map='))
    const { centre } = await camera(page)
    const box = (await page.locator('#map').boundingBox())!
    for (const { properties } of corridors) {
      for (const { id, coordinates } of properties.stops) {
        const { x, y } = await screenPoint(page, [nearestLongitude(coordinates[0], centre[0]), coordinates[1]])
        expect([x > box.x, x < box.x + box.width, y > box.y + 50, y < box.y + box.height], id).not.toContain(false)
      }
    }
  })

  test.runIf(places.length)('Page Down steps through the places, Enter opens one, Escape leads back', async () => {
    const { page, go } = reader
    await go('#view=place')
    await page.locator('#map canvas').focus()
    const names = new Set<string>()
    for (let step = 0; step < Math.min(3, places.length); step++) {
      await page.keyboard.press('PageDown')
      await twoFrames(page)
      const statuses = page.locator('[role="status"]')
      const shown = async () =>
        (await statuses.allTextContents()).find((text) => places.some(({ id }) => text.includes(nameOf(id)!)))
      await expect.poll(shown).toBeDefined()
      names.add((await shown())!)
    }
    expect(names.size).toBe(Math.min(3, places.length))
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedTag(page)).toBe('h2')
    const opened = plain(await heading(page).textContent())
    expect([...names].at(-1)).toContain(opened)
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedTag(page)).toBe('canvas')
  })

  test.runIf(corridors.length)('every corridor is ridden from its first stop to its last', async () => {
    const { page, go } = reader
    for (const { id, properties } of corridors) {
      await go(`#follow=${id}`)
      const slider = page.getByRole('slider', { name: messages.panels.ride.sliderLabel })
      await slider.focus()
      const km = async () => Number(await slider.getAttribute('aria-valuenow'))
      await page.keyboard.press('Home')
      await expect.poll(km).toBe(0)
      await page.keyboard.press(directionOf(language) === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
      const length = properties.drawn.km
      await expect.poll(km).toBe(roundKm(keyStep(length), length))
      const marker = page
        .locator('.maplibregl-marker')
        .filter({ has: page.locator('svg') })
        .first()
      await expectOnMap(page, marker)
      await page.keyboard.press('End')
      // The file has the length to 0.1 km, the page measures the line.
      await expect.poll(async () => Math.abs((await km()) - properties.drawn.km)).toBeLessThan(1)
      const name = properties.stops.at(-1)!.name as string | Record<string, string>
      const text = typeof name === 'string' ? name : name[language]!
      expect(await slider.getAttribute('aria-valuetext')).toContain(text)
      await expectOnMap(page, marker)
    }
    await page.getByRole('button', { name: messages.panels.ride.end, exact: true }).click()
  })

  test.runIf(corridors.length)('axe finds nothing where the map is drawn and a ride is under way', async () => {
    const { page, go } = reader
    await go(`#follow=${corridors[0]!.id}&km=100&theme=dark`)
    expect(await violations(page, { contrast: true })).toEqual([])
    await go('#theme=light')
  })

  test('random acts of a reader break nothing', async () => {
    const { page, errors } = reader
    const links = [
      '',
      ...places.slice(0, 3).map(({ id }) => `#at=${id}`),
      ...corridors.map(({ id }) => `#follow=${id}&km=50`),
    ]
    const words = [
      ...Object.values(atlas.searches)
        .flat()
        .map(([typed]) => typed),
      'zzzz',
    ]
    const habitat = { site: page.url().replace(/#.*/, ''), words, links, nameOf }
    const tally = await roam(page, errors, isLarge ? 10 : 25, habitat, 180)
    expect(Object.values(tally).some(({ effective }) => effective > 0)).toBe(true)
  })
})

/** The vehicle is in the part of the map that neither the tools, the ride bar nor the sidebar covers. */
async function expectOnMap(page: Page, marker: ReturnType<Page['locator']>): Promise<void> {
  const map = (await page.locator('#map').boundingBox())!
  const bar = (await page.locator('.foot .bar').boundingBox())!
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await marker.boundingBox())!
      return x >= map.x && x + width <= map.x + map.width && y >= map.y + 50 && y + height <= bar.y
    })
    .toBe(true)
}

describe('the shipping line across 180°', () => {
  const atlas = readExample('pacific')
  const line = atlas.corridors.find(({ id }) => id === 'pacific-route')!
  const crossing = line.properties.stops.find(({ id }) => id === 'meridian-180')!.km
  let reader: ExamplePage
  beforeAll(async () => {
    reader = await openExample(atlas)
  })
  afterAll(() => reader.close())

  test('is ridden across it without a jump of the map or of the vehicle', async () => {
    const { page, go } = reader
    await go(`#follow=pacific-route&km=${Math.round(crossing) - 400}`)
    const slider = page.getByRole('slider', { name: atlas.messages.panels.ride.sliderLabel })
    await slider.focus()
    const marker = page
      .locator('.maplibregl-marker')
      .filter({ has: page.locator('svg') })
      .first()
    const spots: { x: number; y: number }[] = []
    const widths: number[] = []
    for (let step = 0; step < 8; step++) {
      const before = await camera(page)
      await page.keyboard.press('PageUp')
      // The address follows the camera a moment later.
      await expect.poll(() => camera(page)).not.toEqual(before)
      await settled(page)
      spots.push((await marker.boundingBox())!)
      widths.push(nearestLongitude((await camera(page)).centre[0], 180))
    }
    const steps = widths.slice(1).map((lon, index) => Math.abs(lon - widths[index]!))
    expect(Math.max(...steps)).toBeLessThan(3)
    expect(Math.min(...widths)).toBeLessThan(180)
    expect(Math.max(...widths)).toBeGreaterThan(180)
    const [first] = spots
    for (const { x, y } of spots) expect(Math.hypot(x - first!.x, y - first!.y)).toBeLessThan(60)
  })
})

test('a link to a ride shows the vehicle above the ride bar on a phone', async () => {
  const atlas = readExample('gulf-railway')
  const { page, close } = await openExample(atlas, {
    hash: '#follow=gulf-railway&km=900',
    viewport: { width: 390, height: 844 },
  })
  await expectOnMap(page, page.locator('.maplibregl-marker').first())
  await close()
})
