import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visitText } from '../support/reader'

/** What print would cut off: elements that are higher than what they show, and text outside the document. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const content = document.querySelector('main [role="tabpanel"]:not([hidden])')!
    const shown = [...content.querySelectorAll('*')].filter((element) => element.checkVisibility())
    const ends = shown.map((element) => element.getBoundingClientRect().bottom + scrollY)
    const end = Math.max(...ends)
    if (end > document.documentElement.scrollHeight + 1)
      found.push(`the text ends at ${end} of ${document.documentElement.scrollHeight} px`)
    for (let element = content.parentElement; element; element = element.parentElement) {
      const { overflowY, position } = getComputedStyle(element)
      const isRoot = element === document.documentElement || element === document.body
      if (!isRoot && overflowY !== 'visible') found.push(`${element.className} is ${overflowY}`)
      if (position === 'fixed') found.push(`${element.className} is fixed`)
      if (element.getBoundingClientRect().height < end - 200)
        found.push(`${element.localName}.${element.className} is too low`)
    }
    return found
  })

test.each([
  ['the article', '#view=article', 5],
  ['the list', '#view=places', 3],
  ['the panel of a corridor', '#at=western-europe-western-china', 2],
  ['the sources', '#view=sources', 1],
  ['the list of outcomes', '#view=outcomes', 1],
])('print has all of %s', async (_, hash, pages) => {
  const page = await visitText({ hash })
  await page.locator('main [role="tabpanel"]:not([hidden]) :is(h2, h3)').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await cut(page)).toEqual([])
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)!.length).toBeGreaterThanOrEqual(pages)
  await page.emulateMedia({ media: null })
})

test('print has all of the article on a phone whose sheet is low', async () => {
  const page = await visitText({ hash: '#view=article', viewport: { width: 390, height: 844 } })
  await page.getByRole('slider').first().press('Home')
  await page.emulateMedia({ media: 'print' })
  expect(await cut(page)).toEqual([])
})
