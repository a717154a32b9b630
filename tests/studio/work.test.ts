import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { validateContent } from '../../tools/validate'
import { png } from '../support/mediaFolder'
import { violations } from '../support/axe'
import { clickMap, mapIsReady, openStudio, selectWords, smallFolder, words, type OpenedStudio } from '../support/studio'

let studio: OpenedStudio
afterEach(() => studio?.close())

interface Written {
  id: string
  properties: Record<string, unknown>
}
const featuresOf = async (file: string) => (JSON.parse(await studio.read(file)) as { features: Written[] }).features
const idsOf = async (file: string) => (await featuresOf(file)).map(({ id }) => id)
const button = (name: string | RegExp) => studio.page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (name: string) => studio.page.getByRole('complementary').getByRole('heading', { name, level: 2 })

describe('the studio', () => {
  it('makes places by clicks and coordinates and areas by name and outline, and undoes all byte for byte', async () => {
    studio = await openStudio()
    const { page, read } = studio
    const files = ['places.geojson', 'areas.geojson', 'corridors.geojson', 'article.md', 'atlas.json']
    const contents = () => Promise.all(files.map(read))
    const before = await contents()
    await mapIsReady(page)

    await selectWords(page, 3, 'Nothing here')
    await button(words.mark.mark).click()
    await button(words.mark.onMap).click()
    await clickMap(page, 200, 300)
    await heading('Nothing here').waitFor()
    // The panel before has this heading too.
    await expect.poll(() => idsOf('places.geojson')).toEqual(['aven', 'bol', 'hall', 'nothing-here'])

    await selectWords(page, 3, 'on')
    await button(words.mark.mark).click()
    await page.getByRole('searchbox', { name: words.area.search }).fill('Kazakh')
    await button('Kazakhstan').click()
    await heading('Kazakhstan').waitFor()
    expect((await featuresOf('areas.geojson'))[1]!.properties).toMatchObject({
      id: 'kazakhstan',
      country: 'KZ',
      name: { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' },
      passages: [{ paragraph: 3, exact: 'on' }],
    })

    await selectWords(page, 3, 'the map')
    await button(words.mark.mark).click()
    await button(words.area.draw).click()
    await clickMap(page, 100, 100)
    await clickMap(page, 200, 100)
    await page.getByLabel(words.form.latitude).fill('49,5')
    await page.getByLabel(words.form.longitude).fill('62')
    await page.getByLabel(words.form.longitude).press('Enter')
    await button(words.area.done).click()
    await heading('the map').waitFor()
    await expect.poll(() => idsOf('areas.geojson')).toEqual(['inner-sea', 'kazakhstan', 'the-map'])
    expect((await validateContent(studio.folder)).map(({ message }) => message)).toEqual([])

    // A field for each of the rest of 50 acts.
    for (let act = 3; act < 50; act++) {
      const field = page.getByRole('complementary').getByLabel('English').first()
      await field.fill(`The map ${act}`)
      await field.blur()
      await heading(`The map ${act}`).waitFor()
    }
    await page.reload()
    for (let act = 0; act < 50; act++) {
      await Promise.all([page.waitForResponse('**/studio/api/undo'), button(words.undo).click()])
    }
    await expect.poll(() => button(words.undo).isDisabled()).toBe(true)
    expect(await contents()).toEqual(before)
  })

  it('edits a paragraph, says first which mentions lose their words, and leads from the problem to the place', async () => {
    studio = await openStudio()
    const { page, read } = studio
    await button(words.article.editParagraph(1)).click()
    const field = page.getByLabel(words.article.markdown)
    expect(await field.inputValue()).toMatch(/^The port of Aven .* Aven was first\.$/)
    await field.fill('The port of Aven and the village are joined by the Long Road.\n\nAven was first.')
    await button(words.article.write).click()
    const lost = page.getByRole('alert').filter({ hasText: words.article.lost(1) })
    expect(await lost.getByRole('listitem').allTextContents()).toEqual(['Bol: Bol'])
    expect(await read('article.md')).toBe(smallFolder['article.md'])

    await button(words.article.writeAnyway).click()
    await page.locator('[data-paragraph="4"]').waitFor()
    const article = await read('article.md')
    expect(article).toContain('and the village are joined by the Long Road.\n\nAven was first.\n\nIn Aven a treaty')
    const aven = (await featuresOf('places.geojson'))[0]!
    expect(aven.properties['passages']).toMatchObject([
      { paragraph: 1, quote: 'The port of Aven and the village are joined by the Long Road.' },
      { paragraph: 3 },
    ])
    await button(words.problems(1)).click()
    await button(`${words.problem.go}: Bol`).click()
    await heading('Bol').waitFor()
  })

  it('mends what the validator mends', async () => {
    const places = structuredClone(smallFolder['places.geojson']) as {
      features: { geometry: { coordinates: number[] } }[]
    }
    places.features[0]!.geometry.coordinates = [60.1234567, 50]
    studio = await openStudio({ ...smallFolder, 'places.geojson': places })
    await button(/problem/).click()
    await button(words.problem.mend(1)).click()
    await studio.page.getByRole('complementary').getByRole('heading', { name: words.noProblems }).waitFor()
    expect((await featuresOf('places.geojson'))[0]).toMatchObject({ geometry: { coordinates: [60.123, 50] } })
  })

  it('adds a picture to a place, describes it, and removes the file with it', async () => {
    studio = await openStudio()
    const { page, folder } = studio
    const panel = page.getByRole('complementary')
    await button('Bol').click()
    await panel.getByText(words.media.title).click()
    const picture = { name: 'Причал 1.PNG', mimeType: 'image/png', buffer: await png(8, 6) }
    await panel.getByLabel(words.media.add).setInputFiles(picture)
    await panel.getByLabel(words.media.alt('English')).fill('Two cranes')
    await panel.getByLabel(words.media.credit).fill('A. Writer')
    await panel.getByLabel(words.media.credit).blur()
    const image = panel.getByRole('img', { name: 'Two cranes' })
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(8)
    await expect
      .poll(async () => (await featuresOf('places.geojson'))[1]!.properties['media'])
      .toEqual([{ file: 'prichal-1.png', alt: { en: 'Two cranes' }, credit: 'A. Writer' }])
    expect((await validateContent(folder)).map(({ message }) => message)).toEqual([])
    await button(words.media.remove('prichal-1.png')).click()
    await expect.poll(() => readdir(join(folder, 'media'))).toEqual([])
    await button(words.undo).click()
    await expect.poll(() => readdir(join(folder, 'media'))).toEqual(['prichal-1.png'])
  })

  it('writes the settings of the atlas and the facts about the article', async () => {
    studio = await openStudio()
    const { page, read } = studio
    await button(words.settings.title).click()
    await page.getByLabel(words.settings.addLanguage).selectOption('ar')
    await page.getByText(words.settings.missingNames(4, 4)).waitFor()
    await page.getByLabel(words.settings.addTopic).fill('Fish & birds')
    await page.getByLabel(words.settings.addTopic).press('Enter')
    await page.getByText('Fish & birds').waitFor()
    for (const [side, degrees] of Object.entries({ West: '55', South: '45', East: '70', North: '55,5' })) {
      await page.getByLabel(side, { exact: true }).fill(degrees)
      await page.getByLabel(side, { exact: true }).blur()
    }
    await page.getByLabel(words.settings.articleFields.author, { exact: true }).fill('B. Writer: poet')
    await page.getByLabel(words.settings.articleFields.author, { exact: true }).blur()
    await expect.poll(() => read('article.md')).toContain('author: "B. Writer: poet"')
    expect(JSON.parse(await read('atlas.json'))).toEqual({
      languages: ['en', 'ru', 'kk', 'ar'],
      topics: [{ id: 'transport' }, { id: 'diplomacy' }, { id: 'fish-birds', name: { en: 'Fish & birds' } }],
      region: [55, 45, 70, 55.5],
    })
  })

  it('notices at once what another program has written, and refuses to overwrite it', async () => {
    studio = await openStudio()
    const { page, folder, read } = studio
    await button(words.article.editParagraph(3)).click()
    await page.getByLabel(words.article.markdown).fill('Mine.')
    await appendFile(join(folder, 'article.md'), '\nA paragraph of a text editor.\n')
    await page.locator('[data-paragraph="4"]').waitFor()
    expect(await button(words.article.write).isDisabled()).toBe(true)
    await button(words.article.takeOver).click()
    await page.getByLabel(words.article.markdown).fill('Mine.')
    await button(words.article.write).click()
    await page.locator('[data-paragraph="3"]', { hasText: 'Mine.' }).waitFor()
    expect(await read('article.md')).toMatch(/\n\nMine\.\n\nA paragraph of a text editor\.\n$/)
  })

  it('lets an article that another program has damaged be mended', async () => {
    studio = await openStudio()
    const { page, folder } = studio
    await writeFile(join(folder, 'article.md'), '---\ntitle: "\n---\n\nOne.\n')
    await page.getByText(words.article.damaged).waitFor()
    await button(words.article.editAll).click()
    await page.getByLabel(words.article.markdown).fill('---\ntitle: One\n---\n\nOne.')
    await button(words.article.write).click()
    await button(words.article.writeAnyway).click()
    await page.getByRole('heading', { name: 'One', level: 1 }).first().waitFor()
  })

  it('has nothing that axe finds, and moves the focus into a panel and back', async () => {
    studio = await openStudio()
    const { page } = studio
    const found: Record<string, string[]> = { start: await violations(page, { contrast: true }) }
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    for (const [name, title] of [
      [words.settings.title, words.settings.title],
      [words.article.editParagraph(2), words.article.editPart],
      [words.noProblems, words.noProblems],
    ] as const) {
      await button(name).focus()
      await page.keyboard.press('Enter')
      await heading(title).waitFor()
      expect(await focused()).toBe(title)
      found[title] = await violations(page, { contrast: true })
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('complementary').count()).toBe(0)
      expect(await button(name).evaluate((element) => element === document.activeElement)).toBe(true)
    }
    await button('Aven').first().click()
    found['feature'] = await violations(page, { contrast: true })
    await selectWords(page, 2, 'a treaty was signed')
    await button(words.mark.mark).click()
    found['mark'] = await violations(page, { contrast: true })
    await button(words.area.draw).click()
    found['outline'] = await violations(page, { contrast: true })
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])))
  })
})
