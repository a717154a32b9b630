import type { Direction } from '../../../content/atlas/config'
import { fonts } from '../../style/fonts'
import { escapeXml } from '../../../content/xml'
import type { FrameItem } from './frameItem'

/** Families for a program that does not have the fonts of the page under their names there. */
const families = {
  serif: "'Source Serif 4', 'Source Serif 4 Variable', 'Atlas Serif', Georgia, serif",
  sans: `Inter, 'Inter Variable', '${fonts.sans}', system-ui, sans-serif`,
} as const

/** They make a text that mixes scripts run from right to left. */
const [rightToLeftIsolate, popIsolate] = ['\u2067', '\u2069']

const element = (name: string, attributes: Record<string, string | number | undefined>, content = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : escapeXml(value!)}"`)
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`
}

/** Returns the items of a frame as SVG elements. */
export const frameSvg = (items: readonly FrameItem[], direction: Direction): string =>
  items.map((item) => itemSvg(item, direction)).join('\n')

function itemSvg(item: FrameItem, direction: Direction): string {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, fill, stroke, opacity } = item
      return element('rect', { x, y, width, height, fill, opacity, ...stroke })
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, opacity } = item
      return element('line', { x1, y1, x2, y2, opacity, ...stroke })
    }
    case 'circle':
      return element('circle', { cx: item.x, cy: item.y, r: item.radius, fill: item.fill, ...item.stroke })
    case 'symbol': {
      const { x, y, scale, path, fill } = item
      return element('path', { d: path, fill, transform: `translate(${x} ${y}) scale(${scale})` })
    }
    case 'text': {
      const { x, y, font, fill, align } = item
      const isRightToLeft = direction === 'rtl'
      return element(
        'text',
        {
          x,
          y,
          'font-family': families[font.family],
          'font-size': font.size,
          'font-weight': font.weight,
          fill,
          // Some programs take no notice of `direction` when they anchor a text.
          'text-anchor': align === 'middle' ? 'middle' : isRightToLeft ? 'end' : undefined,
        },
        escapeXml(isRightToLeft ? `${rightToLeftIsolate}${item.text}${popIsolate}` : item.text),
      )
    }
  }
}
