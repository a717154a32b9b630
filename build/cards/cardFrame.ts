/** A card around its map: a strip with the name, what it is, and the name of the atlas. */
import type { Direction } from '../../src/content/atlas/config'
import type { Palette } from '../../src/design/palette'
import type { PictureFont, PictureImage } from '../../src/map/picture/svg/drawStyle'
import { drawOutline, svgText, type Box } from '../../src/map/picture/svg/labels'
import { cardSize } from '../pages/head'
import type { Outlines } from './outlines'

/** In pixels, as all lengths here that have no other unit. */
const stripHeight = 132
/** Pixels to a px of the map: cards are shown at half their size or less. */
export const mapScale = 1.7
export const mapSize = {
  width: cardSize.width / mapScale,
  height: (cardSize.height - stripHeight) / mapScale,
}

const serif: PictureFont = { family: "'Source Serif 4', serif", weight: 600 }
const sans: PictureFont = { family: 'Inter, sans-serif' }

/** The sources of the map, in its corner. The distance of their baseline from its edges, and their size, in pixels. */
const credit = { margin: 12, size: 15 }

/** The part of the map, in its px, that the sources cover. */
export function creditsBox(credits: string, outlines: Outlines): Box {
  const width = widthOf({ text: credits, font: sans, size: credit.size }, outlines)
  return [
    mapSize.width - (width + 2 * credit.margin) / mapScale,
    mapSize.height - (credit.size + 2 * credit.margin) / mapScale,
    mapSize.width,
    mapSize.height,
  ]
}

export interface CardTexts {
  title: string
  subtitle: string
  /** The name of the atlas, where the title is another. */
  site: string
  /** The sources of the map. */
  credits: string
  direction: Direction
}

interface Line {
  text: string
  font: PictureFont
  size: number
  colour: string
}

export function drawCard(
  map: string,
  { title, subtitle, site, credits, direction }: CardTexts,
  badge: PictureImage | undefined,
  palette: Palette,
  outlines: Outlines,
): string {
  const { width, height } = cardSize
  const top = height - stripHeight
  const [margin, badgePx, gap] = [44, 68, 22]
  const isRtl = direction === 'rtl'
  /** Mirrors a distance from the side where text begins. */
  const fromStart = (x: number) => (isRtl ? width - x : x)
  const middle = top + stripHeight / 2 + 2
  const siteLine: Line = { text: site, font: sans, size: 25, colour: palette.muted }
  const siteWidth = site ? widthOf(siteLine, outlines) : 0
  const textStart = margin + (badge ? badgePx + gap : 0)
  const room = width - textStart - margin
  const besideSite = room - (site ? siteWidth + 40 : 0)
  const titleLine = fitted({ text: title, font: serif, size: 46, colour: palette.ink }, 32, room, outlines)
  const subtitleLine = fitted({ text: subtitle, font: sans, size: 25, colour: palette.muted }, 22, besideSite, outlines)
  const symbol = badge
    ? `<g transform="translate(${fromStart(margin + badgePx / 2)} ${middle}) scale(${badgePx / badge.width})">${badge.svg}</g>`
    : ''
  const line = (line: Line, x: number, y: number, isAtEnd = false) =>
    drawLine(line, fromStart(x), y, isAtEnd === isRtl ? 0 : 1, outlines)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<svg width="${width}" height="${top}" viewBox="0 0 ${mapSize.width} ${mapSize.height}">${map}</svg>`,
    drawLine(
      { text: credits, font: sans, size: credit.size, colour: palette.muted },
      width - credit.margin,
      top - credit.margin,
      1,
      outlines,
      palette.land,
    ),
    `<rect y="${top}" width="${width}" height="${stripHeight}" fill="${palette.paper}"/>`,
    `<rect y="${top}" width="${width}" height="2" fill="${palette.rule}"/>`,
    symbol,
    line(titleLine, textStart, middle - 2),
    line(subtitleLine, textStart, middle + 36),
    site ? line(siteLine, width - margin, middle + 36, true) : '',
    '</svg>',
  ].join('')
}

const widthOf = ({ text, font, size }: Omit<Line, 'colour'>, outlines: Outlines): number =>
  outlines.width(text, font) * size

/** The line in a size that fits the room. One that does not fit in the least size is shortened. */
function fitted(line: Line, leastSize: number, room: number, outlines: Outlines): Line {
  const size = Math.max(leastSize, Math.min(line.size, (line.size * room) / widthOf(line, outlines)))
  let text = line.text
  while (widthOf({ ...line, text, size }, outlines) > room && text.length > 1) {
    text = `${[...text.replace(/…$/, '')].slice(0, -1).join('').trimEnd()}…`
  }
  return { ...line, text, size }
}

/** @param side the share of the line that is left of x */
function drawLine(
  { text, font, size, colour }: Line,
  x: number,
  y: number,
  side: 0 | 1,
  outlines: Outlines,
  halo?: string,
) {
  const colours = (unit: number) =>
    ` fill="${colour}"${halo ? ` stroke="${halo}" stroke-width="${4 / unit}" stroke-linejoin="round" paint-order="stroke"` : ''}`
  const outline = outlines.outline(text, font)
  if (outline) return drawOutline(outline, x, y, size, side, colours)
  const anchor = side ? 'end' : 'start'
  return `<text x="${x}" y="${y}" font-family="${font.family}" font-size="${size}" font-weight="${font.weight ?? 400}" text-anchor="${anchor}"${colours(1)}>${svgText(text)}</text>`
}
