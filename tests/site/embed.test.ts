import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  addFile,
  element,
  fits,
  frameHeight,
  iframe,
  script,
  startHost,
  stopHost,
  visitHost,
} from '../support/hostPage'
import { messages, panelMessages } from '../support/messages'
import { blankPage, chromiumTest, corridors, features } from '../support/reader'

const { en, ru } = messages
const corridor = corridors[0]!
const open = panelMessages.en.embed.open
const bar = (frame: FrameLocator) => frame.getByRole('contentinfo')
const mapReady = (frame: FrameLocator) => frame.locator('#map[data-state="ready"]').waitFor()

beforeAll(startHost)
afterAll(stopHost)

describe('embed.html', () => {
  test.each([
    ['place', 'aktau', 'Aktau'],
    ['place', corridor.id, 'Western Europe – Western China'],
    ['strip', corridor.id, 'Western Europe – Western China'],
  ])('shows the %s of %s without the map’s engine', async (show, at, name) => {
    const { frame, errors, requests } = await visitHost(iframe(`show=${show}&at=${at}&lang=en`))
    await frame.getByRole('heading', { name }).first().waitFor()
    if (at === corridor.id) await frame.getByRole('list', { name: en.strip.stops }).getByRole('link').first().waitFor()
    expect(await frame.locator('#map').count()).toBe(0)
    expect(requests.filter((url) => /engine|worker|pmtiles/.test(url))).toEqual([])
    expect(errors).toEqual([])
  })

  test('shows the map alone, and the name of what is selected', async () => {
    const { frame, errors } = await visitHost(iframe('show=map&at=aktau&lang=ru'), { width: 390 })
    await mapReady(frame)
    await frame.getByRole('heading', { name: 'Актау' }).waitFor()
    expect(await frame.getByRole('tab').count()).toBe(0)
    expect(await frame.getByRole('button', { name: ru.directions.title }).count()).toBe(0)
    await frame.getByRole('combobox').fill('Казань')
    await frame.getByRole('option').first().click()
    await frame.getByRole('heading', { name: 'Казань' }).waitFor()
    expect(errors).toEqual([])
  })

  test('shows the ride along a corridor, and offers it again after its end', async () => {
    const { frame } = await visitHost(iframe(`show=ride&at=${corridor.id}&lang=en&theme=dark`))
    await mapReady(frame)
    await frame.getByRole('button', { name: en.ride.play }).waitFor()
    expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark')
    await frame.getByRole('button', { name: en.ride.end }).click()
    await frame.getByRole('button', { name: en.ride.start }).click()
    await frame.getByRole('button', { name: en.ride.pause }).waitFor()
  })

  test.each(['', 'show=nothing', 'show=place', 'show=place&at=atlantis', 'show=strip&at=aktau', 'show=ride&at=aktau'])(
    'shows the whole atlas for ?%s',
    async (query) => {
      const { frame } = await visitHost(iframe(query), { withoutMap: true, width: 1000 })
      await frame.getByRole('tab', { name: en.tabs.article }).waitFor()
      await bar(frame).waitFor()
    },
  )

  test.each([
    ['show=place&at=aktau&lang=ru', '#at=aktau&lang=ru', 'Открыть в атласе'],
    [`show=strip&at=${corridor.id}&theme=dark`, `#at=${corridor.id}&theme=dark`, open],
    ['show=atlas&at=aktau#view=article&para=12', '#at=aktau&view=article&para=12', open],
  ])('opens the atlas in a new tab with the view of the frame: %s', async (query, hash, name) => {
    const { page, frame } = await visitHost(iframe(query), { withoutMap: true })
    const link = frame.getByRole('link', { name })
    await link.waitFor()
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    expect(tab.url()).toBe(inject('site') + hash)
    await tab.close()
  })

  test('a view after # counts more than the query, and the link has the camera of the map', async () => {
    const { page, frame } = await visitHost(iframe('show=map&at=orenburg&lang=ru#map=6/44/51&lang=en'))
    await mapReady(frame)
    const link = frame.getByRole('link', { name: open })
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    expect(tab.url()).toBe(`${inject('site')}#map=6/44/51&at=orenburg&lang=en`)
    await tab.close()
  })

  test('a card stays at its place: its links and buttons open the atlas in a new tab', async () => {
    const { page, frame } = await visitHost(iframe('show=place&at=aktau&lang=en'), { withoutMap: true })
    const followed = async (role: 'link' | 'button', name: string) => {
      const target = frame.getByRole(role, { name }).first()
      const [tab] = await Promise.all([page.context().waitForEvent('page'), target.click()])
      const { hash } = new URL(tab.url())
      await tab.close()
      return hash
    }
    const read = panelMessages.en.figures.read(12)
    expect(await followed('link', read)).toMatch(/^#at=aktau&view=article&para=12&quote=\d+-\d+&lang=en$/)
    expect(await followed('button', en.directions.title)).toBe('#at=aktau&way=aktau~&lang=en')
    expect(await frame.getByRole('heading', { name: 'Aktau' }).first().isVisible()).toBe(true)
    expect(await frame.getByRole('button', { name: en.close }).count()).toBe(0)
    expect(page.frames()[1]!.url()).toMatch(/#at=aktau&lang=en$/)
  })

  test('a frame of 300 x 150 px shows the link to the atlas instead of a map', async () => {
    const { frame } = await visitHost(iframe('show=map&lang=en').replace('width="100%" height="600"', ''), {
      withoutMap: true,
    })
    const link = frame.getByRole('link', { name: open })
    await link.waitFor()
    const covers = await bar(frame).evaluate((footer) => [footer.clientWidth, footer.clientHeight])
    expect(covers).toEqual([300, 150])
  })

  chromiumTest('has a link to the atlas for readers without scripts', async () => {
    const page = await blankPage({ javaScriptEnabled: false })
    await page.goto(`${inject('site')}embed.html?show=place&at=aktau`)
    expect(await page.getByRole('link', { name: 'Steppe Atlas' }).getAttribute('href')).toBe('./')
    expect(await page.getByRole('link').isVisible()).toBe(true)
  })
})

const steps = (page: Page) => page.evaluate(() => history.length)
const atOf = (page: Page) => page.locator('steppe-atlas').getAttribute('at')
/** Collects the addresses of the element's events in the page. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    addEventListener('addresschange', (event) => told.push((event as CustomEvent).detail.address))
  })
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told)

describe('<steppe-atlas>', () => {
  test('is as high as its card, whatever the width, and has the name of its content', async () => {
    const { page, frame, errors } = await visitHost(
      element('show="place" at="aktau" lang="en" height="100"', '<a href="/">Aktau in the atlas</a>'),
    )
    await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
    await fits(page, frame)
    const wide = await frameHeight(page)
    expect(wide).toBeGreaterThan(300)
    await page.setViewportSize({ width: 360, height: 720 })
    await fits(page, frame)
    expect(await frameHeight(page)).toBeGreaterThan(wide)
    const names = ['title', 'loading', 'sandbox'].map((name) => page.locator('iframe').getAttribute(name))
    expect(await Promise.all(names)).toEqual([
      'Aktau in the atlas',
      'lazy',
      'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
    ])
    expect(errors.filter((text) => !text.includes('sandbox'))).toEqual([])
  })

  test('comes to rest in a host whose scroll bar comes and goes with the height of the frame', async () => {
    const { page, frame } = await visitHost(element('show="place" at="aktau" lang="en"'))
    await fits(page, frame)
    const height = await frameHeight(page)
    // Wider when it is higher: each height asks for the other.
    await page.evaluate((height) => {
      const atlas = document.querySelector<HTMLElement>('steppe-atlas')!
      const frame = atlas.shadowRoot!.querySelector('iframe')!
      Object.assign(window, { changes: 0 })
      new ResizeObserver(() => {
        Object.assign(window, { changes: (window as unknown as { changes: number }).changes + 1 })
        atlas.style.width = frame.clientHeight > height ? '650px' : '340px'
      }).observe(frame)
    }, height + 20)
    const changes = () => page.evaluate(() => (window as unknown as { changes: number }).changes)
    await expect.poll(changes).toBeGreaterThan(8)
    // It is at rest when 30 frames in a row change nothing.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          let [last, still] = [-1, 0]
          requestAnimationFrame(function look() {
            const { changes } = window as unknown as { changes: number }
            still = changes === last ? still + 1 : 0
            last = changes
            if (still < 30) requestAnimationFrame(look)
            else done()
          })
        }),
    )
    expect(await frameHeight(page)).toBeGreaterThan(height + 20)
  })

  test('follows what the reader selects, shows what the host asks for, and adds no step to the history', async () => {
    const { page, frame } = await visitHost(element('show="atlas" at="aktau" lang="en"'), {
      withoutMap: true,
      width: 1000,
    })
    await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
    await listen(page)
    const before = await steps(page)
    await frame.getByRole('tab', { name: en.tabs.places(features.length) }).click()
    await frame.locator('[data-feature="orenburg"]').first().click()
    await expect.poll(() => atOf(page)).toBe('orenburg')
    expect((await told(page)).at(-1)).toBe('#at=orenburg&lang=en')

    const set = (name: string, value: string) =>
      page.locator('steppe-atlas').evaluate((atlas, [name, value]) => atlas.setAttribute(name!, value!), [name, value])
    await set('at', 'kazan')
    await frame.getByRole('heading', { level: 2, name: 'Kazan' }).waitFor()
    await set('lang', 'ru')
    await frame.getByRole('heading', { level: 2, name: 'Казань' }).waitFor()
    await set('address', 'view=article&para=12')
    await frame.getByRole('article').waitFor()
    await expect.poll(async () => (await told(page)).at(-1)).toMatch(/^#at=kazan&view=article&para=12&lang=ru/)
    await set('show', 'place')
    await frame.getByRole('contentinfo').waitFor()
    expect(await frame.getByRole('tab').count()).toBe(0)
    expect(await steps(page)).toBe(before)
  })

  test('tells the camera of the map', async () => {
    const { page, frame } = await visitHost(element('show="map" lang="en" address="map=4/45/62"'))
    await mapReady(frame)
    await listen(page)
    await frame.getByRole('button', { name: en.zoom.in }).click()
    await expect.poll(async () => (await told(page)).at(-1)).toMatch(/^#map=5\/45\/62&lang=en$/)
  })

  test('obeys messages of its frame only, and the frame those of its host only', async () => {
    const { page } = await visitHost(
      `${element('show="place" at="aktau" lang="en"')}
       ${iframe('show=place&at=orenburg&lang=en&origin=https://other.example').replace('<iframe', '<iframe id="other"')}`,
    )
    const own = page.frameLocator('steppe-atlas iframe')
    const ownHeight = () => page.locator('steppe-atlas iframe').evaluate((frame) => frame.clientHeight)
    const other = page.frameLocator('#other')
    await own.getByRole('heading', { name: 'Aktau' }).first().waitFor()
    await other.getByRole('heading', { name: 'Orenburg' }).first().waitFor()
    // The frame has told its height.
    await expect.poll(ownHeight).not.toBe(600)
    await listen(page)
    await page.evaluate(() => {
      const message = { type: 'steppe-atlas:address', address: '#at=moscow' }
      // As another window would send it.
      dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin, source: window }))
      postMessage({ type: 'steppe-atlas:size', height: 1234 }, '*')
      document.querySelector<HTMLIFrameElement>('#other')!.contentWindow!.postMessage(message, '*')
    })
    // Messages arrive in order: when this has been obeyed, the others have been ignored.
    await page.locator('steppe-atlas').evaluate((atlas) => atlas.setAttribute('at', 'kazan'))
    await own.getByRole('heading', { name: 'Kazan' }).first().waitFor()
    expect(await atOf(page)).toBe('kazan')
    expect(await told(page)).toEqual(['#at=kazan&lang=en'])
    expect(await other.getByRole('heading', { name: 'Orenburg' }).first().isVisible()).toBe(true)
    expect(await ownHeight()).not.toBe(1234)
  })

  test('works in a sandbox without an origin', async () => {
    const { page, frame } = await visitHost(
      element('show="place" at="aktau" lang="en" height="50" sandbox="allow-scripts"'),
    )
    await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
    expect(await page.frames()[1]!.evaluate(() => origin)).toBe('null')
    await fits(page, frame)
    await page.locator('steppe-atlas').evaluate((atlas) => atlas.setAttribute('at', 'orenburg'))
    await frame.getByRole('heading', { name: 'Orenburg' }).first().waitFor()
  })

  test('loads the frame when the reader comes near', async () => {
    const { page, requests } = await visitHost(
      `<div style="height: 12000px"></div>${element('show="place" at="aktau"')}`,
    )
    await page.locator('steppe-atlas iframe').waitFor({ state: 'attached' })
    expect(requests.filter((url) => url.startsWith('embed.html'))).toEqual([])
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.frameLocator('iframe').getByRole('heading', { name: 'Aktau' }).first().waitFor()
  })

  test.each(['ftp://files.example/', 'javascript:alert(1)', 'http://[', 'data:text/html,x'])(
    'keeps its content if it has no address to open: %s',
    async (src) => {
      const { page, errors } = await visitHost(
        `${script()}<steppe-atlas src="${src}"><a href="/elsewhere">A link</a></steppe-atlas>`,
      )
      await page.evaluate(() => customElements.whenDefined('steppe-atlas'))
      expect(await page.getByRole('link', { name: 'A link' }).isVisible()).toBe(true)
      expect(await page.locator('iframe').count()).toBe(0)
      expect(errors).toEqual([])
    },
  )

  test('finds the atlas by its own address if it has no src', async () => {
    const { frame } = await visitHost(`${script()}<steppe-atlas show="place" at="aktau" lang="en"></steppe-atlas>`)
    await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
  })

  test.each(['sandbox="allow-scripts"', 'sandbox="allow-scripts" srcdoc', 'srcdoc'])(
    'works in a host that is itself in a frame: %s',
    async (attributes) => {
      const inside = element('show="place" at="aktau" lang="en" height="50"')
      const quoted = (html: string) => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
      addFile('/inside.html', `<!doctype html><meta charset="utf-8">${inside}`, 'text/html')
      const content = attributes.includes('srcdoc')
        ? attributes.replace('srcdoc', `srcdoc="${quoted(inside)}"`)
        : `${attributes} src="/inside.html"`
      const { page } = await visitHost(`<iframe id="host" width="600" height="600" ${content}></iframe>`)
      const host = page.frameLocator('#host')
      const frame = host.locator('steppe-atlas').frameLocator('iframe')
      await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
      const height = () => host.locator('iframe').evaluate((element) => element.clientHeight)
      await expect.poll(height).toBeGreaterThan(100)
      await host.locator('steppe-atlas').evaluate((atlas) => atlas.setAttribute('at', 'orenburg'))
      await frame.getByRole('heading', { name: 'Orenburg' }).first().waitFor()
    },
  )

  test.each([
    ['/atlas', '/atlas/'],
    ['/atlas-1.2', '/atlas-1.2/'],
    ['/atlas/?lang=ru#at=aktau', '/atlas/'],
    ['/atlas/index.html', '/atlas/'],
    ['http://localhost:1//evil.example/', 'http://localhost:1//evil.example/'],
    ['http://localhost:1//evil.example/%22%3E', 'http://localhost:1//evil.example/%22%3E/'],
  ])('opens the folder that src means: %s', async (src, folder) => {
    const { page } = await visitHost(`${script()}<steppe-atlas src="${src}"></steppe-atlas>`)
    const opened = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.src)
    expect(opened.replace(/embed\.html\?.*/, '')).toBe(new URL(folder, page.url()).href)
  })

  test('shows its content while src is none that it opens, and the frame again after it', async () => {
    const { page, frame, errors } = await visitHost(
      element('show="place" at="aktau" lang="en"', '<a href="/">A link</a>'),
    )
    await frame.getByRole('heading', { name: 'Aktau' }).first().waitFor()
    const set = (values: Record<string, string>) =>
      page.locator('steppe-atlas').evaluate((atlas, values) => {
        for (const [name, value] of Object.entries(values)) atlas.setAttribute(name, value)
      }, values)
    await set({ src: 'javascript:alert(1)' })
    await page.getByRole('link', { name: 'A link' }).waitFor()
    await set({ at: 'kazan', height: '300', title: 'Kazan' })
    await page.evaluate(() => {
      const data = { type: 'steppe-atlas:size', height: 9 }
      dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: null }))
    })
    expect(await page.locator('iframe').count()).toBe(0)
    await set({ src: inject('site') })
    await frame.getByRole('heading', { name: 'Kazan' }).first().waitFor()
    expect(errors).toEqual([])
  })

  test('takes no height and no address of its frame that is none', async () => {
    addFile('/stub/embed.html', '<!doctype html><title>Stub</title>', 'text/html')
    const { page, errors } = await visitHost(`${script()}<steppe-atlas src="/stub/" height="-3"></steppe-atlas>`)
    const stub = await (await page.locator('iframe').elementHandle())!.contentFrame()
    await stub!.waitForLoadState()
    await page.evaluate(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      addEventListener('addresschange', (event) => told.push((event as CustomEvent).detail.href))
    })
    expect(await frameHeight(page)).toBe(600)
    const send = (data: object) => stub!.evaluate((data) => parent.postMessage(data, '*'), data)
    await stub!.evaluate(() => {
      const type = 'steppe-atlas:size'
      for (const height of [NaN, -1, 0, 1e-9, 10n, '400', [400], { valueOf: 400 }, null])
        parent.postMessage({ type, height }, '*')
      for (const data of [null, 0, 'text', [], { type: 'steppe-atlas:address', address: 5 }])
        parent.postMessage(data, '*')
    })
    await send({ type: 'steppe-atlas:address', address: '' })
    await send({ type: 'steppe-atlas:address', address: '//evil.example/' })
    await send({ type: 'steppe-atlas:address', address: 'http://' })
    await send({ type: 'steppe-atlas:address', address: '#at=aktau' })
    const folder = new URL('/stub/', page.url()).href
    await expect
      .poll(() => told(page))
      .toEqual([`${folder}#//evil.example/`, `${folder}#http://`, `${folder}#at=aktau`])
    expect(await frameHeight(page)).toBe(600)
    await send({ type: 'steppe-atlas:size', height: Infinity })
    await expect.poll(() => frameHeight(page)).toBe(20_000)
    expect(errors).toEqual([])
  })
})
