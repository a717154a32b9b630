import { describe, expect, inject, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { pointAt } from '../../src/geometry/measuredLine'
import { realContent } from '../support/realContent'
import { inTextOrder } from '../../src/content/article/passages'
import { messages, panelMessages } from '../support/messages'
import {
  camera,
  featureById,
  features,
  heading,
  mapIs,
  screenPoint,
  settled,
  visit,
  visitText,
  chromiumTest,
} from '../support/reader'

const { en, ru } = messages
const content = realContent
const paragraphs = content.article!.paragraphs
const mentions = content.marks.flatMap((marks, index) =>
  marks.map(({ features, start, end }) => ({ ids: features, words: paragraphs[index]!.slice(start, end) })),
)

/** The words of ¶25 name both. */
const ferries = ['caspian-ferry', 'caspian-ferry-kuryk']

/** For what waits until the map has moved or drawn. */
const patient = { timeout: 30_000 }
const hashOf = (page: Page) => new URL(page.url()).hash
const quoted = (page: Page) =>
  page.locator('article .quoted').evaluateAll((runs) => runs.map((run) => run.firstChild!.textContent).join(''))
/** Scrolls until a paragraph is where it is read. */
const readTo = (page: Page, n: number) =>
  page.locator(`#paragraph-${n}`).evaluate((item) => {
    // A reader turns the wheel, which ends the hold of a linked paragraph.
    item.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
    item.scrollIntoView({ block: 'start' })
  })
const aktau = [51.172, 43.648] as const
/** What the map draws around a position. */
async function picture(page: Page, position: readonly [number, number]): Promise<string> {
  const { x, y } = await screenPoint(page, position)
  const clip = { x: Math.round(x) - 24, y: Math.round(y) - 24, width: 48, height: 48 }
  return (await page.screenshot({ clip })).toString('base64')
}

describe('the article', () => {
  test('is there word for word, and copied so, without the kinds that are only announced', async () => {
    const page = await visitText({ hash: '#view=article&lang=ru' })
    await page.locator('#paragraph-12').waitFor()
    const copied = await page.locator('article ol').evaluate((list) => {
      return [...list.children].map((item) => {
        getSelection()!.selectAllChildren(item.querySelector('p')!)
        return getSelection()!.toString().trim()
      })
    })
    expect(copied).toEqual(paragraphs)
    expect(await page.getByRole('link', { name: `Aktau${ru.reading.kind(ru.kind.city)}` }).count()).toBe(1)
  })

  test('links each of its mentions to the place it means, and stays where it is', async () => {
    const page = await visitText({ hash: '#view=article' })
    await page.locator('#paragraph-12 a').first().waitFor()
    const seen = await page.locator('article ol').evaluate(async (list) => {
      const scroller = list.closest('.panel')!
      const seen = []
      for (const link of list.querySelectorAll<HTMLElement>('a:not([role=button])')) {
        link.scrollIntoView({ block: 'center' })
        const before = scroller.scrollTop
        link.focus({ preventScroll: true })
        link.click()
        await new Promise(requestAnimationFrame)
        const bar = document.querySelector<HTMLAnchorElement>('article > .bar a')!
        seen.push({
          words: link.firstChild!.textContent,
          id: new URLSearchParams(bar.hash.slice(1)).get('at'),
          name: bar.previousElementSibling!.textContent,
          marked: link.getAttribute('aria-current'),
          stays: scroller.scrollTop === before && document.activeElement === link,
        })
      }
      return seen
    })
    expect(seen).toEqual(
      mentions
        .flatMap(({ ids: [id, other], words }) => (other ? [] : [{ id: id!, words }]))
        .map(({ id, words }) => ({
          words,
          id,
          name: featureById(id).properties.name.en,
          marked: 'true',
          stays: true,
        })),
    )
  })

  test('leads from a mention of every place to its panel with all its passages, in the order of the text', async () => {
    const page = await visitText({ hash: '#view=article' })
    await page.locator('#paragraph-12 a').first().waitFor()
    const single = mentions.filter(({ ids }) => ids.length === 1)
    const ids = [...new Set(single.flatMap(({ ids }) => ids))]
    expect(ids.length).toBe(features.length - ferries.length)
    const opened = await page.evaluate(async (ids) => {
      const opened = []
      const settle = () => new Promise(requestAnimationFrame)
      for (const id of ids) {
        document.querySelector<HTMLElement>(`article ol a[href*="at=${id}&"]`)!.click()
        await settle()
        document.querySelector<HTMLElement>('article > .bar a')!.click()
        // What stands below the words comes last.
        do await settle()
        while (!document.querySelector('#feature-facts'))
        const quotes = [...document.querySelectorAll('main blockquote')].map((quote) => quote.textContent!.trim())
        opened.push({ id, heading: document.querySelector('main h2')!.textContent, quotes })
        document.querySelectorAll<HTMLElement>('[role=tab]')[1]!.click()
        do await settle()
        while (!document.querySelector('article ol'))
      }
      return opened
    }, ids)
    for (const { id, heading, quotes } of opened) {
      const { name, passages } = featureById(id).properties
      expect(heading).toBe(name.en)
      expect(quotes).toEqual(inTextOrder(passages, paragraphs).map(({ quote }) => quote))
    }
  })
})

describe('words that name two ferries', () => {
  const words = `ferry service${en.reading.several(2)}`
  const open = async () => {
    const page = await visitText({ hash: '#view=article&para=25' })
    const mention = page.getByRole('button', { name: words })
    const choices = page.getByRole('dialog', { name: en.reading.choose })
    return { page, mention, choices, names: ferries.map((id) => featureById(id).properties.name.en) }
  }
  const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

  test('offer both and choose neither', async () => {
    const { page, mention, choices, names } = await open()
    await mention.click()
    await choices.waitFor()
    expect((await choices.getByRole('link').allTextContents()).map((name) => name.trim())).toEqual(names)
    expect(await mention.getAttribute('aria-expanded')).toBe('true')
    expect(hashOf(page)).not.toContain('at=')
    await choices.getByRole('link', { name: names[1] }).click()
    await choices.waitFor({ state: 'hidden' })
    await expect.poll(() => hashOf(page)).toContain(`at=${ferries[1]}`)
    await expect.poll(() => isFocused(mention)).toBe(true)
    await mention.click()
    await choices.waitFor()
    await mention.click()
    await choices.waitFor({ state: 'hidden' })
  })

  test('highlight both on the map', async () => {
    const page = await visit({ deviceScaleFactor: 1, hash: '#map=6/43.3/49.4&view=article&para=25' })
    const middles = ferries.map((id) => {
      const line = content.lines.get(id)!
      return pointAt(line, line.length / 2)
    })
    await page.mouse.move(5, 5)
    await settled(page)
    const plain = [await picture(page, middles[0]!), await picture(page, middles[1]!)]
    await page.getByRole('button', { name: words }).hover()
    await expect.poll(() => picture(page, middles[0]!), patient).not.toBe(plain[0])
    await expect.poll(() => picture(page, middles[1]!), patient).not.toBe(plain[1])
  })

  test('are worked with the keyboard: Enter and space open, Escape closes and returns the focus', async () => {
    const { page, mention, choices, names } = await open()
    for (const key of ['Enter', ' ']) {
      await mention.focus()
      await page.keyboard.press(key)
      await expect.poll(() => isFocused(choices.getByRole('link', { name: names[0] }))).toBe(true)
      await page.keyboard.press('Escape')
      await choices.waitFor({ state: 'hidden' })
      await expect.poll(() => isFocused(mention)).toBe(true)
      expect(hashOf(page)).toContain('view=article')
    }
    await page.keyboard.press('Enter')
    await choices.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => hashOf(page)).toContain(`at=${ferries[1]}`)
  })
})

