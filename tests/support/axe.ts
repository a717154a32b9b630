import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds on the page as it is, of any impact. The contrast of the palette is computed in its own test. */
export async function violations(page: Page, { contrast = false } = {}): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (contrast) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const found = await axe.run({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, contrast)
}
