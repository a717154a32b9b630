import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Corridor } from '../../src/content/schema'
import { messages } from '../support/messages'
import {
  camera,
  corridors,
  featureById,
  features,
  heading,
  places,
  settled,
  visit,
  visitText,
  type Visit,
  chromiumTest,
} from '../support/reader'

const { en, kk } = messages
const { ride: words } = en
const road = featureById('western-europe-western-china') as Corridor
const { stops } = road.properties
const length = Math.round(road.properties.drawn.km)
const stopNamed = (name: string) => stops.find((stop) => stop.name.en === name)!
const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' })
const nameOf = (country: string) => (country ? countryNames.of(country)! : en.openSea)
const count = (km: number) => Math.round(km).toLocaleString('en-GB')
const distinct = (names: string[]) => names.filter((name, index) => name !== names[index - 1])

/** Not that of the heights in the panel. */
const slider = (page: Page) =>
  page.getByRole('slider', { name: new RegExp(`^(${words.sliderLabel}|${kk.ride.sliderLabel})$`) })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const kmOf = async (page: Page) => Number(await slider(page).getAttribute('aria-valuenow'))
/** The runner's screen draws few frames a second. */
const soon = { timeout: 20_000 }
const vehicle = (page: Page) => page.locator('.maplibregl-marker')

const moving: Visit = { reducedMotion: 'no-preference' }
/** The time of the page is the test's: it passes at its own pace, and faster where the test says so. All of a context has it. */
const ownTime: Visit = { ...moving, fresh: 'context', prepare: async (page) => void (await page.clock.install()) }
const at = (corridor: Corridor, km: number, more = '') => `#follow=${corridor.id}&km=${Math.round(km)}${more}`