test('hovering a mention highlights the place on the map, and hovering the place highlights its mentions', async () => {
  const page = await visit({ deviceScaleFactor: 1, hash: `#map=6/${aktau[1]}/${aktau[0]}&view=article&para=12` })
  const mention = page.getByRole('link', { name: `Aktau${en.reading.kind(en.kind.city)}` })
  await page.mouse.move(5, 5)
  await settled(page)
  const plain = await picture(page, aktau)
  await mention.hover()
  await expect.poll(() => picture(page, aktau), patient).not.toBe(plain)
  await page.mouse.move(5, 5)
  await expect.poll(() => picture(page, aktau), patient).toBe(plain)
  await mention.focus()
  await expect.poll(() => picture(page, aktau), patient).not.toBe(plain)
  await mention.blur()

  expect(await mention.getAttribute('class')).not.toContain('highlighted')
  const { x, y } = await screenPoint(page, aktau)
  await page.mouse.move(x, y)
  await expect.poll(() => mention.getAttribute('class')).toContain('highlighted')
  await page.mouse.move(x + 200, y - 200)
  await expect.poll(() => mention.getAttribute('class')).not.toContain('highlighted')
})

test('a passage is read in the article, its quote highlighted until the reader moves on, and Back returns to the panel', async () => {
  const page = await visitText({ hash: '#at=astana' })
  await expect.poll(() => heading(page).textContent()).toBe('Astana')
  expect(await page.getByText(en.passages(17)).count()).toBe(1)
  const passage = featureById('astana').properties.passages.at(-1)!
  await page.getByRole('link', { name: panelMessages.en.figures.read(36) }).press('Enter')
  await expect.poll(() => quoted(page)).toBe(passage.quote)
  expect(hashOf(page)).toMatch(/at=astana&view=article&para=36&quote=\d+-\d+$/)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('paragraph-36')
  const box = await page.locator('article .quoted').first().boundingBox()
  expect(box!.y).toBeGreaterThan(150)
  expect(box!.y).toBeLessThan(600)

  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe('Astana')
  expect(hashOf(page)).not.toContain('para=')
  await page.goForward()
  await expect.poll(() => quoted(page)).toBe(passage.quote)
  await readTo(page, 20)
  await expect.poll(() => hashOf(page)).toMatch(/para=20$/)
  expect(await quoted(page)).toBe('')
  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe('Astana')
})

