import { afterEach, describe, expect, it } from 'vitest'
import { openStudio, selectWords, words, type OpenedStudio } from '../support/studio'

let studio: OpenedStudio
afterEach(() => studio.close())

const files = {
  'article.md': '---\ntitle: Roads\nlanguage: en\n---\n\nThe road from Kyzylorda to Shymkent is long.\n',
  'atlas.json': { languages: ['en'], region: [55, 38, 80, 50] },
}
const { line, article } = words

describe('work that is not in the folder yet', () => {
  it('is kept when the page is loaded again: a line with its points, and a text', async () => {
    studio = await openStudio(files)
    const { page } = studio
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const points = page.getByRole('list', { name: line.points }).getByRole('listitem')
    await selectWords(page, 1, 'road from Kyzylorda to Shymkent')
    await page.getByRole('banner').getByRole('button', { name: line.draw }).click()
    for (const [index, town] of ['Kyzylorda', 'Shymkent'].entries()) {
      await page.getByRole('searchbox', { name: line.find }).fill(town)
      await page.keyboard.press('Enter')
      await points.nth(index).waitFor()
    }
    await page.getByRole('checkbox', { name: 'Turkistan' }).check()

    await page.reload()
    await page.getByRole('banner').getByRole('button', { name: line.resume }).click()
    expect(await points.allTextContents()).toEqual([
      expect.stringContaining('Kyzylorda'),
      expect.stringContaining('Shymkent'),
    ])
    expect(await page.getByRole('checkbox', { name: 'Turkistan' }).isChecked()).toBe(true)
    await button(line.write).click()
    await page.getByRole('button', { name: line.edit }).waitFor()
    const { features } = JSON.parse(await studio.read('corridors.geojson')) as {
      features: { properties: { stops: { id: string }[] } }[]
    }
    expect(features[0]!.properties.stops.map(({ id }) => id)).toEqual(['kyzylorda', 'turkistan', 'shymkent'])

    // Escape closes the text, and keeps what was typed.
    const text = page.getByLabel(article.markdown)
    await button(article.editParagraph(1)).click()
    await text.fill('The road is long and dusty.')
    await page.keyboard.press('Escape')
    await page.reload()
    // The line that was written is no draft any more.
    await page.getByRole('banner').getByRole('button', { name: line.draw }).waitFor()
    await button(article.editParagraph(1)).click()
    expect(await text.inputValue()).toBe('The road is long and dusty.')
    await button(words.cancel).click()
    await button(article.editParagraph(1)).click()
    expect(await text.inputValue()).toBe('The road from Kyzylorda to Shymkent is long.')
  })
})
