import type { Page } from 'playwright-core'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject, test } from 'vitest'
import { messages } from '../support/messages'
import { blankPage, phone, settled, visit, visitText, chromiumTest } from '../support/reader'
import { showAs } from '../../tools/screenshots/showAs'

const { en, ru, kk } = messages
const title = (page: Page) => page.title()
const label = (page: Page, selector: string) => page.locator(selector).getAttribute('aria-label')

test('the language is that of the link, else the one chosen before, else that of the browser', async () => {
  const page = await visitText({ locale: 'kk-KZ' })
  expect(await page.locator('html').getAttribute('lang')).toBe('kk')
  expect(await title(page)).toBe(`Russia and Kazakhstan: Past, Present, Future · ${kk.atlas}`)
  await page.getByRole('button', { name: ru.languageName }).click()
  await page.goto(`${inject('site')}#view=sources`)
  await page.reload()
  await expect.poll(() => title(page)).toBe(`${ru.tabs.sources} · ${ru.atlas}`)
  await page.goto(`${inject('site')}#view=sources&lang=en`)
  await expect.poll(() => title(page)).toBe(`${en.tabs.sources} · ${en.atlas}`)
})

test('title, lang, list and map follow a change of the language at once', async () => {
  const page = await visit({ fresh: true, hash: '#lang=kk' })
  expect(await label(page, '#map canvas')).toBe(kk.map.canvasLabel)
  await page.getByRole('button', { name: ru.languageName }).click()
  await page.getByRole('button', { name: 'Космодром Байконур' }).first().click()
  await expect.poll(() => title(page)).toBe(`Космодром Байконур · ${ru.atlas}`)
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  expect(await label(page, '#map')).toBe(
    `${ru.map.label}: ${ru.map.counts(33, 4, 19)}; ${ru.map.selected('Космодром Байконур')}; ${ru.map.alsoInList}`,
  )
  // MapLibre's own controls, which were made in Kazakh.
  expect(await label(page, '#map canvas')).toBe(ru.map.canvasLabel)
  expect(await page.getByRole('button', { name: ru.zoom.in }).count()).toBe(1)
  expect(await page.locator('.maplibregl-ctrl-scale').textContent()).toMatch(
    new RegExp(`^\\d+\\s(${ru.zoom.km}|${ru.zoom.m})$`),
  )
  expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain(ru.map.boundaries)
  expect(await page.locator('.maplibregl-ctrl-attrib').count()).toBe(1)
  // The article stays in its own language, and says so.
  expect(await page.getByRole('blockquote').first().getAttribute('lang')).toBe('en')
})

chromiumTest('motion stops when the system asks for less, and comes back, without a reload', async () => {
  const page = await visit({ ...phone, reducedMotion: 'no-preference' })
  /** How many transitions the sheet begins when it is asked to move. */
  const moves = (button: string) =>
    page.evaluate(async (name) => {
      const sheet = document.querySelector('main')!
      let begun = 0
      const count = ({ target }: Event) => (begun += target === sheet ? 1 : 0)
      sheet.addEventListener('transitionrun', count)
      document.querySelector<HTMLElement>(`main button[aria-label="${name}"]`)!.click()
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
      sheet.removeEventListener('transitionrun', count)
      return begun
    }, button)
  /** In how many steps the map goes to a place: its scale is written at each. */
  const steps = async (id: string) => {
    const counted = await page.evaluateHandle(() => {
      const counted = { steps: 0 }
      const scale = document.querySelector('.maplibregl-ctrl-scale')!
      new MutationObserver(() => counted.steps++).observe(scale, { attributes: true, childList: true, subtree: true })
      return counted
    })
    const cameraOf = (url: string) => /map=([^&]+)/.exec(new URL(url).hash)?.[1]
    const before = cameraOf(page.url())
    await page.evaluate((id) => (location.hash = `at=${id}`), id)
    await expect.poll(() => cameraOf(page.url())).not.toBe(before)
    await settled(page)
    return counted.evaluate(({ steps }) => steps)
  }
  expect(await moves(en.sheet.raise)).toBe(1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moves(en.sheet.lower)).toBe(0)
  expect(await steps('aktau')).toBe(1)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await steps('moscow')).toBeGreaterThan(2)
  expect(await moves(en.sheet.raise)).toBe(1)
})

chromiumTest('where colours are the system’s, what is chosen is still told apart', async () => {
  const page = await visitText({ forcedColors: 'active', hash: '#view=places&hide=topic:space&at=aktau' })
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await ground('.by [aria-pressed="true"]')).not.toBe(await ground('.by [aria-pressed="false"]'))
  expect(await ground('.feature[aria-current="true"]')).not.toBe(await ground('.feature[aria-current="false"]'))
  expect(await ground('[role="tab"][aria-selected="true"]')).not.toBe(
    await ground('[role="tab"][aria-selected="false"]'),
  )
})

chromiumTest('more contrast is given where it is asked for, in both themes', async () => {
  const page = await visitText({ contrast: 'more' })
  const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--muted').trim())
  await showAs(page, 'light', 'en')
  expect(await ink()).toBe('#3b3529')
  await showAs(page, 'dark', 'en')
  expect(await ink()).toBe('#d9d0bd')
  await page.emulateMedia({ contrast: 'no-preference' })
  expect(await ink()).toBe('#a79d8a')
})

test('in another’s page a scroll goes past the map, and the map says how it is zoomed', async () => {
  const host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<body style="margin:0;height:3000px"><iframe src="${inject('site')}#lang=ru" width="1000" height="500">`,
    )
  })
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready))
  try {
    const shown = await blankPage()
    await shown.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const map = shown.frameLocator('iframe').locator('#map[data-state="ready"]')
    await map.waitFor()
    const box = (await map.boundingBox())!
    await shown.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await shown.mouse.wheel(0, 200)
    await expect.poll(() => shown.evaluate(() => scrollY)).toBeGreaterThan(0)
    const said = shown.frameLocator('iframe').locator('.maplibregl-cooperative-gesture-screen')
    expect(await said.textContent()).toContain(ru.map.wheel)
  } finally {
    host.close()
  }
})
