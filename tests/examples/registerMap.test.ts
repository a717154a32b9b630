/** The rows of a register on the map: clusters, panel, filters, keys, the list of a stack. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerPlaces } from '../../build/register/registerPlaces'
import { pointOf } from '../../src/content/features'
import type { Place } from '../../src/content/schema'
import { textIn } from '../../src/content/textIn'
import { violations } from '../support/axe'
import { openExample, type ExamplePage } from '../support/examplePage'
import { folderOf, readExample } from '../support/examples'
import { clickAt, heading, screenPoint, settled } from '../support/reader'

const atlas = readExample('many')
const { messages } = atlas
const rows = registerPlaces(folderOf('many'))
const nameOf = (place: Place) => textIn(place.properties.name, 'en')

let reader: ExamplePage
let page: Page
beforeAll(async () => {
  reader = await openExample(atlas, { hash: '#map=3/48/65' })
  page = reader.page
})
afterAll(async () => {
  expect(reader.errors).toEqual([])
  await reader.close()
})
beforeEach(() => page.mouse.move(0, 0))

/** What the map has said of the last step of its keys. */
const said = async () => (await page.locator('.page > [role="status"]').textContent()) ?? ''

interface Step {
  /** The number of rows of a cluster, 1 for anything else. */
  count: number
  isCluster: boolean
  isStack: boolean
  name: string
  n: number
  of: number
}
const number = (text: string) => Number(text.replaceAll(',', ''))

/** Presses a key of the focused map and reads what it reaches. */
async function step(key: 'PageUp' | 'PageDown'): Promise<Step> {
  const before = await said()
  await page.keyboard.press(key)
  await expect.poll(said).not.toBe(before)
  const text = await said()
  const [, name, n, of] = /^(.*), ([\d,]+) of ([\d,]+) in view/.exec(text)!
  const places = /^([\d,]+) places (in one circle|at one point)$/.exec(name!)
  return {
    count: places ? number(places[1]!) : 1,
    isCluster: places !== null,
    isStack: places?.[2] === 'at one point',
    // Without the kind.
    name: name!.replace(/, [^,]*$/, ''),
    n: number(n!),
    of: number(of!),
  }
}

/** Focuses the map. Its next step begins at the end of what is in view. */
async function focusMap(): Promise<void> {
  const canvas = page.locator('#map canvas')
  await canvas.blur()
  await canvas.focus()
}

const namesOfRows = new Set(rows.map(nameOf))
/** Steps back through all of the register in view, which comes after the features. */
async function stepThroughRegister(): Promise<Step[]> {
  await focusMap()
  const steps: Step[] = []
  for (;;) {
    const at = await step('PageUp')
    if (!at.isCluster && !namesOfRows.has(at.name)) return steps
    steps.push(at)
    if (at.n === 1) return steps
  }
}
const sum = (steps: readonly Step[]) => steps.reduce((total, { count }) => total + count, 0)

/** Steps from the last in view to the first that fits. */
async function stepTo(fits: (at: Step) => boolean): Promise<Step> {
  await focusMap()
  for (;;) {
    const at = await step('PageUp')
    if (fits(at)) return at
    if (at.n === 1) throw new Error('nothing in view fits')
  }
}

describe('the clusters in view', () => {
  test.each(['#map=0/45/65', '#map=1/45/65'])('add up to all rows: %s', async (hash) => {
    await reader.go(hash)
    expect(sum(await stepThroughRegister())).toBe(rows.length)
  })

  test('add up to the rows that the filters leave', async () => {
    const { topic } = rows[0]!.properties
    await reader.go(`#map=0/45/65&hide=topic:${topic}`)
    const left = rows.filter(({ properties }) => properties.topic !== topic).length
    expect(left).toBeLessThan(rows.length)
    expect(sum(await stepThroughRegister())).toBe(left)
    // At once with other filters, and back to the tiles of the archive.
    await reader.go('#map=0/45/65&time=2000-2001')
    const dated = sum(await stepThroughRegister())
    expect(dated).toBeGreaterThan(0)
    expect(dated).toBeLessThan(left)
    await reader.go('#map=0/45/65')
    expect(sum(await stepThroughRegister())).toBe(rows.length)
  })
})

