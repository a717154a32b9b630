/** What the column of each atlas shows and does, in a browser without WebGL. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe'
import { cutOff } from '../support/cutOff'
import { openExample, type ExamplePage } from '../support/examplePage'
import { exampleNames, messagesIn, readExample } from '../support/examples'
import { roam, type Habitat } from '../support/monkey'
import { heading } from '../support/reader'
import { textIn } from '../../src/content/textIn'
import { directionOf } from '../../src/i18n/script'

const desktop = { width: 1240, height: 720 }
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.each(exampleNames)('the atlas %s', (name) => {
  const atlas = readExample(name)
  const { hasArticle, languages, places, corridors, features, figures, messages, nameOf } = atlas
  const [language] = languages
  const isLarge = features.length > 1000
  let reader: ExamplePage
  beforeAll(async () => {
    reader = await openExample(atlas, { withoutMap: true })
  })
  afterAll(async () => {
    expect(reader.errors).toEqual([])
    await reader.close()
  })

  test('loads every part, in each of its languages and directions', async () => {
    const { page, go } = reader
    expect(await page.getByRole('main').getByRole('alert').allTextContents()).toEqual([])
    for (const tag of languages) {
      await go(`#lang=${tag}`)
      const html = page.locator('html')
      await expect.poll(() => html.getAttribute('lang')).toBe(tag)
      expect(await html.getAttribute('dir')).toBe(directionOf(tag))
      const tabs = await page.getByRole('main').getByRole('tab').allTextContents()
      expect(tabs.includes(messagesIn(tag).tabs.article)).toBe(hasArticle)
      expect(tabs).toContain(messagesIn(tag).tabs.places(features.length))
      const column = (await page.getByRole('main').boundingBox())!
      expect(column.x > 600).toBe(directionOf(tag) === 'rtl')
    }
    await go(`#lang=${language}`)
  })

  test.runIf(hasArticle)('links the words of every passage', async () => {
    const { page, go } = reader
    await go('#view=article')
    const article = page.getByRole('article')
    await article.waitFor()
    // Without the kind, which the link tells a screen reader.
    const links = await article.locator('a').evaluateAll((all) =>
      all.map((link) => {
        const words = link.cloneNode(true) as Element
        for (const hidden of words.querySelectorAll('.visually-hidden')) hidden.remove()
        return words.textContent
      }),
    )
    const linked = new Set(links.map(plain))
    const mentions = features.flatMap(({ properties }) => properties.passages.map(({ exact }) => plain(exact)))
    expect(mentions.filter((words) => !linked.has(words))).toEqual([])
    expect(mentions.length > 0).toBe(features.length > 0)
  })

  test('axe finds nothing, light on a desktop and dark at 320 px', async () => {
    const { page, go } = reader
    const views = [
      ...(hasArticle ? ['#view=article'] : ['#view=sources']),
      ...[places[0], corridors[0]].filter(Boolean).map((feature) => `#at=${feature!.id}`),
    ]
    // Rows are all alike; a thousand take axe minutes.
    if (!isLarge) views.push('#view=places')
    const found: Record<string, string[]> = {}
    for (const [theme, size] of [
      ['light', desktop],
      ['dark', { width: 320, height: 640 }],
    ] as const) {
      await page.setViewportSize(size)
      for (const view of views) {
        await go(`${view}&theme=${theme}`)
        await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
        const violated = await violations(page, { contrast: true })
        if (violated.length) found[`${view} ${theme}`] = violated
      }
    }
    await page.setViewportSize(desktop)
    expect(found).toEqual({})
  })

  test('at 320 × 256 px everything is read without scrolling sideways', async () => {
    const { page, go } = reader
    await page.setViewportSize({ width: 320, height: 256 })
    const shown = [
      places[0],
      corridors[0],
      features.find(({ id }) => figures.some((figure) => figure.features?.includes(id))),
    ]
    const views = [...(hasArticle ? ['#view=article'] : []), '#view=places', '#view=sources']
    views.push(...shown.filter(Boolean).map((feature) => `#at=${feature!.id}`))
    for (const tag of languages) {
      for (const view of views) {
        await go(`${view}&lang=${tag}`)
        await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
        expect(await cutOff(page), `${view} ${tag}`).toEqual([])
      }
    }
    await page.setViewportSize(desktop)
    await go(`#lang=${language}`)
  })

  test('finds its places by a part of their names', async () => {
    const { page, go } = reader
    for (const [tag, searches] of Object.entries(atlas.searches)) {
      await go(`#lang=${tag}`)
      for (const [typed, id] of searches) {
        await page.getByRole('combobox').first().fill(typed)
        const option = page
          .getByRole('option')
          .filter({ hasText: nameOf(id, tag)! })
          .first()
        await option.click()
        await expect.poll(async () => plain(await heading(page).textContent())).toBe(nameOf(id, tag))
      }
    }
    await go(`#lang=${language}`)
  })

  test('a link shows again what its sender saw: the place, the paragraph, the filter, the ride', async () => {
    const { page, go } = reader
    const [place, corridor] = [places[0], corridors[0]]
    const seen = async () => ({
      tab: await page.getByRole('tab', { selected: true }).textContent(),
      heading: await heading(page).allTextContents(),
      filter: await page.locator('.legend button').first().textContent(),
      slider: await page.getByRole('slider', { name: messages.panels.ride.sliderLabel }).allTextContents(),
    })
    const hashes = hasArticle ? ['#view=article&para=2'] : ['#view=sources']
    if (place) hashes.push(`#at=${place.id}&view=place&hide=topic:${places.at(-1)!.properties.topic ?? 'general'}`)
    if (corridor) hashes.push(`#follow=${corridor.id}&km=100`)
    for (const hash of hashes) {
      await go(hash)
      await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
      const before = await seen()
      const address = page.url()
      await page.reload()
      await expect.poll(seen, { message: hash }).toEqual(before)
      expect(page.url()).toBe(address)
      if (hash.startsWith('#at')) expect(before.heading).toEqual([nameOf(place!.id)])
    }
    await go('#')
  })

  test.runIf(corridors.length)('shows the figures and the strip map of what has some', async () => {
    const { page, go } = reader
    for (const { id, properties } of corridors) {
      await go(`#at=${id}`)
      const stops = page.getByRole('list', { name: messages.panels.strip.stops }).getByRole('listitem')
      await expect.poll(() => stops.count(), { message: id }).toBeGreaterThanOrEqual(properties.stops.length)
    }
    for (const figure of figures) {
      const area = atlas.areas.find(
        ({ properties }) => properties.kind === 'country' && figure.country?.includes(properties.country!),
      )
      const id = figure.features?.[0] ?? area?.id
      expect(id, `${figure.id} is shown somewhere`).toBeDefined()
      await go(`#at=${id}`)
      await page.getByRole('main').getByText(textIn(figure.label, language), { exact: false }).first().waitFor()
    }
    await go('#')
  })

  test('random acts of a reader break nothing', async () => {
    const { page, errors } = reader
    const habitat: Habitat = {
      site: page.url().replace(/#.*/, ''),
      words: [
        ...Object.values(atlas.searches)
          .flat()
          .map(([typed]) => typed),
        '   ',
        'zzzz',
        '🚀',
      ],
      links: ['', ...features.slice(0, 4).map(({ id }) => `#at=${id}`), ...corridors.map(({ id }) => `#follow=${id}`)],
      nameOf,
    }
    const tally = await roam(page, errors, isLarge ? 40 : 80, habitat, 20261128)
    const effective = Object.values(tally).reduce((sum, { effective }) => sum + effective, 0)
    expect(effective).toBeGreaterThan(isLarge ? 15 : 32)
  })
})
