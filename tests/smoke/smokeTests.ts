/** What a reader does with the built site, tested in a browser that the site tests do not use. */
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import sharp from 'sharp'
import { messages } from '../support/messages'
import { serveFolder } from '../../tools/staticServer'
import { featureById, features } from '../support/reader'
import type { SmokeBrowser, SmokePage } from './smokePage'

const { en, ru } = messages
/** Software GL on a busy machine: waiting longer costs nothing where nothing is wrong. */
const patience = 90_000

/** Waits until a function of the page returns something, and returns that. */
async function until<R>(
  page: SmokePage,
  act: (...args: never[]) => R,
  ...args: unknown[]
): Promise<Exclude<R, false | null | undefined>> {
  const end = Date.now() + patience
  for (;;) {
    const found = await page.evaluate(act, ...args).catch(() => undefined)
    if (found) return found as Exclude<R, false | null | undefined>
    if (Date.now() > end) throw new Error(`not within ${patience / 1000} s: ${act.toString()} ${JSON.stringify(args)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Opens the atlas at a hash in a page that is loaded anew. */
async function visit(page: SmokePage, hash = '', state = 'ready', site = inject('site')): Promise<void> {
  await page.goto('about:blank')
  await page.goto(site + hash)
  await until(page, (state: string) => document.querySelector(`#map[data-state="${state}"]`) !== null, state)
}

const settled = (page: SmokePage) =>
  until(page, () => document.querySelector('#map .canvas:not([data-drawing])') !== null)
const heading = (page: SmokePage, text: string) =>
  until(
    page,
    (text: string) => [...document.querySelectorAll('main h2')].some((h2) => h2.textContent?.trim() === text),
    text,
  )
const hashHas = (page: SmokePage, part: string) => until(page, (part: string) => location.hash.includes(part), part)

/** Returns where the middle of the first visible element is that fits a selector and whose name or text begins with `name`. */
const middleOf = (page: SmokePage, selector: string, name = ''): Promise<[number, number]> =>
  until(
    page,
    (selector: string, name: string) => {
      const named = (element: Element) =>
        [
          element.getAttribute('aria-label'),
          element.textContent,
          ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
        ].some((text) => text?.trim().startsWith(name))
      const element = [...document.querySelectorAll(selector)].find(
        (element) => element.getClientRects().length > 0 && named(element),
      )
      if (!element) return undefined
      element.scrollIntoView({ block: 'nearest' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x + width / 2, y + height / 2] as [number, number]
    },
    selector,
    name,
  )
const click = async (page: SmokePage, selector: string, name?: string) =>
  page.drag([await middleOf(page, selector, name)])

/** Clicks where a position is drawn by a camera that is in the address. */
async function clickOnMap(page: SmokePage, position: readonly [number, number], zoom: number): Promise<void> {
  await visit(page, `#map=${zoom}/${position[1]}/${position[0]}`)
  await settled(page)
  await page.drag([await middleOf(page, '#map')])
}

/** Returns the share of the window's pixels that are much darker than the paper. */
async function inkShare(page: SmokePage): Promise<number> {
  const { data } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 128).length / data.length
}

const number = (page: SmokePage, selector: string) =>
  page.evaluate((selector: string) => Number(document.querySelector(selector)!.getAttribute('aria-valuenow')), selector)

export function smokeTests({ name, missing, open }: SmokeBrowser): void {
  if (missing) console.warn(missing)
  describe.skipIf(missing)(name, { timeout: 240_000 }, () => {
    let page: SmokePage
    beforeAll(async () => {
      page = await open()
    }, 120_000)
    afterAll(() => page?.close())

    test('draws the first view, with all of the basemap', async () => {
      await visit(page)
      await settled(page)
      await heading(page, en.intro)
      expect(await page.evaluate(() => document.querySelectorAll('#map [role="alert"]').length)).toBe(0)
    })

    const corridor = featureById('western-europe-western-china')
    const inCorridor = corridor.geometry.type === 'LineString' ? corridor.geometry.coordinates : []
    const clicks: [string, readonly [number, number], number][] = [
      ['aktau', [51.172, 43.648], 7],
      ['western-europe-western-china', inCorridor[Math.floor(inCorridor.length * 0.3)]!, 7],
      ['caspian-sea', [50.9, 41.6], 6],
    ]
    test.each(clicks)(
      'a click on %s opens its panel with the article’s words; Escape and Back',
      async (id, at, zoom) => {
        const { name, passages } = featureById(id).properties
        await clickOnMap(page, at, zoom)
        await heading(page, name.en!)
        const quotes = await until(page, () => {
          const found = [...document.querySelectorAll('main blockquote')].map((quote) => quote.textContent!.trim())
          return found.length > 0 && found
        })
        expect(quotes[0]).toBe(passages[0]!.quote)
        await page.press('Escape')
        await heading(page, en.intro)
        await page.back()
        await heading(page, name.en!)
      },
    )

    test('a link to each kind of view opens it', async () => {
      await visit(page, '#at=aktau&map=6/43.6/51.2')
      await heading(page, 'Aktau')
      await visit(page, '#view=article&para=20')
      const [top, height] = await until(page, () => {
        const { top } = document.querySelector('#paragraph-20')!.getBoundingClientRect()
        return top < innerHeight && ([top, innerHeight] as const)
      })
      expect(top).toBeGreaterThan(0)
      expect(top).toBeLessThan(height / 2)
      await visit(page, '#view=places&hide=topic:space')
      expect(
        await page.evaluate(() => document.querySelectorAll('main [data-feature="baikonur-cosmodrome"]').length),
      ).toBe(0)
      await visit(page, '#way=berlin~baikonur-cosmodrome')
      await until(
        page,
        (text: string) => document.querySelector('main')!.textContent!.includes(text),
        en.directions.changeAt('Kazan'),
      )
      await visit(page, '#follow=caspian-ferry&km=100')
      expect(
        await until(page, () => document.querySelector('.foot [role="slider"]')?.getAttribute('aria-valuenow')),
      ).toBe('100')
      await visit(page, '#q=aktau')
      await until(page, () => document.querySelectorAll('[role="option"]').length)
    })

    test.each(['baiqonyr', 'Байконур', 'Байқоңыр'])('search finds Baikonur as %s', async (typed) => {
      await visit(page)
      await page.press('/')
      await page.type(typed)
      await until(page, () => document.querySelectorAll('[role="option"]').length)
      await page.press('Enter')
      await until(page, () => document.querySelector('main h2')?.textContent?.startsWith('Baikonur'))
    })

    test('a topic is switched off and on again', async () => {
      await visit(page, '#view=places')
      const rows = () => page.evaluate(() => document.querySelectorAll('main .feature').length)
      expect(await rows()).toBe(features.length)
      await click(page, 'button', en.filter.open)
      await click(page, 'label', en.topic.space)
      await hashHas(page, 'hide=topic:space')
      expect(await rows()).toBe(
        features.filter(({ properties }) => !('topic' in properties) || properties.topic !== 'space').length,
      )
      await click(page, 'label', en.topic.space)
      await until(page, () => !location.hash.includes('hide'))
      expect(await rows()).toBe(features.length)
      await page.press('Escape')
    })

    test('the time line filters the list', async () => {
      await visit(page, '#view=places&time=1992-1992')
      await until(page, () => document.querySelectorAll('main .feature').length)
      const before = await page.evaluate(() => document.querySelectorAll('main .feature').length)
      await page.evaluate(
        (label: string) => document.querySelector<HTMLElement>(`[role="slider"][aria-label="${label}"]`)!.focus(),
        en.time.to,
      )
      await page.press('End')
      await hashHas(page, 'time=1992-2021')
      await until(page, (before: number) => document.querySelectorAll('main .feature').length > before, before)
    })

    test('the map follows the reading', async () => {
      await visit(page, '#map=4/48/68&view=article&para=4')
      await click(page, '[role="switch"]', en.reading.readAlong)
      await page.evaluate(() => {
        const paragraph = document.querySelector('#paragraph-12')!
        // A reader turns the wheel, which ends the hold of a linked paragraph.
        paragraph.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
        paragraph.scrollIntoView({ block: 'start' })
      })
      await hashHas(page, 'para=12')
      await until(page, () => Math.round(Number(/map=[^/]+\/[^/]+\/([^&/]+)/.exec(location.hash)?.[1])) === 51)
      await click(page, '[role="switch"]', en.reading.readAlong)
    })

    test('a ride goes by mouse and by keys', async () => {
      const slider = '.foot [role="slider"]'
      await visit(page, '#follow=western-europe-western-china&km=3884')
      await until(page, (slider: string) => document.querySelector(slider), slider)
      await page.evaluate((slider: string) => document.querySelector<HTMLElement>(slider)!.focus(), slider)
      await page.press('ArrowRight')
      await page.press('PageUp')
      expect(await number(page, slider)).toBe(3994)
      const { x, y, width, height } = await page.evaluate(
        (slider: string) => document.querySelector(slider)!.getBoundingClientRect().toJSON() as DOMRect,
        slider,
      )
      await page.drag([
        [x + width * 0.2, y + height / 2],
        [x + width * 0.4, y + height / 2],
        [x + width * 0.5, y + height / 2],
      ])
      const km = 'drawn' in corridor.properties ? corridor.properties.drawn.km : 0
      expect(Math.abs((await number(page, slider)) - km / 2)).toBeLessThan(km / 50)
      const stood = await number(page, slider)
      await page.evaluate((slider: string) => document.querySelector<HTMLElement>(slider)!.focus(), slider)
      await page.press('Space')
      await until(
        page,
        (slider: string, stood: number) =>
          Number(document.querySelector(slider)!.getAttribute('aria-valuenow')) > stood,
        slider,
        stood,
      )
      await page.press('Space')
    })

    test('directions lead from town to town', async () => {
      await visit(page)
      await click(page, 'button', en.directions.title)
      for (const [label, typed] of [
        [en.directions.from, 'berl'],
        [en.directions.to, 'cosmod'],
      ]) {
        await click(page, '[role="combobox"]', label)
        await page.type(typed!)
        await until(page, () => document.querySelectorAll('[role="option"]').length)
        await page.press('ArrowDown')
        await page.press('Enter')
      }
      await hashHas(page, 'way=berlin~baikonur-cosmodrome')
      await until(
        page,
        (text: string) => document.querySelector('main')!.textContent!.includes(text),
        en.directions.changeAt('Kazan'),
      )
    })

    test('language and appearance follow the link', async () => {
      await visit(page, '#lang=ru&theme=dark&at=aktau')
      await heading(page, 'Актау')
      const [lang, paper, title] = await page.evaluate(
        () => [document.documentElement.lang, getComputedStyle(document.body).backgroundColor, document.title] as const,
      )
      expect(lang).toBe('ru')
      expect(title).toContain(ru.atlas)
      expect(/\d+/.exec(paper)).not.toBe(null)
      expect(Number(/\d+/.exec(paper)![0])).toBeLessThan(80)
      await visit(page, '#lang=en&theme=light')
    })

    test('nothing is wider than 320 px', async () => {
      await page.resize(320, 640)
      await visit(page, '#at=aktau')
      await heading(page, 'Aktau')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.resize(1240, 780)
    })

    test('the article is printed', async () => {
      await visit(page, '#view=article')
      const pdf = await page.print()
      if (pdf) expect(pdf.length).toBeGreaterThan(50_000)
    })

    test('no error and no violation of the policy was logged', async ({ skip }) => {
      const errors = page.errors()
      if (!errors) return skip(`${name} does not show its log`)
      const sign = 'the log is read'
      await page.evaluate((sign: string) => console.error(sign), sign)
      await vi.waitUntil(() => errors.some((error) => error.includes(sign)), patience)
      expect(errors.filter((error) => !error.includes(sign))).toEqual([])
    })

    test('without network the page that was visited is there', async () => {
      const server = await serveFolder()
      await visit(page, '', 'ready', server.url)
      await page.evaluate(() => void navigator.serviceWorker.ready.then(() => (document.title = 'kept')))
      await until(page, () => document.title === 'kept')
      await server.stop()
      await page.reload()
      await until(page, () => document.querySelector('#map[data-state="ready"]') !== null)
      await click(page, 'main button', 'Aktau')
      await heading(page, 'Aktau')
    })

    test('without WebGL the page says so, and the text is whole', async () => {
      const textPage = await open({ withoutWebGL: true })
      await visit(textPage, '#at=aktau', 'failed')
      await heading(textPage, 'Aktau')
      expect(textPage.errors() ?? []).toEqual([])
      await textPage.close()
    })

    test('without scripts the page shows the article', async () => {
      const server = await serveFolder({ headers: { 'Content-Security-Policy': 'sandbox allow-same-origin' } })
      await page.goto(server.url)
      expect(await inkShare(page)).toBeGreaterThan(0.01)
      await server.stop()
    })
  })
}
