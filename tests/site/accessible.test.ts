import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { visit } from './reader'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

test.each([
  ['the introduction', '', 'light'],
  ['a place', '#at=baikonur-cosmodrome', 'dark'],
  ['a corridor', '#at=western-europe-western-china&lang=kk', 'light'],
  ['the article', '#view=article&at=aktau', 'dark'],
  ['all places', '#view=places&lang=ru', 'light'],
  ['the sources', '#view=sources', 'dark'],
] as const)('axe finds nothing to mend in %s', async (_, hash, colorScheme) => {
  const page = await visit({ hash, colorScheme })
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
})
