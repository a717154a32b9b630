import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Timeline from '../../src/features/timeline/Timeline.svelte'
import { messages, panelMessages } from '../support/messages'
import { newAtlas } from '../support/newAtlas'
import { render } from '../support/render'
import { hall, smallAtlas } from '../support/smallAtlas'

const words = messages.en.time
const { lines, outlined } = panelMessages.en.dates

/** Shows the time line of an atlas in which events have these dates. */
function show(...dates: string[]) {
  const halls = dates.map((when, n) => ({ ...hall, id: `hall-${n}`, properties: { ...hall.properties, when } }))
  const content = smallAtlas()
  const features = [...content.features.filter(({ id }) => id !== 'aven'), ...halls]
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const atlas = newAtlas({ ...content, features, byId })
  render(atlas, Timeline, {})
  flushSync()
  return atlas
}

const column = (title: string) => document.querySelector<HTMLElement>(`button[title="${title}"]`)!
const thumb = (name: string) => page.getByRole('slider', { name })

test('a time line from 500 BC to 2020 has columns and steps of 50 years', async () => {
  const { filters } = show('-0499', '-0043-03-15', '0622', '1850~', '2018/..', '2020')
  expect([...document.querySelectorAll('button.year')].map((button) => (button as HTMLElement).title)).toEqual([
    '549 BC – 500 BC',
    '49 BC – 1 BC',
    '600 – 649',
    '1850 – 1899',
    '2000 – 2049',
  ])
  expect([...document.querySelectorAll('.ends span')].map(({ textContent }) => textContent)).toEqual(['500 BC', '2020'])
  expect(document.querySelectorAll('.rough')).toHaveLength(1)
  await expect.element(page.getByText(outlined)).toBeInTheDocument()

  const from = thumb(words.from)
  expect(from.element().getAttribute('aria-valuetext')).toBe('500 BC')
  ;(from.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(filters.timeRange).toEqual([-399, 2020])
  expect(from.element().getAttribute('aria-valuetext')).toBe('400 BC')
  expect(document.querySelector('.selected-range')!.textContent).toContain('400 BC – 2020')
})

test('a range of the address that is no step stays as it is until a thumb moves', async () => {
  const { filters } = show('-0499', '2020')
  filters.timeRange = [-43, 20]
  flushSync()
  const to = thumb(words.to)
  expect([filters.timeRange, to.element().getAttribute('aria-valuenow')]).toEqual([[-43, 20], '20'])
  ;(to.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(filters.timeRange).toEqual([-43, 50])
})

test('a column sets its years, and an open interval the years up to the end', async () => {
  const { filters } = show('-0499', '1850/..', '2020')
  column('1850 – 1899').click()
  expect(filters.timeRange).toEqual([1850, 1899])
  await page.getByText(words.events(3)).click()
  const open = page.getByRole('button', { name: 'from 1850 on' })
  await open.click()
  expect(filters.timeRange).toEqual([1850, 2020])
  await expect.element(open).toHaveAttribute('aria-pressed', 'true')
})

test('an interval of years is a line below the columns, from its first year to its last', async () => {
  const { filters } = show('2010', '2012/2016', '2015/2018~', '2020')
  const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
  const [all, span, rough] = [boxOf('.line'), boxOf('.span'), boxOf('.span.rough')]
  const share = (x: number) => Math.round((100 * (x - all.left)) / all.width)
  expect([share(span.left), share(span.right), share(rough.left), share(rough.right)]).toEqual([20, 60, 50, 80])
  expect(span.top).toBeGreaterThanOrEqual(column('2012').getBoundingClientRect().bottom)
  expect(rough.top).toBeGreaterThan(span.bottom)
  expect(boxOf('.slider').top).toBeGreaterThanOrEqual(rough.bottom)
  await expect.element(page.getByText(lines)).toBeInTheDocument()
  filters.timeRange = [2017, 2020]
  flushSync()
  expect([...document.querySelectorAll('.span.in')]).toEqual([document.querySelector('.span.rough')])
})

test('more dates than there is room for are drawn as a bar', () => {
  show('2000', ...Array.from({ length: 12 }, (_, n) => `2010-${String(n + 1).padStart(2, '0')}`), '2010?', '2010~')
  const svg = column('2010').querySelector('svg')!
  expect([svg.getBoundingClientRect().height, svg.querySelectorAll('rect').length]).toEqual([50, 2])
  expect(column('2000').querySelectorAll('rect')).toHaveLength(1)
})

test('a single year has no slider, and no date no time line', () => {
  show('2018', '2018-05')
  expect([column('2018').querySelectorAll('circle').length, document.querySelector('[role=slider]')]).toEqual([2, null])
  expect(document.querySelector('.ends')!.textContent!.trim()).toBe('2018')
})

test('an atlas without dates has no time line', () => {
  show()
  expect(document.querySelector('#time-line')).toBeNull()
})