describe('reading along', () => {
  const start = '#map=4/48/68&view=article&para=4'

  test('is off at first, then shows the places of the paragraph, and does not move where a paragraph names no place', async () => {
    const page = await visit({ hash: start, reducedMotion: 'no-preference' })
    const along = page.getByRole('switch', { name: en.reading.readAlong })
    expect(await along.getAttribute('aria-checked')).toBe('false')
    await readTo(page, 12)
    await expect.poll(() => hashOf(page), patient).toContain('para=12')
    await settled(page)
    expect(await camera(page)).toEqual({ zoom: 4, centre: [68, 48] })

    await readTo(page, 6)
    await expect.poll(() => hashOf(page), patient).toContain('para=6')
    await along.click()
    await settled(page)
    expect(await camera(page)).toEqual({ zoom: 4, centre: [68, 48] })
    await readTo(page, 12)
    // It moves at a reader's pace.
    await expect.poll(async () => Math.round((await camera(page)).centre[0]), patient).toBe(51)
    await settled(page)
    const caspian = await camera(page)
    await readTo(page, 6)
    await expect.poll(() => hashOf(page), patient).toContain('para=6')
    await settled(page)
    expect(await camera(page)).toEqual(caspian)

    await page.reload()
    await mapIs(page, 'ready')
    expect(await along.getAttribute('aria-checked')).toBe('true')
    expect(await camera(page)).toEqual(caspian)
  })

  chromiumTest('only highlights the places where the reader wants less motion', async () => {
    const page = await visit({
      hash: `#map=6/${aktau[1]}/${aktau[0]}&view=article&para=4`,
      reducedMotion: 'reduce',
      prepare: (page) => page.addInitScript(() => localStorage.setItem('atlas.readAlong', 'on')).then(() => {}),
    })
    await page.mouse.move(5, 5)
    const plain = await picture(page, aktau)
    await readTo(page, 12)
    await expect.poll(() => picture(page, aktau), patient).not.toBe(plain)
    await settled(page)
    expect(await camera(page)).toEqual({ zoom: 6, centre: [51.172, 43.648] })
    await readTo(page, 6)
    await expect.poll(() => picture(page, aktau), patient).toBe(plain)
  })
})

