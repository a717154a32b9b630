import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { features, settled, visit, visitText, chromiumTest } from '../support/reader'

const { en, ru } = messages

interface Node {
  role: string
  name: string
  level?: number
}

/** Chromium's own accessibility tree, what a screen reader is given, in its order. */
async function tree(page: Page): Promise<Node[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      level: properties?.find((property) => property.name === 'level')?.value.value as number | undefined,
    }))
}
const named = (nodes: Node[], role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name)

chromiumTest('landmarks, headings and the map tell what the page is, by name', async () => {
  const page = await visitText({ hash: '#at=baikonur-cosmodrome' })
  const nodes = await tree(page)
  expect(named(nodes, 'main')).toHaveLength(1)
  expect(named(nodes, 'navigation')).toEqual([en.skip.label])
  expect(named(nodes, 'search')).toHaveLength(1)
  expect(named(nodes, 'region')).toEqual(
    expect.arrayContaining([
      en.filter.label,
      en.settings,
      `${en.map.label}: ${en.map.counts(33, 4, 19)}; ${en.map.selected('Baikonur Cosmodrome')}; ${en.map.alsoInList}`,
    ]),
  )
  const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level!)
  expect(levels[0]).toBe(1)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) if (index) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1)
  const unnamed = nodes.filter(
    ({ role, name }) =>
      ['button', 'link', 'checkbox', 'slider', 'combobox', 'tab', 'region', 'switch'].includes(role) && !name,
  )
  expect(unnamed).toEqual([])
})

test('what is drawn by reference is in the page, once, and every row of the list has its symbol', async () => {
  const page = await visitText()
  const all = (attribute: string, selector: string) =>
    page.locator(selector).evaluateAll((found, name) => found.map((each) => each.getAttribute(name)!), attribute)
  const shown = new Set(await all('href', 'use'))
  const outlines = await all('id', '[id^="basemap-"]')
  expect(new Set(outlines).size).toBe(outlines.length)
  expect(shown.size).toBeGreaterThan(5)
  expect([...shown].sort()).toEqual(outlines.map((id) => `#${id}`).sort())
  await page.getByRole('tab', { name: en.tabs.places(features.length) }).click()
  const symbols = await all('d', 'main [data-feature] svg path')
  expect(symbols.length).toBe(features.length)
  expect(symbols.filter((path) => !/^M[\d .,a-z-]+$/i.test(path))).toEqual([])
  expect(new Set(symbols).size).toBeGreaterThan(15)
})

chromiumTest('the list says of each place what the map shows of it: name, kind, status', async () => {
  const page = await visitText({ hash: '#view=places' })
  const rows = named(await tree(page), 'button')
  for (const { properties } of features) {
    const row = rows.find((name) => name.startsWith(`${properties.name.en} `))
    expect(row, properties.name.en).toBeDefined()
    // A symbol or a colour alone says nothing here.
    expect(row!.slice(properties.name.en!.length).trim().split(' ').length, row).toBeGreaterThanOrEqual(2)
  }
})

chromiumTest(
  'a mention in the article is a link that names its kind, in a text that is marked as English',
  async () => {
    const page = await visitText({ hash: '#view=article&lang=ru' })
    await page.getByRole('article').getByRole('link').first().waitFor()
    const links = named(await tree(page), 'link')
    expect(links).toContain(`Baikonur Cosmodrome${ru.reading.kind(ru.kind.spaceport)}`)
    expect(await page.getByRole('article').first().getAttribute('lang')).toBe('en')
  },
)

/** Everything that live regions say from now on, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const before = new Map<Element, string>()
    const hear = () => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
        const text = region.textContent!.trim()
        if (text && before.has(region) && before.get(region) !== text) said.push(text)
        before.set(region, text)
      }
    }
    hear()
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('a choice on the map, and what the filters leave, are said once and politely', async () => {
  const page = await visit({ hash: '#map=6/43.648/51.172' })
  await settled(page)
  const said = await listen(page)
  const box = (await page.locator('#map').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(said).toEqual([en.map.selected('Aktau')])
  await page.getByRole('tab', { name: en.tabs.places(features.length) }).click()
  await page.getByRole('button', { name: en.filter.open }).click()
  await page.getByRole('checkbox', { name: new RegExp(`^${en.topic.space} \\d+$`) }).uncheck()
  await expect.poll(said).toEqual([en.map.selected('Aktau'), en.filter.shownOf('52', '56')])
})

test('a reader who is taken to a heading hears its name once', async () => {
  const page = await visitText({ hash: '#view=places' })
  const said = await listen(page)
  await page.getByRole('button', { name: /^Baikonur Cosmodrome/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe('Baikonur Cosmodrome')
  expect(await said()).toEqual([])
})
