import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { messages, panelMessages } from '../support/messages'
import { features, heading, mapIs, phone, settled, visit, visitText } from '../support/reader'

/** The name of what has the focus, as the accessibility tree has it near enough, and whether it is in sight. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const name = element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 80)
    return { tag: element.localName, name }
  })
const { en } = messages
const main = (page: Page) => page.getByRole('main')

test('the first three stops of Tab lead to the article, the map and the list', async () => {
  const page = await visit({ fresh: true, hash: '#at=aktau' })
  const hash = () => new URL(page.url()).hash
  const link = page.getByRole('link', { name: en.skip.text })
  await page.keyboard.press('Tab')
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  expect((await link.boundingBox())!.width).toBeGreaterThan(100)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toEqual({ tag: 'h2', name: 'Russia and Kazakhstan: Past, Present, Future' })
  expect((await link.boundingBox())!.width).toBeLessThan(2)
  expect(hash()).toContain('view=article')

  await page.getByRole('link', { name: en.skip.map }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'canvas' })
  await page.getByRole('link', { name: en.skip.list }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toEqual({ tag: 'h2', name: en.tabs.places(features.length + inject('rows')) })
  expect(hash()).toContain('view=places')
  expect(hash()).toContain('at=aktau')
})

test('Tab goes through the column, the tools, the map and its controls, in the order they are seen, and leaves the page', async () => {
  const page = await visit({ fresh: true, hash: '#at=aktau' })
  const order: string[] = []
  const last = () => page.evaluate(() => document.activeElement === document.body)
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await last()) break
    order.push((await focused(page)).name!)
  }
  const landmarks = [
    en.skip.text,
    en.tabs.place,
    en.close,
    en.filter.open,
    en.search.label,
    en.directions.title,
    order.find((name) => name.endsWith(en.languageName))!,
    en.keys.title,
    en.map.canvasLabel,
    en.zoom.in,
  ]
  const at = landmarks.map((name) => order.lastIndexOf(name))
  expect(at).toEqual([...at].sort((a, b) => a - b))
  expect(at).not.toContain(-1)
  expect(order.length).toBeLessThan(80)
})

test('everything that takes the focus shows it', async () => {
  const page = await visitText({ fresh: true, hash: '#at=western-europe-western-china' })
  const unseen: string[] = []
  await page.keyboard.press('Tab')
  for (let presses = 0; presses < 60; presses++) {
    const shown = await page.evaluate(() => {
      const element = document.activeElement!
      if (element === document.body) return null
      const around = [element, element.parentElement!].map((at) => getComputedStyle(at))
      const isOutlined = around[0]!.outlineStyle !== 'none' && parseFloat(around[0]!.outlineWidth) >= 2
      const isRinged = around.some(({ boxShadow }) => boxShadow.includes('0px 0px 0px 1px'))
      return { html: element.outerHTML.slice(0, 80), is: isOutlined || isRinged }
    })
    if (!shown) break
    if (!shown.is) unseen.push(shown.html)
    await page.keyboard.press('Tab')
  }
  expect(unseen).toEqual([])
})

test('on the map Page Down and Page Up step through what is in view, Enter opens it, and closing it leads back', async () => {
  const page = await visit({ hash: '#map=4.4/46/57' })
  await page.locator('#map canvas').focus()
  const status = page.locator('[role="status"]').filter({ hasText: /in view/ })
  await page.keyboard.press('PageDown')
  await expect.poll(() => status.textContent()).toMatch(/, 1 of \d+ in view/)
  const [first, of] = /^(.+?), .* of (\d+)/.exec((await status.textContent())!)!.slice(1)
  await page.keyboard.press('PageUp')
  await expect.poll(() => status.textContent()).toContain(`, ${of} of ${of} in view`)
  await page.keyboard.press('PageDown')
  // From west to east: no place lies west of the one before it.
  const seen = [first]
  for (let step = 2; step <= 6; step++) {
    await page.keyboard.press('PageDown')
    await expect.poll(() => status.textContent()).toContain(`, ${step} of ${of} in view`)
    seen.push((await status.textContent())!.split(', ')[0]!)
  }
  expect(new Set(seen).size).toBe(6)
  const longitudes = features
    .filter(({ geometry, properties }) => geometry.type === 'Point' && seen.includes(properties.name.en))
    .sort((a, b) => seen.indexOf(a.properties.name.en) - seen.indexOf(b.properties.name.en))
    .map(({ geometry }) => (geometry.coordinates as number[])[0]!)
  expect(longitudes.length).toBeGreaterThan(1)
  expect(longitudes).toEqual([...longitudes].sort((a, b) => a - b))

  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe(seen.at(-1))
  await expect.poll(() => focused(page)).toEqual({ tag: 'h2', name: seen.at(-1) })
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'canvas' })
})

test('the arrow keys move the map, plus zooms it, and Home shows the whole', async () => {
  const page = await visit({ hash: '#map=6/43.648/51.172' })
  const hash = () => new URL(page.url()).hash
  await page.locator('#map canvas').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(hash).toMatch(/map=6\/43\.6\d*\/5[2-9]/)
  await settled(page)
  await page.keyboard.press('+')
  await expect.poll(hash).toMatch(/map=7\//)
  await settled(page)
  await page.keyboard.press('Home')
  await expect.poll(hash).toMatch(/map=[23]\.?\d*\//)
})

test('? shows the keys and gives the focus back; single keys can be switched off', async () => {
  const page = await visitText()
  const link = page.getByRole('tab', { name: en.tabs.place, exact: true })
  await link.focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: en.keys.title })
  await dialog.waitFor()
  expect(await dialog.getByText(panelMessages.en.keys.next).isVisible()).toBe(true)
  // Nothing outside can be reached while it is open.
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement!.closest('[role="dialog"]'),
    )
    expect(isOutside).toBe(false)
  }
  await dialog.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.keyboard.press('?')
  await page.keyboard.press('/')
  expect(await dialog.isVisible()).toBe(false)
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+k')
  expect(await focused(page)).toMatchObject({ tag: 'input' })
  await page.reload()
  await mapIs(page, 'failed')
  await page.keyboard.press('?')
  expect(await dialog.isVisible()).toBe(false)
})

test('the keys work on keyboards of every layout', async () => {
  const page = await visitText()
  const dialog = page.getByRole('dialog', { name: en.keys.title })
  const search = page.getByRole('combobox', { name: en.search.label })
  const hasFocus = () => search.evaluate((element) => element === document.activeElement)
  /** Whether the page uses a key press, which the reader's layout gives the character `key`. */
  const press = (init: Omit<KeyboardEventInit, 'view'>) =>
    page.evaluate((init) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
    }, init)
  for (const keys of [
    { key: 'k', code: 'KeyV', ctrlKey: true },
    { key: 'л', code: 'KeyK', ctrlKey: true },
    { key: '/', code: 'Digit7', shiftKey: true },
    { key: '.', code: 'Slash' },
    { key: '№', code: 'Slash' },
  ]) {
    expect(await press(keys), JSON.stringify(keys)).toBe(true)
    expect(await hasFocus(), JSON.stringify(keys)).toBe(true)
  }
  for (const keys of [
    { key: 't', code: 'KeyK', ctrlKey: true },
    { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true },
    { key: '/', code: 'Slash', isComposing: true },
    { key: '/', code: 'KeyQ', modifierAltGraph: true },
    { key: '?', code: 'KeyQ', modifierAltGraph: true },
  ]) {
    expect(await press(keys), JSON.stringify(keys)).toBe(false)
    expect([await hasFocus(), await dialog.isVisible()], JSON.stringify(keys)).toEqual([false, false])
  }
  for (const keys of [
    { key: '?', code: 'Digit7', shiftKey: true },
    { key: ',', code: 'Slash', shiftKey: true },
  ]) {
    expect(await press(keys), JSON.stringify(keys)).toBe(true)
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
})

