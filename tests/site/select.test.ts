import { describe, expect, test } from 'vitest'
import { messages } from '../support/messages'
import { pointOf } from '../../src/content/features'
import {
  camera,
  clickAt,
  featureById,
  heading,
  places,
  screenPoint,
  settled,
  smallAtlasTest,
  visit,
} from '../support/reader'

const names: Record<string, string> = {
  'baikonur-cosmodrome': 'Baikonur Cosmodrome',
  aktau: 'Aktau',
  astana: 'Astana',
  'western-europe-western-china': 'Western Europe – Western China',
  'eurasia-rail': 'Eurasia railway',
  'caspian-ferry': 'Caspian ferry: Aktau – Makhachkala',
}
/** Where each is clicked: the place itself, or on the open line between two towns. */
const clickedAt: Record<string, [number, number]> = {
  'baikonur-cosmodrome': [63.305, 45.965],
  aktau: [51.172, 43.648],
  astana: [71.446, 51.18],
}

const middle = (id: string, share: number): [number, number] => {
  const { geometry } = featureById(id)
  if (geometry.type !== 'LineString') throw new Error(`${id} is no line`)
  return geometry.coordinates[Math.floor(geometry.coordinates.length * share)]!
}

describe('a click on the map', () => {
  test.each(Object.entries(names))('opens the panel of %s with the article’s words', async (id, name) => {
    const at = clickedAt[id] ?? middle(id, id === 'caspian-ferry' ? 0.5 : 0.3)
    const page = await visit({ hash: `#map=6/${at[1]}/${at[0]}` })
    await clickAt(page, at)
    await expect.poll(() => heading(page).textContent()).toBe(name)
    const { passages } = featureById(id).properties
    const quotes = page.getByRole('blockquote')
    await expect.poll(() => quotes.count()).toBe(passages.length)
    expect((await quotes.first().textContent())?.trim()).toBe(passages[0]!.quote)
    expect(await quotes.first().locator('mark').textContent()).toBe(passages[0]!.exact)
    await expect.poll(() => new URL(page.url()).hash).toContain(`at=${id}`)
  })

  test('at the first view selects Baikonur, and the map eases to it', async () => {
    const page = await visit({ fresh: true })
    const before = await camera(page).catch(() => null)
    await page.getByRole('button', { name: messages.en.zoom.in }).click()
    await settled(page)
    await clickAt(page, [63.305, 45.965])
    await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
    await settled(page)
    const after = await camera(page)
    expect(after).not.toEqual(before)
    const { x, y } = await screenPoint(page, [63.305, 45.965])
    const map = (await page.locator('#map').boundingBox())!
    expect(Math.hypot(x - (map.x + map.width / 2), y - (map.y + map.height / 2))).toBeLessThan(60)
  })

  test('on nothing closes the panel', async () => {
    const page = await visit({ hash: '#map=5/45/90&at=aktau' })
    await expect.poll(() => heading(page).textContent()).toBe('Aktau')
    await page.mouse.click(800, 300)
    await expect.poll(() => heading(page).textContent()).toBe(messages.en.intro)
    expect(new URL(page.url()).hash).not.toContain('at=')
  })

  smallAtlasTest('again at the same spot walks through everything that stands there', async () => {
    const astana = [71.446, 51.18] as const
    const page = await visit({ hash: '#map=4.2/51.18/71.446' })
    const near = places.filter((place) => {
      const [longitude, latitude] = pointOf(place)
      return Math.hypot(longitude - astana[0], latitude - astana[1]) < 0.12
    })
    expect(near.length).toBeGreaterThanOrEqual(6)
    const seen = new Set<string>()
    const { x, y } = await screenPoint(page, astana)
    await page.mouse.move(x, y)
    for (let clicks = 0; clicks < near.length + 4; clicks++) {
      const before = await heading(page).textContent()
      await page.mouse.click(x, y)
      await expect.poll(() => heading(page).textContent()).not.toBe(before)
      seen.add((await heading(page).textContent())!)
      if (clicks === 0) expect([...seen]).toEqual(['Astana'])
    }
    for (const { properties } of near) expect([...seen]).toContain(properties.name.en)
  })

  test('shows a pointer over what can be clicked, and highlights it in the list', async () => {
    const page = await visit({ hash: '#map=6/43.648/51.172&view=places' })
    const { x, y } = await screenPoint(page, [51.172, 43.648])
    await page.mouse.move(x, y)
    await expect
      .poll(() => page.locator('.maplibregl-canvas').evaluate((canvas) => canvas.style.cursor))
      .toBe('pointer')
    await expect
      .poll(() => page.getByRole('button', { name: `Aktau ${messages.en.kind.city}` }).getAttribute('class'))
      .toContain('highlighted')
    // Open desert, where nothing of the atlas lies.
    const desert = await screenPoint(page, [54.5, 44.4])
    await page.mouse.move(desert.x, desert.y)
    await expect.poll(() => page.locator('.maplibregl-canvas').evaluate((canvas) => canvas.style.cursor)).toBe('')
  })
})

test('what was chosen is painted before what stands below it, and before the map answers', async () => {
  const page = await visit({ fresh: true })
  // The article and the panel are one script.
  await page.getByRole('tab', { name: messages.en.tabs.article }).click()
  await page.getByRole('article').waitFor()
  await page.getByRole('tab', { name: messages.en.tabs.place, exact: true }).click()
  const frames = page.evaluate(
    () =>
      new Promise<{ read: number; below: number; moved: number }>((resolve) => {
        let [frame, read, below] = [0, 0, 0]
        const context = () => {
          frame++
          if (!read && document.querySelector('main blockquote')) read = frame
          if (!below && document.querySelector('#feature-facts')) below = frame
          if (document.querySelector('.canvas[data-moved]')) resolve({ read, below, moved: frame })
          else requestAnimationFrame(context)
        }
        requestAnimationFrame(context)
      }),
  )
  await page.locator('main [data-feature="aktau"]').click()
  const { read, below, moved } = await frames
  expect(read).toBeGreaterThan(0)
  expect(below).toBeGreaterThan(read)
  expect(moved).toBeGreaterThan(read)
})

test('Escape closes the panel and Back opens it again', async () => {
  const page = await visit()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  await page.keyboard.press('Escape')
  await expect.poll(() => heading(page).textContent()).toBe(messages.en.intro)
  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe(messages.en.intro)
  await page.goForward()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})

test('a link restores the camera and the selection', async () => {
  const page = await visit({ fresh: true, hash: '#map=5.5/44.1/52.3&at=aktau' })
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
  await settled(page)
  expect(await camera(page)).toEqual({ zoom: 5.5, centre: [52.3, 44.1] })
})

test('a link without a camera brings the selected feature into view', async () => {
  const page = await visit({ fresh: true, hash: '#at=aktau' })
  await expect.poll(async () => (await camera(page)).centre.map((degrees) => Math.round(degrees))).toEqual([51, 44])
})

test('a damaged address opens the atlas all the same', async () => {
  const page = await visit({ fresh: true, hash: '#map=x/y/z&at=%E0%A4%A&view=nowhere&lang=xx&theme=' })
  await expect.poll(() => heading(page).textContent()).toBe(messages.en.intro)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
