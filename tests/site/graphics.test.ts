import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { camera, heading, mapIs, settled, visit } from '../support/reader'
import { failOnUncaught } from '../support/uncaughtErrors'

const { en, kk } = messages

const watch = failOnUncaught()

const loseContext = (page: Page) =>
  page.evaluate(() => {
    const gl = document.querySelector<HTMLCanvasElement>('#map canvas')!.getContext('webgl2')!
    gl.getExtension('WEBGL_lose_context')!.loseContext()
  })

test('while the drawing context is lost the page goes on; tried again, the map shows what was chosen meanwhile', async () => {
  const page = await visit({ hash: '#map=6/43.648/51.172&at=aktau', fresh: true, prepare: watch })
  await loseContext(page)
  await page.getByRole('alert').getByText(en.map.contextLost).waitFor()
  expect(await page.locator('#map canvas').isVisible()).toBe(false)
  await page.getByRole('link', { name: en.skip.map }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('map')
  await page.getByRole('button', { name: en.close, exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: 'Baikonur Cosmodrome' }).first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  await page.getByRole('button', { name: kk.languageName }).click()
  await page.evaluate(() => (location.hash = '#map=7/51.18/71.446&at=astana&follow=caspian-ferry&lang=kk'))
  await page.evaluate(() => (location.hash = '#map=7/51.18/71.446&at=astana&lang=kk'))
  await expect.poll(() => heading(page).textContent()).toBe('Астана')
  await page.getByRole('button', { name: kk.map.retry }).click()
  await mapIs(page, 'ready')
  await settled(page)
  expect(await camera(page)).toEqual({ zoom: 7, centre: [71.446, 51.18] })
  await page.getByRole('button', { name: kk.close, exact: true }).click()
  const box = (await page.locator('#map').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => heading(page).textContent()).toBe('Астана')
})

test('a map whose context comes back shows the language that was chosen meanwhile', async () => {
  const page = await visit({ hash: '#map=6/43.648/51.172', fresh: true, prepare: watch })
  const context = await page.evaluateHandle(() =>
    document.querySelector<HTMLCanvasElement>('#map canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
  )
  await context.evaluate((lose) => lose.loseContext())
  await page.getByRole('alert').getByText(en.map.contextLost).waitFor()
  await page.getByRole('button', { name: kk.languageName }).click()
  await context.evaluate((lose) => lose.restoreContext())
  await mapIs(page, 'ready')
  await settled(page)
  await page.getByRole('button', { name: kk.zoom.in }).waitFor()
})

test('the map opens where a context for high performance is lost at once', async () => {
  await visit({
    fresh: true,
    prepare: async (page) => {
      watch(page)
      await page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
          const context = original.apply(this, args) as WebGL2RenderingContext | null
          const [, attributes] = args as [string, WebGLContextAttributes?]
          if (attributes?.powerPreference === 'high-performance')
            context?.getExtension('WEBGL_lose_context')?.loseContext()
          return context
        } as typeof HTMLCanvasElement.prototype.getContext
      })
    },
  })
})

/** Makes every canvas that the page reads return noise, as Firefox does with `privacy.resistFingerprinting`. */
const addNoise = (page: Page) =>
  page.addInitScript(() => {
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const original = prototype.getImageData
      prototype.getImageData = function (this: CanvasRenderingContext2D, ...args: Parameters<typeof original>) {
        const image = original.apply(this, args)
        for (let at = 0; at < image.data.length; at++) image.data[at] = (at * 7919) % 256
        return image
      }
    }
  })

/** The share of the pixels that differ between two screenshots. */
async function difference(page: Page, shots: Buffer[]): Promise<number> {
  const blank = await page.context().newPage()
  const share = await blank.evaluate(
    async (urls) => {
      const [a, b] = await Promise.all(
        urls.map(async (url) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob())
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      return a!.filter((value, at) => Math.abs(value - b![at]!) > 12).length / a!.length
    },
    shots.map((shot) => `data:image/png;base64,${shot.toString('base64')}`),
  )
  await blank.close()
  return share
}

const view = '#map=5/45/62'

test('labels and symbols are drawn right where the browser returns noise for a canvas', async () => {
  const shots: Buffer[] = []
  const plain = await visit({ hash: view, fresh: true })
  for (const prepare of [undefined, addNoise]) {
    const page = prepare ? await visit({ hash: view, fresh: true, prepare }) : plain
    await settled(page)
    shots.push(await page.locator('#map canvas').screenshot())
  }
  expect(await difference(plain, shots)).toBeLessThan(0.002)
})

test('a map whose canvas cannot be read at all says so, and leaves its place to the picture', async () => {
  const page = await visit({
    until: 'failed',
    fresh: true,
    prepare: async (page) => {
      watch(page)
      await addNoise(page)
      await page.addInitScript(() => {
        OffscreenCanvas.prototype.getContext = new Proxy(OffscreenCanvas.prototype.getContext, {
          apply: (original, canvas, args: [string]) =>
            args[0] === '2d' ? Reflect.apply(original, canvas, args) : null,
        })
      })
    },
  })
  await page.getByRole('alert').getByText(en.map.noWebGL).waitFor()
  expect(await page.locator('#map .placeholder').isVisible()).toBe(true)
})
