/** The whole work of an author with the keyboard alone. Each control is reached with Tab, and the focus is never lost. */
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { mapIsReady, openStudio, words, type OpenedStudio, type StudioFiles } from '../support/studio'

let studio: OpenedStudio
let page: Page
afterEach(() => studio.close())

const article = `---
title: Roads of the Syr Darya
language: en
---

The road from Kyzylorda to Shymkent leads through a town, where pilgrims stop.

Rice needs water in Tashkent.
`
const files: StudioFiles = {
  'article.md': article,
  'atlas.json': { languages: ['en', 'ru'], region: [55, 38, 80, 50], topics: [{ id: 'roads' }, { id: 'water' }] },
}
/** More presses of Tab than the page has controls. */
const mostTabs = 150

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
const focusedTag = () => page.evaluate(() => document.activeElement?.tagName)

/** Goes to a control with Tab from where the focus is, or from the start of the page. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < mostTabs; presses++) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await page.keyboard.press(key)
}
async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const panel = () => page.getByRole('complementary')
const banner = () => page.getByRole('banner')
const button = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact: true })
const heading = (name: string) => panel().getByRole('heading', { name, level: 2 })
/** Waits until a panel has its heading, which has the focus. */
async function opened(name: string): Promise<void> {
  await heading(name).waitFor()
  await expect.poll(() => isFocused(heading(name))).toBe(true)
}

interface Written {
  id: string
  geometry: { coordinates: number[] }
  properties: { name: Record<string, string>; topic?: string }
}
async function written(file: string): Promise<Written[]> {
  const text = await studio.read(file).catch(() => '{"features":[]}')
  return (JSON.parse(text) as { features: Written[] }).features
}
const ids = async (file: string) => (await written(file)).map(({ id }) => id)

