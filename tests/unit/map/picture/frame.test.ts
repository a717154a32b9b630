import { expect, test } from 'vitest'
import { palettes } from '../../../../src/design/palette'
import { layoutFrame, type FrameInput } from '../../../../src/map/picture/frame/layoutFrame'
import { frameSvg } from '../../../../src/map/picture/frame/frameSvg'
import type { FrameFont, FrameItem } from '../../../../src/map/picture/frame/frameItem'

/** Every letter is half as wide as the text is high. */
const measure = (text: string, { size }: FrameFont) => text.length * size * 0.5

const input: FrameInput = {
  map: { width: 700, height: 400 },
  title: 'Aktau',
  subtitle: 'City · Steppe Atlas',
  key: ['Road', 'Rail', 'Ferry', 'Space', 'Culture', 'Nuclear energy'].map((label) => ({
    label,
    sample: [{ kind: 'rect', x: 0, y: -5, width: 28, height: 10, fill: '#000000' }],
    width: 28,
  })),
  scale: { px: 100, text: '500 km' },
  bearing: 0,
  notes: [['Map data: Natural Earth', 'Boundaries imply nothing'], ['Drawn on 28 November 2026']],
  palette: palettes.light,
  direction: 'ltr',
  measure,
}

const texts = (items: readonly FrameItem[]) => items.filter((item) => item.kind === 'text')
/** From where to where an item reaches across the frame. */
function acrossOf(item: FrameItem, isRightToLeft = false): [number, number] {
  if (item.kind === 'line') return [Math.min(item.x1, item.x2), Math.max(item.x1, item.x2)]
  if (item.kind === 'rect') return [item.x, item.x + item.width]
  if (item.kind !== 'text') return [item.x, item.x]
  const width = measure(item.text, item.font)
  if (item.align === 'middle') return [item.x - width / 2, item.x + width / 2]
  return isRightToLeft ? [item.x - width, item.x] : [item.x, item.x + width]
}

test('a frame has its title above the map and all else below it, inside its edges', () => {
  const { width, height, mapTop, items } = layoutFrame(input)
  expect(width).toBe(700)
  const written = texts(items)
  expect(written.filter(({ y }) => y < mapTop).map(({ text }) => text)).toEqual(['Aktau', 'City · Steppe Atlas'])
  const below = written.filter(({ y }) => y > mapTop + 400).map(({ text }) => text)
  expect(below).toEqual([
    ...input.key.map(({ label }) => label),
    '500 km',
    'Map data: Natural Earth · Boundaries imply nothing',
    'Drawn on 28 November 2026',
  ])
  expect(written.filter(({ y }) => y > height - 8)).toEqual([])
  for (const item of items) {
    const [from, to] = acrossOf(item)
    expect([from >= 0, to <= width]).toEqual([true, true])
  }
})

test('the key takes a second line where the scale bar begins', () => {
  const { items, mapTop } = layoutFrame(input)
  const labels = texts(items).filter(({ text }) => input.key.some(({ label }) => label === text))
  const [first, second] = [...new Set(labels.map(({ y }) => y))]
  expect(second! - first!).toBeGreaterThan(15)
  const bar = items.filter((item) => item.kind === 'line' && item.y1 > mapTop + 401)
  const barStart = Math.min(...bar.map((item) => acrossOf(item)[0]))
  for (const label of labels) expect(acrossOf(label)[1]).toBeLessThan(barStart)
})

test('a long title and a text without spaces are broken, and no word is lost', () => {
  const title = 'The great eastern railway from the sea to the mountains and back again by another way'
  const subtitle =
    '从黄海到里海的大铁路以及沿途所有的城市和港口从黄海到里海的大铁路以及沿途所有的城市和港口从黄海到里海的大铁路'.repeat(
      2,
    )
  const { items, mapTop } = layoutFrame({ ...input, title, subtitle })
  const above = texts(items).filter(({ y }) => y < mapTop)
  expect(
    above
      .filter(({ font }) => font.family === 'serif')
      .map(({ text }) => text)
      .join(' '),
  ).toBe(title)
  expect(
    above
      .filter(({ font }) => font.family === 'sans')
      .map(({ text }) => text)
      .join(''),
  ).toBe(subtitle)
  expect(above.length).toBeGreaterThan(3)
  for (const item of above) expect(acrossOf(item)[1]).toBeLessThanOrEqual(700 - 24)
})

test('from right to left the frame is the mirror image', () => {
  const [from, to] = [layoutFrame(input), layoutFrame({ ...input, direction: 'rtl' })]
  const mirrored = to.items.map((item) =>
    acrossOf(item, true)
      .map((x) => 700 - x)
      .reverse(),
  )
  expect(mirrored).toEqual(from.items.map((item) => acrossOf(item)))
  const title = texts(to.items)[0]!
  expect(frameSvg([title], 'rtl')).toContain('text-anchor="end">\u2067Aktau\u2069</text>')
})

test.each(['ltr', 'rtl'] as const)('the arrow points to the north of a turned map, %s', (direction) => {
  // East is up: north is on the left.
  const { items } = layoutFrame({ ...input, bearing: 90, direction })
  const arrow = items.filter((item) => item.kind === 'line' && item.stroke['stroke-linecap'] === 'round')
  const tips = arrow.map((item) => item.kind === 'line' && [item.x2, item.y2])
  expect(tips).toEqual([tips[0], tips[0], tips[0]])
  for (const item of arrow) if (item.kind === 'line') expect(item.x2).toBeLessThan(item.x1)
})

test('text in an SVG is escaped, without what XML does not allow', () => {
  const [item] = texts(layoutFrame({ ...input, title: 'A <b> & "c"\u0001' }).items)
  expect(frameSvg([item!], 'ltr')).toContain('>A &lt;b&gt; &amp; &quot;c&quot;</text>')
})