test('the settings of a narrow page open below their button and give the focus back', async () => {
  const page = await visitText({ viewport: { width: 1000, height: 700 } })
  const opener = page.getByRole('button', { name: en.settings, exact: true })
  const language = page.getByRole('group', { name: en.language })
  const search = page.getByRole('combobox', { name: en.search.label })
  await opener.focus()
  await page.keyboard.press('Enter')
  await language.waitFor()
  expect(await opener.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: `EN ${en.languageName}` })
  await page.keyboard.press('Escape')
  await language.waitFor({ state: 'hidden' })
  expect(await focused(page)).toMatchObject({ name: en.settings })

  // A click on another control closes them and leaves the focus there.
  await page.keyboard.press('Enter')
  await language.waitFor()
  await search.click()
  await language.waitFor({ state: 'hidden' })
  expect(await focused(page)).toMatchObject({ tag: 'input', name: en.search.label })

  await opener.click()
  await page.getByRole('button', { name: en.keys.title }).click()
  await page.getByRole('dialog', { name: en.keys.title }).waitFor()
  expect(await language.isVisible()).toBe(false)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ name: en.settings })
})

test('if the link that opened the keys is gone when they close, the focus goes to the heading of the panel', async () => {
  const page = await visitText({ hash: '#view=article' })
  await page.locator('main a[href^="#at=krasnodar"]').first().focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: en.keys.title }).waitFor()
  await page.evaluate(() => void (location.hash = '#at=aktau'))
  await page.locator('#feature-name', { hasText: 'Aktau' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toEqual({ tag: 'h2', name: 'Aktau' })
})