/** A row with a position of its own, far from all others. */
const alone = rows
  .map((place) => {
    const [x, y] = pointOf(place)
    const distances = rows.map((other) =>
      other === place ? Infinity : Math.hypot(pointOf(other)[0] - x, pointOf(other)[1] - y),
    )
    return { place, distance: Math.min(...distances) }
  })
  .sort((a, b) => b.distance - a.distance)[0]!.place

test('a click on a row opens its panel, and a click beside it closes the panel', async () => {
  const [longitude, latitude] = pointOf(alone)
  await reader.go(`#map=9/${latitude}/${longitude}`)
  await clickAt(page, pointOf(alone))
  await expect.poll(() => heading(page).innerText()).toBe(nameOf(alone))
  await expect.poll(() => new URL(page.url()).hash).toContain(`at=${alone.id}`)
  expect(await violations(page)).toEqual([])
  await settled(page)
  const { x, y } = await screenPoint(page, pointOf(alone))
  await page.mouse.click(x + 60, y + 60)
  await expect.poll(() => new URL(page.url()).hash).not.toContain('at=')
})

test('the pointer shows what can be clicked', async () => {
  const [longitude, latitude] = pointOf(alone)
  await reader.go(`#map=9/${latitude}/${longitude}`)
  const cursor = () => page.locator('#map canvas').evaluate((canvas) => canvas.style.cursor)
  const { x, y } = await screenPoint(page, pointOf(alone))
  await page.mouse.move(x, y)
  await expect.poll(cursor).toBe('pointer')
  await page.mouse.move(x + 60, y + 60)
  await expect.poll(cursor).toBe('')
})

test('keys lead from a cluster to a single row and open it', async () => {
  await reader.go('#map=3/45/65')
  for (let zooms = 0; ; zooms++) {
    // Rows come last, and before them the smallest clusters.
    const at = await stepTo(({ isCluster, isStack }) => !isStack && (isCluster || zooms > 0))
    if (!at.isCluster) {
      expect(namesOfRows).toContain(at.name)
      await page.keyboard.press('Enter')
      await expect.poll(() => heading(page).innerText()).toBe(at.name)
      return
    }
    const before = page.url()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).not.toBe(before)
    await settled(page)
  }
})

describe('rows at one position', () => {
  const at = (place: Place) => pointOf(place).join()
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(at(row), (counts.get(at(row)) ?? 0) + 1)
  const [position, count] = [...counts].sort(([, a], [, b]) => b - a)[0]!
  const there = rows.filter((row) => at(row) === position)

  test('are offered in a list, which is there again when the panel of one of them closes', async () => {
    const [longitude, latitude] = pointOf(there[0]!)
    await reader.go(`#map=11/${latitude}/${longitude}`)
    await stepTo(({ isStack, count: of }) => isStack && of === count)
    await page.keyboard.press('Enter')
    const title = `${count} places at one point`
    await expect.poll(() => heading(page).innerText()).toBe(title)
    // The focus is in the panel, from which keys lead on.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title)
    expect(await violations(page)).toEqual([])
    const list = page.getByRole('main').getByRole('article').getByRole('listitem')
    await expect.poll(() => list.count()).toBe(Math.min(100, count))
    await expect.poll(() => list.first().innerText()).toContain(nameOf(there[0]!))
    if (count > 100) {
      await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
      await expect.poll(() => list.count()).toBe(Math.min(200, count))
    }
    await list.nth(1).getByRole('link').click()
    await expect.poll(() => heading(page).innerText()).toBe(nameOf(there[1]!))
    await page.keyboard.press('Escape')
    await expect.poll(() => heading(page).innerText()).toBe(title)
    await page.getByRole('button', { name: messages.close }).click()
    await expect.poll(() => heading(page).count()).toBeGreaterThan(0)
    expect(await heading(page).first().innerText()).not.toBe(title)
  })
})
