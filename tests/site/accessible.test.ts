import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '../../src/content/schema'
import { showAs } from '../../tools/screenshots/showAs'
import { visit, visitText } from '../support/reader'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds on the page as it is, of any impact. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    )
  })
}

const find = (page: Page) => page.getByRole('option').first().waitFor()
const openFilter = (page: Page) => page.locator('.legend .key button').click()
const openKeys = (page: Page) => page.keyboard.press('?')
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.each([
  ['the introduction, with the filter open', { hash: '' }, openFilter],
  ['a place', { hash: '#at=baikonur-cosmodrome' }],
  ['a corridor', { hash: '#at=western-europe-western-china' }],
  ['a country with figures, and results of a search', { hash: '#at=kazakhstan&q=aktau' }, find],
  ['the article', { hash: '#view=article&at=aktau&para=12&quote=0-90' }],
  ['places of a few years, some of them off', { hash: '#view=places&hide=topic:space&time=2016-2018' }],
  ['a ride at a stop', { hash: '#follow=western-europe-western-china&km=3141' }],
  ['the way between two places', { hash: '#way=berlin~baikonur' }],
  ['the sources', { hash: '#view=sources' }],
  ['the keys', { hash: '' }, openKeys],
  ['a place on a phone', { hash: '#at=aktau', ...phone }],
] as const)(
  'axe finds nothing to mend, light and dark and in every language, in %s',
  async (_, visitor, prepare?: (page: Page) => Promise<void>) => {
    const page = await visitText(visitor)
    await prepare?.(page)
    const found: Record<string, string[]> = {}
    for (const language of languages) {
      for (const theme of ['light', 'dark'] as const) {
        await showAs(page, theme, language)
        const amiss = await violations(page)
        if (amiss.length) found[`${language} ${theme}`] = amiss
      }
    }
    expect(found).toEqual({})
  },
)

test('axe finds nothing to mend where the map is drawn and a ride is under way at sea', async () => {
  const page = await visit({ hash: '#follow=caspian-ferry&km=100&lang=kk', colorScheme: 'dark' })
  expect(await violations(page)).toEqual([])
})