/** Chooses words of the first paragraph, counted from 0, and opens the panel to mark them. */
async function markWords(from: number, count: number): Promise<void> {
  const choose = button(words.mark.chooseWords(1))
  await press(choose)
  for (let step = 0; step < from; step++) await page.keyboard.press('ArrowRight')
  for (let step = 1; step < count; step++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
}

describe('with the keyboard alone', () => {
  it('an atlas begins with a document', async () => {
    studio = await openStudio({})
    page = studio.page
    const { start } = words.begin
    const chooser = page.waitForEvent('filechooser')
    await press(page.getByLabel(start.choose))
    await (await chooser).setFiles({ name: 'roads.md', mimeType: 'text/markdown', buffer: Buffer.from(article) })
    const check = page.getByRole('heading', { name: start.check })
    await expect.poll(() => isFocused(check)).toBe(true)
    await press(page.getByRole('checkbox', { name: /русский/ }), 'Space')
    await press(button(start.begin))
    await page.getByRole('region', { name: words.text }).waitFor()
    expect(JSON.parse(await studio.read('atlas.json'))).toEqual({ languages: ['en', 'ru'] })
    await expect.poll(focusedTag).toBe('SECTION')
  })

  describe('in an atlas', () => {
    beforeEach(async () => {
      studio = await openStudio(files)
      page = studio.page
    })

    it('words become a place, which moves by keys, and by the middle of the map', async () => {
      await mapIsReady(page)
      await markWords(3, 1)
      await opened('Kyzylorda')
      await press(panel().getByRole('button', { name: /^Kyzylorda town/ }))
      await opened('Kyzylorda')
      await expect.poll(() => ids('places.geojson')).toEqual(['kyzylorda'])
      const position = async () => (await written('places.geojson'))[0]!.geometry.coordinates
      const first = await position()

      const handle = button(words.form.handle)
      await tabTo(handle)
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await position())[0]).toBeGreaterThan(first[0]!)
      expect((await position())[1]).toBe(first[1])
      await expect.poll(() => isFocused(button(words.form.handle))).toBe(true)

      const pick = panel().getByRole('button', { name: words.form.pick })
      await press(pick)
      await page.getByText(words.form.pickKeys).waitFor()
      const second = await position()
      await page.keyboard.press('Enter')
      await expect.poll(position).not.toEqual(second)
      await expect.poll(() => isFocused(pick)).toBe(true)

      // The last undo disables the button that has the focus.
      const undo = button(words.undo, banner())
      await tabTo(undo)
      for (let left = 3; left > 0; left--) {
        await Promise.all([page.waitForResponse('**/studio/api/undo'), page.keyboard.press('Enter')])
        await expect.poll(() => banner().getByText(words.saved).isVisible()).toBe(true)
      }
      await expect.poll(() => isFocused(button(words.redo, banner()))).toBe(true)
      expect(await ids('places.geojson')).toEqual([])
      // Its form is gone with it: Escape leads back to the text.
      await page.keyboard.press('Escape')
      await expect.poll(() => panel().count()).toBe(0)
      expect(await focusedTag()).not.toBe('BODY')
    })

    it('words become an outline by typed corners, and a road by the names of its towns', async () => {
      await markWords(8, 2)
      await opened('a town')
      await press(button(words.area.draw))
      await opened(words.area.draw)
      for (const [latitude, longitude] of [
        ['42', '66'],
        ['42', '69'],
        ['44', '68'],
        ['45', '68'],
      ]) {
        await type(panel().getByLabel(words.form.latitude), latitude!)
        await type(panel().getByLabel(words.form.longitude), longitude!)
        await page.keyboard.press('Enter')
      }
      // What removes a row leaves the focus in the list.
      await press(button(words.area.removePoint(4)))
      await expect.poll(() => panel().getByRole('listitem').count()).toBe(3)
      expect(await focusedTag()).toBe('BUTTON')
      await press(button(words.area.done))
      await opened('a town')
      await expect.poll(() => ids('areas.geojson')).toEqual(['a-town'])
      await page.keyboard.press('Escape')

      await markWords(1, 5)
      await opened('road from Kyzylorda to Shymkent')
      await press(button(words.line.draw, panel()))
      await opened('Road from Kyzylorda to Shymkent')
      for (const town of ['Kyzylorda', 'Shymkent']) {
        await type(page.getByRole('searchbox', { name: words.line.find }), town)
        await page.keyboard.press('Enter')
        await page.getByRole('list', { name: words.line.points }).getByText(town).waitFor()
      }
      await press(button(words.line.write))
      await opened('Road from Kyzylorda to Shymkent')
      await expect.poll(() => ids('corridors.geojson')).toEqual(['road-from-kyzylorda-to-shymkent'])
      await page.keyboard.press('Escape')
      await expect.poll(() => panel().count()).toBe(0)
      expect(await focusedTag()).not.toBe('BODY')
    })

    it('a form, the text, the settings, the problems, an import and publishing are worked with', async () => {
      await press(page.getByRole('button', { name: words.begin.suggest.words('Tashkent') }))
      await opened('Tashkent')
      await press(panel().getByRole('button', { name: /town/ }).first())
      await opened('Tashkent')
      await type(panel().getByLabel('English').first(), 'Toshkent')
      await page.keyboard.press('Tab')
      await expect.poll(async () => (await written('places.geojson'))[0]!.properties.name['en']).toBe('Toshkent')

      await press(button(words.article.editParagraph(2)))
      await opened(words.article.editPart)
      await type(panel().getByLabel(words.article.markdown), 'Rice needs water.')
      await press(button(words.article.write))
      await press(button(words.article.writeAnyway))
      await expect.poll(() => studio.read('article.md')).toContain('Rice needs water.\n')
      await expect.poll(focusedTag).not.toBe('BODY')

      await press(banner().getByRole('button', { name: words.problems(1) }))
      await opened(words.problems(1))
      await press(button(`${words.problem.go}: Toshkent`))
      await opened('Toshkent')
      await press(button(words.form.remove))
      await expect.poll(() => ids('places.geojson')).toEqual([])
      await expect.poll(focusedTag).not.toBe('BODY')

      await press(button(words.settings.title, banner()))
      await opened(words.settings.title)
      await press(button(words.settings.remove('roads')))
      await expect.poll(() => studio.read('atlas.json')).not.toContain('roads')
      await expect.poll(() => isFocused(panel().getByLabel(words.settings.colourOf('water')))).toBe(true)

      await press(button(words.begin.features.open, banner()))
      await opened(words.begin.features.heading)
      const chooser = page.waitForEvent('filechooser')
      await press(panel().getByLabel(words.begin.features.choose))
      const buffer = Buffer.from('name,lat,lon\nShymkent,42.3,69.6\n')
      await (await chooser).setFiles({ name: 'places.csv', mimeType: 'text/csv', buffer })
      await type(panel().getByLabel(words.form.sourceTitle), 'A list')
      await type(panel().getByLabel(words.form.sourceUrl), 'https://example.org/')
      await press(button(words.begin.features.again))
      await press(button(words.begin.features.write(1)))
      await expect.poll(() => ids('places.geojson')).toEqual(['shymkent'])
      await expect.poll(focusedTag).not.toBe('BODY')

      await press(button(words.publish.title, banner()))
      await opened(words.publish.title)
      await panel().getByText(words.publish.valid).waitFor()
      await tabTo(panel().getByRole('radio', { name: words.publish.forms.folder }))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await press(button(words.publish.make))
      // The build takes long on a busy computer.
      const path = await panel().locator('.path').textContent({ timeout: 180_000 })
      expect(await readFile(path!, 'utf8')).toContain('Roads of the Syr Darya')
      await page.keyboard.press('Escape')
      await expect.poll(() => isFocused(button(words.publish.title, banner()))).toBe(true)
    })
  })
})
