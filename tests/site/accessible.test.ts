import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe'
import { languages, messages } from '../support/messages'
import { showAs } from '../../tools/screenshots/showAs'
import { phone, visit, visitText } from '../support/reader'

const results = (page: Page) => page.getByRole('option').first().waitFor()
const openFilter = (page: Page) => page.getByRole('button', { name: messages.en.filter.open }).click()
const outcome = (page: Page) => page.locator('main details[open] li a').first().waitFor()
const openKeys = (page: Page) => page.keyboard.press('?')

test.each([
  ['the introduction with the filter open', {}, openFilter],
  ['a place', { hash: '#at=baikonur-cosmodrome' }],
  ['a corridor', { hash: '#at=western-europe-western-china' }],
  ['a country with figures, and results of a search', { hash: '#at=kazakhstan&q=aktau' }, results],
  ['the article', { hash: '#view=article&at=aktau&para=12&quote=0-90' }],
  ['the list with a time range and a hidden topic', { hash: '#view=places&hide=topic:space&time=2016-2018' }],
  ['a ride at a stop', { hash: '#follow=western-europe-western-china&km=3141' }],
  ['the directions between two places', { hash: '#way=berlin~baikonur' }],
  ['the sources', { hash: '#view=sources' }],
  ['an open outcome in a panel', { hash: '#at=caspian-sea&outcome=caspian-convention' }, outcome],
  ['the list of outcomes, filtered', { hash: '#view=outcomes&verdict=changed' }],
  ['the dialog with the keys', {}, openKeys],
  ['a place on a phone', { hash: '#at=aktau', ...phone }],
] as const)(
  'axe finds no violation in any language in %s',
  async (_, visitor, prepare?: (page: Page) => Promise<void>) => {
    const page = await visitText(visitor)
    await prepare?.(page)
    const found: Record<string, string[]> = {}
    for (const [index, language] of languages.entries()) {
      await showAs(page, index % 2 ? 'dark' : 'light', language)
      const violated = await violations(page)
      if (violated.length) found[language] = violated
    }
    expect(found).toEqual({})
  },
)

test('axe finds no text with too little contrast, light and dark', async () => {
  const page = await visitText({ hash: '#at=kazakhstan&q=aktau' })
  await results(page)
  for (const theme of ['light', 'dark'] as const) {
    await showAs(page, theme, 'en')
    expect(await violations(page, { contrast: true }), theme).toEqual([])
  }
})

test('axe finds no violation where the map is drawn and a ride is under way at sea', async () => {
  const page = await visit({ hash: '#follow=caspian-ferry&km=100&lang=kk&theme=dark' })
  expect(await violations(page, { contrast: true })).toEqual([])
})
