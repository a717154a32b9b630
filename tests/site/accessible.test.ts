import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit } from './reader'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const find = (page: Page) => page.getByRole('option').first().waitFor()
const openFilter = (page: Page) => page.locator('.legend .key button').click()

test.each([
  ['the introduction, with the filter open', '', 'light', openFilter],
  ['a place', '#at=baikonur-cosmodrome', 'dark'],
  ['a corridor', '#at=western-europe-western-china&lang=kk', 'light'],
  ['a country with figures, and results of a search', '#at=kazakhstan&q=aktau', 'dark', find],
  ['the article', '#view=article&at=aktau&para=12&quote=0-90', 'dark'],
  ['places of a few years, some of them off', '#view=places&lang=ru&hide=theme:space&time=2016-2018', 'light'],
  ['a ride at a stop', '#follow=western-europe-western-china&km=3141', 'light'],
  ['a ride at sea', '#follow=caspian-ferry&km=100&lang=kk', 'dark'],
  ['the way between two places', '#way=berlin~baikonur&lang=ru', 'light'],
  ['the sources', '#view=sources', 'dark'],
] as const)(
  'axe finds nothing to mend in %s',
  async (_, hash, colorScheme, prepare?: (page: Page) => Promise<void>) => {
    const page = await visit({ hash, colorScheme })
    await prepare?.(page)
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
    })
    expect(violations).toEqual([])
  },
)
