import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { runCommand } from '../support/runCommand'
import { violations } from '../support/axe'
import { blankPage, featureById, type BlankPage } from '../support/reader'

const file = join(mkdtempSync(join(tmpdir(), 'single-')), 'atlas.html')
const address = pathToFileURL(file).href

beforeAll(async () => {
  const { code, stderr } = await runCommand('tools/build.ts', 'geo', '--single', '--live', '--out', file)
  expect(code, stderr).toBe(0)
})

const hash = (page: Page) => page.evaluate(() => location.hash)
const mapIs = (page: Page, state: string) => page.locator(`.map[data-state="${state}"]`).waitFor()

async function open(options?: BlankPage): Promise<Page> {
  const page = await blankPage(options)
  await page.goto(address)
  return page
}

/** Clicks the middle of the map, and returns what the address names then. */
async function clickMiddle(page: Page): Promise<string> {
  await page.evaluate(() => (location.hash = ''))
  await page.locator('.picture canvas').click()
  return hash(page)
}

test('the map of one HTML file draws from a disk and asks for nothing else', async () => {
  const page = await blankPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  await mapIs(page, 'ready')
  expect(requests.filter((url) => url !== address && !/^(data|blob):/.test(url))).toEqual([])
  expect(await page.locator('.placeholder').isVisible()).toBe(false)
  expect(await page.getByRole('application').getAttribute('aria-label')).toBe('Map: Steppe Atlas')
  expect((await violations(page)).filter((found) => found.includes('maplibregl'))).toEqual([])
})

test('a link of the text moves the map to its place, and a click on the place leads to its section', async () => {
  const page = await open()
  await mapIs(page, 'ready')
  const { properties } = featureById('astana')
  await page.locator('.plain a[href="#at=astana"]').first().click()
  await expect.poll(() => clickMiddle(page)).toBe('#at=astana')
  expect(await page.locator(':target h4').innerText()).toContain((properties.name as Record<string, string>).en)

  await page.locator(`#group-${properties.topic}`).uncheck()
  await expect.poll(() => clickMiddle(page)).not.toBe('#at=astana')
})

test('the picture stays where a browser has no WebGL', async () => {
  const page = await open({ withoutMap: true })
  await mapIs(page, 'failed')
  expect(await page.locator('.placeholder a[href="#at=astana"]').first().isVisible()).toBe(true)
  expect(await page.locator('.canvas').count()).toBe(0)
})