test('if the row that the focus returns to is under a lowered sheet, the focus goes to the first link in sight', async () => {
  const page = await visitText({ hash: '#follow=caspian-ferry', viewport: { width: 320, height: 640 } })
  const lower = main(page).getByRole('button', { name: en.sheet.lower })
  await lower.click()
  await main(page).locator('.rest[inert]').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: en.ride.play, exact: true }).focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: en.keys.title }).waitFor()
  await page.evaluate(() => void (location.hash = ''))
  await main(page).locator('[data-feature="caspian-ferry"]').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toEqual({ tag: 'a', name: en.skip.text })
})

test('choosing a row of the list moves the focus to the panel, and closing the panel moves it back to the row', async () => {
  const page = await visitText({ hash: '#view=places' })
  await page.getByRole('button', { name: /^Baikonur Cosmodrome/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toEqual({ tag: 'h2', name: 'Baikonur Cosmodrome' })
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'button', name: /^Baikonur Cosmodrome/ })
  // The same for the button that closes, which goes away with what it closes.
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: en.close, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatchObject({ tag: 'button', name: /^Baikonur Cosmodrome/ })
})

test('a button that switches itself off does not lose the focus', async () => {
  const page = await visitText({ hash: '#view=places&hide=topic:space' })
  await main(page).getByRole('button', { name: en.filter.all }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).hash).not.toContain('hide=')
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
})

test('the focus is never under the sheet of a phone', async () => {
  const page = await visitText({ ...phone, fresh: true, hash: '#at=aktau' })
  await page.getByRole('slider', { name: en.sheet.label }).press('End')
  const hidden: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(async () => {
      const element = document.activeElement!
      if (element === document.body) return null
      const sheet = document.querySelector('main')!
      await Promise.all(sheet.getAnimations().map(({ finished }) => finished))
      const { left, top, width, height } = element.getBoundingClientRect()
      const seen = [0.5, 0.15, 0.85].some((share) => {
        const [x, y] = [left + width * share, Math.min(Math.max(top, 0) + height * share, innerHeight - 1)]
        const at = document.elementFromPoint(x, y)
        return (
          at !== null && (element.contains(at) || at.contains(element)) && !(at === sheet && !sheet.contains(element))
        )
      })
      return { html: element.outerHTML.slice(0, 100), seen }
    })
    if (!found) break
    if (!found.seen) hidden.push(found.html)
  }
  expect(hidden).toEqual([])
})