describe('the time line', () => {
  const dates = new RegExp(en.time.events(2).replace('2', '\\d+'))

  test('filters the list to what happened in a span, keeps the undated marked, and Back undoes it', async () => {
    const page = await visitText({ hash: '#view=places' })
    const list = page.getByRole('tabpanel')
    // Not those of a register.
    const rows = list.locator('section li button:not([data-feature^="row-"])').filter({ has: page.locator('svg') })
    await expect.poll(() => rows.count()).toBe(features.length)
    await page.getByText(dates).click()
    await page.getByRole('button', { name: /^25 May 1992/ }).click()
    await expect.poll(() => hashOf(page)).toContain('time=1992-1992')
    const dated = features.filter(
      ({ properties: { when, passages } }) => when ?? passages.find((passage) => passage.when),
    )
    await expect.poll(() => rows.count()).toBe(features.length - dated.length + 3)
    expect(await rows.filter({ hasText: en.time.undated }).count()).toBe(features.length - dated.length)
    expect(await rows.filter({ hasText: new RegExp(`^\\s*(Russia|Kazakhstan)\\s*${en.kind.country}`) }).count()).toBe(2)
    expect(await rows.filter({ hasText: 'EXPO' }).count()).toBe(0)

    const to = page.getByRole('slider', { name: en.time.to })
    await to.press('End')
    // The rows of a register have later years.
    await expect.poll(() => hashOf(page)).toContain(`time=1992-${inject('rows') > 0 ? 2024 : 2021}`)
    await expect.poll(() => rows.filter({ hasText: 'EXPO' }).count()).toBe(1)
    await page.goBack()
    await expect.poll(() => rows.filter({ hasText: 'EXPO' }).count()).toBe(0)
    expect(await to.getAttribute('aria-valuenow')).toBe('1992')
    await page.getByRole('button', { name: en.time.allYears }).click()
    await expect.poll(() => rows.count()).toBe(features.length)
    expect(hashOf(page)).not.toContain('time=')
  })

  test('filters the map', async () => {
    const tokamak = [78.5419, 50.7562] as const
    const page = await visit({ hash: `#map=6/${tokamak[1]}/${tokamak[0]}&view=places&time=1991-1992` })
    const { x, y } = await screenPoint(page, tokamak)
    const empty = await picture(page, tokamak)
    await page.mouse.click(x, y)
    await page.getByRole('button', { name: en.time.allYears }).click()
    expect(hashOf(page)).not.toContain('at=')
    await expect.poll(() => picture(page, tokamak), patient).not.toBe(empty)
    await page.mouse.click(x, y)
    await expect.poll(() => hashOf(page)).toContain('at=kazakh-tokamak')
  })
})

test('each figure leads to its sentence, and there is a table of them', async () => {
  const page = await visitText({ hash: '#at=kazakhstan' })
  const plots = page.getByRole('region', { name: panelMessages.en.figures.title })
  for (const { label, exact, quote, paragraph } of content.figures) {
    await plots.getByRole('link', { name: `${label.en} ${exact}`, exact: true }).click()
    await expect.poll(() => quoted(page)).toBe(quote)
    expect(await page.locator('article li:has(.quoted)').getAttribute('id')).toBe(`paragraph-${paragraph}`)
    await page.goBack()
    await plots.waitFor()
  }
  await plots.getByText(panelMessages.en.figures.table).click()
  expect(await plots.getByRole('row').count()).toBe(content.figures.length + 1)
  expect(await plots.getByRole('row', { name: /more than 70,000/i }).textContent()).toContain('More than 70,000')
})
