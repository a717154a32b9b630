import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownText } from '../../src/i18n/names'
import { messages } from '../support/messages'
import { camera, corridors, heading, screenPoint, visit, visitText } from '../support/reader'

const { directions, strip: stripMap } = messages.en
const berlin = [13.41, 52.52] as const
const cosmodrome = [63.305, 45.965] as const

/** A map that eases is slow where it is drawn without a graphics card. */
const slow = { timeout: 30_000 }

/** Chooses an end as a reader does: types a part of its name, and Enter takes the first that fits. */
async function choose(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

describe('how far is it', () => {
  test('from Berlin to Baikonur: by rail and road, with the change, the countries and the way in view', async () => {
    const page = await visit()
    await page.getByRole('button', { name: directions.title }).click()
    await choose(page, directions.from, 'berl', 'Berlin')
    await choose(page, directions.to, 'cosmod', 'Baikonur Cosmodrome')
    const panel = page.getByRole('main')
    await panel.getByText(directions.changeAt('Kazan')).waitFor()
    await panel.getByText(`${directions.total('Berlin', 'Baikonur Cosmodrome')}, ${directions.changes(1)}`).waitFor()
    await panel.getByText(ownText('measured', 'en')!).waitFor()
    expect(await panel.getByRole('link').allTextContents()).toEqual([
      'Eurasia railway',
      'Western Europe – Western China',
    ])
    expect(await panel.getByRole('term').allTextContents()).toEqual([
      'Eurasia railway',
      'Western Europe – Western China',
      directions.offCorridors,
      'Germany',
      'Poland',
      'Belarus',
      'Russia',
      'Kazakhstan',
    ])
    await expect.poll(() => new URL(page.url()).hash).toContain('way=berlin~baikonur-cosmodrome')
    const inView = async (place: readonly [number, number]) => {
      const { x, y } = await screenPoint(page, place)
      return x > 420 && x < 1240 && y > 0 && y < 720
    }
    await expect.poll(async () => [await inView(berlin), await inView(cosmodrome)], slow).toEqual([true, true])
  })

  test('a link shows the way; a leg leads to its corridor, and Back to the way', async () => {
    const page = await visitText({ hash: '#map=4/50/40&way=berlin~baikonur-cosmodrome' })
    await page.getByRole('main').getByRole('link', { name: 'Eurasia railway' }).click()
    await expect.poll(() => heading(page).textContent()).toBe('Eurasia railway')
    await page.goBack()
    await page.getByText(directions.changeAt('Kazan')).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).hash).not.toContain('way=')
  })

  test('to Makhachkala there is no way, and the panel says why', async () => {
    const page = await visitText({ hash: '#way=berlin~caspian-ferry:makhachkala' })
    await page.getByText(directions.apart).waitFor()
    await page
      .getByText(new RegExp(`${directions.total('Berlin', 'Makhachkala')}: ${directions.direct('2,7\\d\\d.km')}`))
      .waitFor()
    expect(await page.getByText(directions.changeAt('').trim()).count()).toBe(0)
  })
})

describe('the strip map', () => {
  const road = corridors.find(({ id }) => id === 'western-europe-western-china')!

  test('lists every stop in the order of travel, and a stop’s link moves the map there', async () => {
    const page = await visit({ hash: `#map=3/50/60&at=${road.id}` })
    const strip = page.getByRole('list', { name: stripMap.stops })
    const links = await strip.getByRole('link').allTextContents()
    const stops = road.properties.stops.map(({ name }) => name.en)
    expect(links.filter((name) => stops.includes(name))).toEqual(stops)
    expect(links).toContain('Baikonur Cosmodrome')
    await strip.getByRole('link', { name: 'Kyzylorda' }).click()
    const [lon, lat] = road.properties.stops.find(({ name }) => name.en === 'Kyzylorda')!.coordinates
    const degreesAway = async () => {
      const { centre } = await camera(page)
      return Math.hypot(centre[0] - lon, centre[1] - lat)
    }
    await expect.poll(degreesAway, slow).toBeLessThan(0.5)
    expect((await camera(page)).zoom).toBeGreaterThan(5)
    expect(await heading(page).textContent()).toBe('Western Europe – Western China')
  })

  test('prints alone on one page, with every name whole', async () => {
    const page = await visitText({ hash: `#at=${road.id}&theme=dark` })
    await page.evaluate(() => (window.print = () => {}))
    await page.getByRole('button', { name: stripMap.print }).click()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('body > .printed')
    await sheet.waitFor()
    expect(await page.getByRole('main').isVisible()).toBe(false)
    expect(await sheet.getByRole('listitem').count()).toBeGreaterThan(road.properties.stops.length)
    const cut = await sheet
      .getByRole('listitem')
      .evaluateAll((items) =>
        items
          .filter((item) => item.scrollWidth > item.clientWidth + 1 || item.scrollHeight > item.clientHeight + 2)
          .map((item) => item.textContent),
      )
    expect(cut).toEqual([])
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  })
})
