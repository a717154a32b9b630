import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { cameraOf, parseAddress } from '../../src/state/url/address'
import { which } from '../../tools/browsers/which'
import { violations } from '../support/axe'
import { messages, panelMessages } from '../support/messages'
import { chromiumTest, heading, mapIs, phone, visit, visitText } from '../support/reader'

const { en } = messages
const words = panelMessages.en.share

const dialog = (page: Page) => page.getByRole('dialog', { name: en.share })
const linkField = (page: Page) => dialog(page).getByLabel(words.link)
/** The button of the open panel. */
const buttonOf = (page: Page) => page.getByRole('tabpanel').getByRole('button', { name: en.share })

async function share(page: Page): Promise<string> {
  await buttonOf(page).click()
  return linkField(page).inputValue()
}

test.each([
  ['a place', '#at=aktau'],
  ['a corridor', '#at=eurasia-rail'],
  ['a stop', '#follow=eurasia-rail&km=4428'],
  ['the directions', '#way=berlin~baikonur'],
  ['the article', '#view=article'],
  ['the outcomes', '#view=outcomes'],
  ['the list', '#view=places'],
  ['the sources', '#view=sources'],
  ['the first view', ''],
])('the panel of %s has a button that shares it, and so has the map', async (_, hash) => {
  const page = await visitText({ hash })
  await expect.poll(() => buttonOf(page).count()).toBe(1)
  await page.getByRole('main').getByRole('button', { name: en.share }).first().waitFor()
  await page.locator('.tools').getByRole('button', { name: en.share }).click()
  await dialog(page).waitFor()
})

chromiumTest('a click copies the link, which leads anyone to the view', async () => {
  const page = await visit({ hash: '#map=5/44/52&at=aktau&hide=rail&q=sea' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  onTestFinished(() => page.context().clearPermissions())
  const link = await share(page)
  expect(link).toContain(`${inject('site')}en/aktau/#`)
  await dialog(page).getByRole('button', { name: words.copy }).click()
  await expect.poll(() => dialog(page).getByRole('status').first().textContent()).toContain(words.copied)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const reader = await page.context().newPage()
  onTestFinished(() => reader.close())
  await reader.goto(link)
  await reader.waitForURL((url) => url.pathname === new URL(inject('site')).pathname)
  await mapIs(reader, 'ready')
  const { hash } = new URL(reader.url())
  expect(parseAddress(hash)).toEqual({ at: 'aktau', hide: [{ facet: 'mode', value: 'rail' }], q: 'sea', lang: 'en' })
  expect(cameraOf(hash)).toBe('5/44/52')
})

test('Escape closes the dialog and nothing else, and returns the focus to the button', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  await heading(page).waitFor()
  await buttonOf(page).focus()
  await page.keyboard.press('Enter')
  await linkField(page).waitFor()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await expect.poll(() => buttonOf(page).evaluate((button) => button === document.activeElement)).toBe(true)
  expect(page.url()).toContain('at=aktau')
})

test('where the browser refuses to copy, the text is selected and the reader is told', async () => {
  const page = await visitText({
    hash: '#at=aktau',
    fresh: true,
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      }),
  })
  const link = await share(page)
  await dialog(page).getByRole('button', { name: words.copy }).click()
  await dialog(page).getByText(words.byHand).waitFor()
  const selected = await linkField(page).evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart!, field.selectionEnd!),
  )
  expect(selected).toBe(link)
})