/** Everything that the live region says, from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page
    .getByRole('region', { name: new RegExp(`^${words.label('')}`) })
    .getByRole('status')
    .evaluate((region) => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

describe('a ride from end to end says every stop and every border', () => {
  const rides = [...corridors.map((corridor) => [corridor.id, corridor, visitText] as const)]
  rides.push(['caspian-ferry, with the map', featureById('caspian-ferry') as Corridor, visit])
  test.each(rides)('%s', async (_, corridor, open) => {
    const { stops, drawn } = corridor.properties
    const page = await open({ hash: `#follow=${corridor.id}`, ...ownTime })
    const heard = await listen(page)
    await button(page, words.times(4)).click()
    await button(page, words.play).click()
    for (let seconds = 0; seconds < 120 && (await button(page, words.pause).count()); seconds++) {
      await page.clock.fastForward(1000)
    }
    expect(await slider(page).getAttribute('aria-valuetext')).toContain(
      words.position(`${count(drawn.km)} km`, count(drawn.km), stops.at(-1)!.name.en!, nameOf(stops.at(-1)!.country!)),
    )
    const said = (await heard()).flatMap((words) => words.split('; '))
    expect(said.filter((words) => words.includes(', '))).toEqual(
      stops.slice(1).map(({ name, country }) => `${name.en}, ${nameOf(country!)}`),
    )
    const borders = drawn.countries.slice(1).map(({ from, country }) => ({ km: from, country }))
    const countries = [...stops.slice(1), ...borders].sort((one, other) => one.km - other.km)
    expect(distinct(said.map((words) => words.split(', ').at(-1)!))).toEqual(
      distinct(countries.map(({ country }) => nameOf(country!))),
    )
  })
})

test('the address follows the slider, without a step in the history', async () => {
  const page = await visitText({ hash: at(road, 3884) })
  expect(await kmOf(page)).toBe(3884)
  const steps = await page.evaluate(() => history.length)
  await slider(page).press('PageUp')
  expect(await kmOf(page)).toBe(3984)
  await expect.poll(() => new URL(page.url()).hash, soon).toContain('&km=3984')
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test('the handle is dragged, and a stop that it is dropped on opens', async () => {
  const page = await visitText({ hash: at(road, 100) })
  const box = (await slider(page).boundingBox())!
  const to = stopNamed('Kazan')
  await page.mouse.move(box.x + 20, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
  expect(Math.abs((await kmOf(page)) - length / 2)).toBeLessThan(30)
  await page.mouse.move(box.x + (to.km / road.properties.drawn.km) * box.width + 1, box.y + box.height / 2)
  await page.mouse.up()
  expect(await kmOf(page)).toBe(Math.round(to.km))
  await expect.poll(() => heading(page).textContent(), soon).toBe('Kazan')
})

test('the space bar plays and pauses, and the address says where the ride stands', async () => {
  const page = await visitText({ ...moving, hash: at(road, 1000) })
  await slider(page).press('Space')
  await button(page, words.pause).waitFor()
  await expect.poll(() => kmOf(page), soon).toBeGreaterThan(1010)
  await slider(page).press('Space')
  await button(page, words.play).waitFor()
  const stood = await kmOf(page)
  await expect.poll(() => new URL(page.url()).hash, soon).toContain(`&km=${stood}`)
})

test('a link puts the reader at the stop, standing still, with the stop’s panel', async () => {
  const stop = stopNamed('Baikonur (Toretam)')
  const page = await visitText({ hash: at(road, stop.km) })
  await button(page, words.play).waitFor()
  expect(await kmOf(page)).toBe(Math.round(stop.km))
  await expect.poll(() => heading(page).textContent(), soon).toBe('Baikonur (Toretam)')
  const panel = page.getByRole('article', { name: 'Baikonur (Toretam)' })
  await panel.getByText(words.fromStart(`${count(stop.km)} km`, stops[0]!.name.en!)).waitFor()
  await panel.getByRole('link', { name: /^\d+ km to Baikonur Cosmodrome$/ }).click()
  await expect.poll(() => heading(page).textContent(), soon).toBe('Baikonur Cosmodrome')
  expect(await kmOf(page)).toBe(Math.round(stop.km))
})

test('the map shows the ride of a link', async () => {
  const { coordinates, km } = stopNamed('Almaty')
  const page = await visit({ hash: at(road, km) })
  await expect.poll(async () => Math.abs((await camera(page)).centre[0] - coordinates[0]), soon).toBeLessThan(3)
})

test('the map keeps the camera that the link of a ride has', async () => {
  const page = await visit({ fresh: true, hash: at(road, stopNamed('Almaty').km, '&map=5.2/44.5/75.5') })
  await settled(page)
  expect(await camera(page)).toEqual({ zoom: 5.2, centre: [75.5, 44.5] })
})

test('a stop shows the article’s words where the article names it', async () => {
  const page = await visitText({ hash: at(road, stopNamed('Almaty').km) })
  const almaty = places.find(({ properties }) => properties.name.en === 'Almaty')!
  await expect.poll(() => heading(page).textContent(), soon).toBe('Almaty')
  const quotes = page.getByRole('article', { name: 'Almaty' }).getByRole('blockquote')
  expect((await quotes.first().textContent())?.trim()).toBe(almaty.properties.passages[0]!.quote)
  expect(await quotes.count()).toBe(almaty.properties.passages.length)
})

test('previous and next stop, and the other direction', async () => {
  const page = await visitText({ hash: at(road, stopNamed('Kazan').km) })
  await button(page, words.next).click()
  await expect.poll(() => heading(page).textContent(), soon).toBe('Orenburg')
  await button(page, words.previous).click()
  await expect.poll(() => heading(page).textContent(), soon).toBe('Kazan')
  await button(page, words.options).click()
  await page.getByRole('menuitem', { name: words.reverse }).click()
  await button(page, words.next).click()
  await expect.poll(() => heading(page).textContent(), soon).toBe('Nizhny Novgorod')
})

test('where two corridors meet the bar offers the other one, and the ride goes on there', async () => {
  const rail = featureById('eurasia-rail') as Corridor
  const [here, there] = [stopNamed('Kazan').km, rail.properties.stops.find(({ name }) => name.en === 'Kazan')!.km]
  const page = await visitText({ hash: at(road, here - 100) })
  const change = button(page, en.directions.changeOffer('Eurasia railway', 'Kazan'))
  expect(await change.count()).toBe(0)
  await slider(page).press('PageUp')
  await change.click()
  await expect.poll(() => slider(page).getAttribute('aria-valuemax')).toBe(String(Math.round(rail.properties.drawn.km)))
  expect(Math.abs((await kmOf(page)) - there)).toBeLessThanOrEqual(1)
  expect(await button(page, words.play).evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(() => new URL(page.url()).hash, soon).toContain(`follow=eurasia-rail&km=${Math.round(there)}`)
  await page.goBack()
  await expect.poll(() => slider(page).getAttribute('aria-valuemax')).toBe(String(length))
})

test('stopping at every stop is a choice that is remembered, and so is north', async () => {
  const page = await visitText({ hash: at(road, stopNamed('Kazan').km - 60), ...ownTime })
  await button(page, words.options).click()
  await page.getByRole('menuitemcheckbox', { name: words.stopAtStops }).click()
  await page.getByRole('menuitemcheckbox', { name: words.northUp }).click()
  await page.keyboard.press('Escape')
  await button(page, words.play).click()
  await page.clock.fastForward(3000)
  await expect.poll(() => heading(page).textContent(), soon).toBe('Kazan')
  expect(await kmOf(page)).toBe(Math.round(stopNamed('Kazan').km))
  await button(page, words.play).waitFor()
  await page.reload()
  await button(page, words.options).click()
  for (const name of [words.stopAtStops, words.northUp]) {
    expect(await page.getByRole('menuitemcheckbox', { name }).getAttribute('aria-checked')).toBe('true')
  }
})

test('the map turns with the way, unless north is to stay up', async () => {
  const bearing = async (page: Page) => Number(/map=([^&]+)/.exec(page.url())![1]!.split('/')[3] ?? 0)
  const page = await visit({ ...moving, hash: at(road, 5000) })
  await expect.poll(() => bearing(page), soon).toBeGreaterThan(45)
  await button(page, words.options).click()
  await page.getByRole('menuitemcheckbox', { name: words.northUp }).click()
  await expect.poll(() => bearing(page), soon).toBe(0)
})

chromiumTest('where less motion is wanted the ride goes from stop to stop, after a rest at each', async () => {
  const from = stopNamed('Kazan')
  const page = await visitText({ hash: at(road, from.km), ...ownTime, reducedMotion: 'reduce' })
  const seen = new Set<number>()
  await button(page, words.play).click()
  const next = stops.slice(stops.indexOf(from) + 1, stops.indexOf(from) + 3).map(({ km }) => Math.round(km))
  while ((await kmOf(page)) < next[1]!) {
    seen.add(await kmOf(page))
    await page.clock.fastForward(500)
  }
  seen.add(await kmOf(page))
  expect([...seen]).toEqual([Math.round(from.km), ...next])
})

test('dragging the map lets go of the camera, and the ride goes on; following again brings it back', async () => {
  const page = await visit({ ...moving, hash: at(road, 4000) })
  await settled(page)
  await button(page, words.play).click()
  await expect.poll(() => kmOf(page), soon).toBeGreaterThan(4010)
  await page.mouse.move(900, 300)
  await page.mouse.down()
  await page.mouse.move(700, 500, { steps: 8 })
  await page.mouse.up()
  await button(page, words.followAgain).waitFor()
  const goesOn = async () => {
    const km = await kmOf(page)
    await expect.poll(() => kmOf(page), soon).toBeGreaterThan(km + 30)
  }
  // The map drawn under a finger glides on for a moment.
  await goesOn()
  const left = await camera(page)
  await goesOn()
  expect(await camera(page)).toEqual(left)
  await button(page, words.followAgain).click()
  await expect.poll(() => button(page, words.followAgain).count(), soon).toBe(0)
  await expect.poll(async () => (await camera(page)).centre, soon).not.toEqual(left.centre)
})

test('ending the ride returns the map to what it was', async () => {
  const page = await visit({ ...moving, hash: `#map=5/47/60&at=${road.id}` })
  await button(page, words.start).click()
  await expect.poll(() => kmOf(page), soon).toBeGreaterThan(60)
  await expect.poll(async () => (await camera(page)).centre[0], soon).toBeLessThan(55)
  await button(page, words.end).click()
  await expect.poll(() => camera(page), soon).toEqual({ zoom: 5, centre: [60, 47] })
  expect(await slider(page).count()).toBe(0)
  expect(await vehicle(page).count()).toBe(0)
  expect(new URL(page.url()).hash).not.toMatch(/follow|km=/)
})

test('Back ends the ride and Forward takes it up again', async () => {
  const page = await visitText({ hash: `#at=${road.id}` })
  await button(page, words.start).click()
  await slider(page).waitFor()
  await button(page, words.pause).click()
  await page.goBack()
  await expect.poll(() => slider(page).count(), soon).toBe(0)
  await page.goForward()
  await slider(page).waitFor()
})

describe('nothing loses the ride:', () => {
  const start = async (visitor: Visit = {}) => {
    const page = await visit({ ...moving, ...visitor, hash: at(road, 4000) })
    await button(page, words.play).click()
    await expect.poll(() => kmOf(page), soon).toBeGreaterThan(4010)
    return page
  }
  const goesOn = async (page: Page) => {
    const km = await kmOf(page)
    expect(km).toBeGreaterThanOrEqual(4010)
    await expect.poll(() => kmOf(page), soon).toBeGreaterThan(km + 20)
    expect(await vehicle(page).count()).toBe(1)
  }

  test('another feature, filter, language, theme, size', async () => {
    const page = await start()
    await page.getByRole('tab', { name: en.tabs.places(features.length) }).click()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Aktau/ })
      .click()
    await expect.poll(() => heading(page).textContent(), soon).toBe('Aktau')
    await page.getByRole('button', { name: en.filter.open }).click()
    await page.getByRole('checkbox', { name: new RegExp(`^${en.mode.road} \\d+$`) }).uncheck()
    await page.keyboard.press('Escape')
    await goesOn(page)
    await page.getByRole('button', { name: kk.languageName }).click()
    await page.getByRole('slider', { name: kk.ride.sliderLabel }).waitFor()
    await button(page, kk.theme.dark).click()
    await page.setViewportSize({ width: 1024, height: 768 })
    await goesOn(page)
  })

  test('the loss of the WebGL context', async () => {
    const page = await start({ fresh: true })
    await page.locator('#map canvas').evaluate(async (canvas: HTMLCanvasElement) => {
      const lost = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
      const event = (name: string) => new Promise((resolve) => canvas.addEventListener(name, resolve, { once: true }))
      const gone = event('webglcontextlost')
      lost.loseContext()
      await gone
      // A context can be restored once the event of its loss is over.
      await new Promise((resolve) => setTimeout(resolve))
      const back = event('webglcontextrestored')
      lost.restoreContext()
      await back
    })
    await goesOn(page)
  })

  test('a hidden tab, in which it pauses', async () => {
    const page = await start({ fresh: true })
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await button(page, words.play).click()
    await goesOn(page)
  })
})

test('a corridor that is not there is not ridden', async () => {
  const page = await visitText({ fresh: true, hash: '#follow=nowhere&km=12' })
  expect(await slider(page).count()).toBe(0)
})

test('a kilometre past the end is the end', async () => {
  const page = await visitText({ hash: at(road, 99_999) })
  expect(await kmOf(page)).toBe(length)
})
