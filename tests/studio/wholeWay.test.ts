/**
 * The whole way of a journalist: from a document that nobody has prepared to an atlas that is built, by clicks and keys.
 * Every act is counted: a click, a key, a choice in a list, a selection of words. Typed letters are not.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { preview } from 'vite'
import { checkContent } from '../../tools/validate'
import { isError } from '../../tools/validate/problem'
import { openStudio, selectWords, studioPage, words, type OpenedStudio } from '../support/studio'
import { docx, paragraph, run } from '../unit/studio/import/documents'

const { start, suggest } = words.begin

/** An article of 1,340 words with headings, as a word processor writes it. */
function wordDocument(): Buffer {
  const styles: Record<string, string> = { '#': 'Title', '##': 'Heading1' }
  const blocks = readFileSync(join(import.meta.dirname, 'articles/east-west-road.md'), 'utf8')
    .trim()
    .split('\n\n')
  const body = blocks.map((block) => {
    const [, marks = '', text = block] = /^(#+) (.*)$/.exec(block) ?? []
    return paragraph(run(text), styles[marks])
  })
  return Buffer.from(docx(body.join('')))
}

/** The places that the author wants on the map, of those that the studio suggests. */
const wanted = [
  ...['Da Nang', 'Mawlamyine', 'Singapore', 'Hue', 'Dong Ha', 'Khe Sanh', 'Savannakhet', 'Vientiane', 'Kunming'],
  ...['Nong Khai', 'Mukdahan', 'Khon Kaen', 'Phitsanulok', 'Mae Sot'],
]
/** The gazetteer does not know it: the author types where it is. */
const unknown = { name: 'Lao Bao', paragraph: 6, latitude: '16.62', longitude: '106.6' }
/** Most acts that the whole way may need. */
const mostActs = 100

interface Feature {
  id: string
  properties: {
    name: Record<string, string>
    passages: { exact: string }[]
    drawn?: { km: number; countries: { country: string }[] }
  }
}

let studio: OpenedStudio
afterEach(() => studio.close())

const features = async (file: string) => (JSON.parse(await studio.read(file)) as { features: Feature[] }).features
const errors = async () => (await checkContent(studio.folder)).problems.filter(isError)

describe('the whole way', () => {
  it('leads from a document to a built atlas with 15 places and a road of 450 km in fewer than 100 acts', async () => {
    studio = await openStudio({})
    const { page } = studio
    let acts = 0
    const click = (target: Locator) => (acts++, target.click())
    const press = (key: string) => (acts++, page.keyboard.press(key))
    const select = (paragraph: number, text: string) => (acts++, selectWords(page, paragraph, text))
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    const heading = page.getByRole('complementary').getByRole('heading', { level: 2 })

    acts++
    await page.getByLabel(start.choose).setInputFiles({
      name: 'east-west-road.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: wordDocument(),
    })
    await click(button(start.begin))

    // Keys lead through the suggestions: n to the next one, 1 for the likeliest place, Enter for its other mentions.
    await page.locator('[data-suggestion]').first().waitFor()
    const asked = heading.locator('q')
    const left = new Set(wanted)
    let name = ''
    while (left.size > 0) {
      await press('n')
      await expect.poll(() => asked.allTextContents()).not.toEqual([name])
      name = (await asked.textContent())!
      if (!left.delete(name)) continue
      await page.locator('[aria-keyshortcuts="1"]').waitFor()
      await press('1')
      await asked.waitFor({ state: 'detached' })
      if ((await heading.textContent()) !== suggest.moreHeading(name)) continue
      await press('Enter')
      await page.getByText(/mentions? in the article/).waitFor()
    }

    await select(unknown.paragraph, unknown.name)
    await click(button(words.mark.mark))
    await click(page.getByLabel(words.form.latitude))
    await page.keyboard.type(unknown.latitude)
    await press('Tab')
    await page.keyboard.type(unknown.longitude)
    await press('Enter')
    await asked.waitFor({ state: 'detached' })

    await select(8, 'the Nine')
    await page.getByRole('toolbar', { name: words.mark.bar }).waitFor()
    await click(page.getByRole('banner').getByRole('button', { name: words.line.draw }))
    const points = page.getByRole('list', { name: words.line.points })
    await click(page.getByRole('searchbox', { name: words.line.find }))
    // Natural Earth lacks a piece of the road in Laos: the author adds a point on each side of the gap.
    for (const point of ['Da Nang', '16.66, 106.28', '16.54, 105.95', 'Savannakhet']) {
      const count = await points.getByRole('listitem').count()
      await page.keyboard.type(point)
      await press('Enter')
      await expect.poll(() => points.getByRole('listitem').count()).toBe(count + 1)
    }
    await click(points.getByRole('button', { name: words.line.straight }))
    await page.getByText(/ km straight/).waitFor()
    await click(button(words.line.write))
    await button(words.line.edit).waitFor()

    await click(button(/^\d+ numbers$/))
    await click(page.getByRole('button', { name: /about 500 km/ }))
    await page.keyboard.type('From Da Nang to Savannakhet')
    acts++
    await page.getByLabel(words.figures.about).selectOption({ label: 'The Nine' })
    await click(button(words.figures.add))
    await page.getByRole('heading', { name: words.figures.inAtlas }).waitFor()

    expect(await errors()).toEqual([])
    await click(button(words.publish.title))
    await click(button(words.publish.make))
    const path = (await page.locator('.path').textContent({ timeout: 600_000 }))!
    console.log(`The whole way: ${acts} acts`)
    expect(acts).toBeLessThan(mostActs)

    const places = await features('places.geojson')
    expect(places.map(({ properties }) => properties.name['en']).toSorted()).toEqual(
      [...wanted, unknown.name].toSorted(),
    )
    const [road] = await features('corridors.geojson')
    const { km, countries } = road!.properties.drawn!
    // The article says about 500: Natural Earth's line leaves out the bends.
    expect(km).toBeGreaterThan(440)
    expect(km).toBeLessThan(460)
    expect(countries.map(({ country }) => country)).toEqual(['VN', 'LA'])
    expect(path).toBe(join(studio.folder, 'dist'))
    await readBuiltAtlas(path, places, road!)
  }, 900_000)
})

/** Opens the built atlas as a reader: the page of each place with its passages, that of the road, and the article. */
async function readBuiltAtlas(site: string, places: readonly Feature[], road: Feature) {
  const server = await preview({ configFile: false, root: site, build: { outDir: site }, preview: { port: 0 } })
  const [url] = server.resolvedUrls!.local
  const page = await studioPage()
  for (const { id, properties } of places) {
    await page.goto(`${url}en/${id}/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(properties.name['en'])
    const said = await page.locator('figure.quote mark').allTextContents()
    expect(said.toSorted()).toEqual(properties.passages.map(({ exact }) => exact).toSorted())
  }
  await page.goto(`${url}en/${road.id}/`)
  await page
    .getByText(`${Math.round(road.properties.drawn!.km)} km`)
    .first()
    .waitFor()
  await page.getByText('From Da Nang to Savannakhet').first().waitFor()
  await page.goto(`${url}#view=article`)
  await page.locator('p a[href*="at=da-nang"]').first().waitFor()
  await page.context().close()
  await server.close()
}