describe('on a touch screen', () => {
  /** A page whose system has a sheet, in which the reader sends the link or closes the sheet. */
  const visitWithSheet = (act: 'send' | 'close') =>
    visitText({
      ...phone,
      hash: '#at=aktau',
      prepare: (page) =>
        page.addInitScript((act) => {
          navigator.share = (data) => {
            document.documentElement.dataset.sent = JSON.stringify(data)
            return act === 'send' ? Promise.resolve() : Promise.reject(new DOMException('', 'AbortError'))
          }
        }, act),
    })
  const sentBy = async (page: Page) => JSON.parse((await page.locator('html').getAttribute('data-sent')) ?? '{}')

  chromiumTest('the button opens the system’s sheet, and a link that was sent needs no dialog', async () => {
    const page = await visitWithSheet('send')
    await buttonOf(page).tap()
    await page.locator('html[data-sent]').waitFor()
    expect(await sentBy(page)).toEqual({
      title: `Aktau · ${en.atlas}`,
      url: expect.stringMatching(/\/en\/aktau\/#.*at=aktau&lang=en$/) as string,
    })
    await dialog(page).waitFor({ state: 'detached' })
  })

  chromiumTest('a sheet that was closed leaves the dialog, which can open it again', async () => {
    const page = await visitWithSheet('close')
    await buttonOf(page).tap()
    await page.locator('html[data-sent]').waitFor()
    await page.evaluate(() => delete document.documentElement.dataset.sent)
    await dialog(page).getByRole('button', { name: words.send }).tap()
    await page.locator('html[data-sent]').waitFor()
    await linkField(page).waitFor()
  })
})

test('a ride pauses where it is shared', async () => {
  const page = await visitText({ hash: '#follow=eurasia-rail&km=4000' })
  const bar = page.getByRole('region', { name: en.ride.label('Eurasia railway') })
  await bar.getByRole('button', { name: en.ride.play }).click()
  await bar.getByRole('button', { name: en.share }).click()
  await linkField(page).waitFor()
  await expect.poll(() => bar.getByRole('button', { name: en.ride.play, includeHidden: true }).count()).toBe(1)
  const { follow, km } = parseAddress(new URL(await linkField(page).inputValue()).hash)
  expect(follow).toBe('eurasia-rail')
  expect(km).toBeGreaterThanOrEqual(4000)
  expect(new URL(page.url()).hash).toContain(`km=${km}`)
})

test.skipIf(inject('engine') === 'firefox' || !which('zbarimg')).each(['light', 'dark'] as const)(
  'another program reads the QR code on the screen in the %s theme',
  async (theme) => {
    const page = await visitText({ hash: `#at=aktau&theme=${theme}`, deviceScaleFactor: 1 })
    const link = await share(page)
    const folder = mkdtempSync(join(tmpdir(), 'steppe-qr-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'code.png')
    await dialog(page).getByRole('img', { name: words.qr.label }).screenshot({ path })
    const read = execFileSync('zbarimg', ['--quiet', '--raw', path], {
      encoding: 'utf8',
      // It complains that there is no D-Bus.
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(read.trim()).toBe(link)
  },
)

test('the code of a frame follows what the reader chooses to show', async () => {
  const page = await visitText({ hash: '#at=eurasia-rail' })
  await share(page)
  await dialog(page).getByRole('tab', { name: words.embed.tab }).click()
  const code = dialog(page).getByLabel(words.embed.code, { exact: true })
  expect(await code.inputValue()).toMatch(/^<iframe src="[^"]+embed\.html\?show=atlas&amp;at=eurasia-rail/)
  await dialog(page).getByRole('button', { name: words.embed.variant.strip }).click()
  await dialog(page).getByRole('button', { name: words.embed.element }).click()
  await expect.poll(() => code.inputValue()).toContain('<steppe-atlas src=')
  expect(await code.inputValue()).toContain('show="strip" at="eurasia-rail"')
})

test('a reference to the view has its link and today, one to the article its author', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  const link = await share(page)
  await dialog(page).getByRole('tab', { name: words.cite.tab }).click()
  const reference = dialog(page).getByLabel(words.cite.reference)
  const year = new Date().getFullYear()
  const apa = await reference.inputValue()
  expect(apa).toMatch(new RegExp(`^Aktau\\. \\(n\\.d\\.\\)\\. ${en.atlas}\\. Retrieved \\w+ \\d+, ${year}, from `))
  expect(apa.endsWith(link)).toBe(true)
  await dialog(page).getByRole('button', { name: words.cite.article, exact: true }).click()
  await dialog(page).getByRole('button', { name: 'CSL-JSON' }).click()
  await expect.poll(() => reference.inputValue()).toContain('"family": "Borodavkin"')
})

test('pictures are saved under a name that says what they show', async () => {
  const page = await visit({ hash: '#map=5/44/52&at=aktau' })
  await share(page)
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: words.picture }).click()
  expect((await download).suggestedFilename()).toBe('steppe-atlas-aktau-en.png')
  await dialog(page).getByText(words.saved).waitFor()
})

test('the article is printed from the dialog', async () => {
  const page = await visitText({
    fresh: true,
    prepare: (page) =>
      page.addInitScript(() => (window.print = () => void (document.documentElement.dataset.printed = 'true'))),
  })
  await share(page)
  await dialog(page).getByRole('button', { name: words.printArticle }).click()
  await page.locator('html[data-printed]').waitFor()
})

test('without a map the dialog offers no picture of it', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  await share(page)
  await dialog(page).getByRole('button', { name: words.printArticle }).waitFor()
  expect(await dialog(page).getByRole('button', { name: words.picture }).count()).toBe(0)
  expect(await dialog(page).getByRole('button', { name: words.printMap }).count()).toBe(0)
})

chromiumTest('axe finds nothing in the forms of the dialog', async () => {
  const page = await visitText({ hash: '#at=eurasia-rail' })
  await share(page)
  for (const form of [words.qr, words.embed, words.cite]) {
    await dialog(page).getByRole('tab', { name: form.tab }).click()
    expect(await violations(page, { contrast: true })).toEqual([])
  }
})
