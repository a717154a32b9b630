import type { Page } from 'playwright-core'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject, test } from 'vitest'
import { visit, visitText } from '../support/reader'
import { showAs } from '../../tools/screenshots/showAs'

const title = (page: Page) => page.title()
const label = (page: Page, selector: string) => page.locator(selector).getAttribute('aria-label')

test('the language is the link’s, else the one chosen before, else the browser’s; title, lang, list and map follow at once', async () => {
  const page = await visit({ locale: 'kk-KZ' })
  expect(await page.locator('html').getAttribute('lang')).toBe('kk')
  expect(await title(page)).toBe('Russia and Kazakhstan: Past, Present, Future · Дала атласы')
  expect(await label(page, '#map canvas')).toMatch(/^Карта\. Көрсеткілер/)

  await page.getByRole('button', { name: 'РУ Русский' }).click()
  await page.getByRole('button', { name: 'Космодром Байконур' }).first().click()
  await expect.poll(() => title(page)).toBe('Космодром Байконур · Степной атлас')
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  expect(await label(page, '#map')).toBe(
    'Карта: 31 место, 4 коридора, 17 территорий; выбрано: Космодром Байконур; всё это есть и в списке',
  )
  // MapLibre's own controls, which were made in Kazakh.
  expect(await label(page, '#map canvas')).toMatch(/^Карта\. Стрелки двигают/)
  expect(await page.getByRole('button', { name: 'Приблизить' }).count()).toBe(1)
  expect(await page.locator('.maplibregl-ctrl-scale').textContent()).toMatch(/^\d+\s(км|м)$/)
  expect(await page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('Границы')
  expect(await page.locator('.maplibregl-ctrl-attrib').count()).toBe(1)
  // The article stays in its own language, and says so.
  expect(await page.getByRole('blockquote').first().getAttribute('lang')).toBe('en')

  await page.goto(`${inject('site')}#view=sources`)
  await page.reload()
  await expect.poll(() => title(page)).toBe('Источники · Степной атлас')
  await page.goto(`${inject('site')}#view=sources&lang=en`)
  await expect.poll(() => title(page)).toBe('Sources · Steppe Atlas')
})

test('motion stops when the system asks for less, and comes back, without a reload', async () => {
  const page = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  /** How many moves the page makes in the two frames after the sheet has been asked to move. */
  const moves = (button: string) =>
    page.evaluate(async (name) => {
      document.querySelector<HTMLElement>(`main button[aria-label="${name}"]`)!.click()
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
      return document.querySelector('main')!.getAnimations().length
    }, button)
  expect(await moves('Raise the panel')).toBe(1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moves('Lower the panel')).toBe(0)
  // The map is there with the next frame: MapLibre writes where it stands when it has come to rest.
  const after = (id: string, frames: number) =>
    page.evaluate(
      async ([id, frames]) => {
        const before = location.hash
        document.querySelector<HTMLElement>(`main [data-feature="${id}"]`)!.click()
        for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame)
        const camera = (hash: string) => /map=([^&]+)/.exec(hash)?.[1]
        return camera(location.hash) !== camera(before)
      },
      [id, frames] as const,
    )
  expect(await after('aktau', 2)).toBe(true)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moves('Raise the panel')).toBe(1)
})

test('where colours are the system’s, what is chosen is still told apart', async () => {
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

test('more contrast is given where it is asked for, in both themeChoices', async () => {
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
    const shown = await visit({ until: 'loading' })
    await shown.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const map = shown.frameLocator('iframe').locator('.map[data-state="ready"]')
    await map.waitFor()
    const box = (await map.boundingBox())!
    await shown.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await shown.mouse.wheel(0, 200)
    await expect.poll(() => shown.evaluate(() => scrollY)).toBeGreaterThan(0)
    const said = shown.frameLocator('iframe').locator('.maplibregl-cooperative-gesture-screen')
    expect(await said.textContent()).toContain('прокручивайте с нажатой клавишей Ctrl')
  } finally {
    host.close()
  }
})
