/** A corridor for navigation devices: GPX 1.1 with its stops as a route and its line as a track. */
import { buildGPX } from 'gpx-builder'
import type { Corridor, Stop } from '../../src/content/schema.ts'
import { heightAtKm, toleranceOf } from '../../src/content/elevation/profile.ts'
import { otherTexts } from '../../src/content/textIn.ts'
import { measureLine } from '../../src/geometry/measuredLine.ts'
import { nearestOn } from '../../src/geometry/nearestPointOnLine.ts'
import type { Position } from '../../src/geometry/position.ts'
import { withoutNonXml } from '../../src/content/xml.ts'
import { atlasProperties } from './atlasProperties.ts'
import { heightMethod } from '../elevation/heightMethod.ts'
import { cutLine } from './cutAtAntimeridian.ts'
import {
  amountText,
  atlasTitle,
  featureUri,
  kindNameOf,
  licenceTitle,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'

/** Names the element that has the properties of the corridor. It leads nowhere. */
export const atlasNamespace = 'urn:steppe-atlas:feature'

interface Point {
  /** Metres above sea level. The first element of a point by the schema. */
  ele?: number
  attributes: { lat: number; lon: number }
}

/** GPX has longitudes from -180 up to, not including, 180. */
const point = ([lon, lat]: Position): Point => ({ attributes: { lat, lon: Math.min(lon, 179.9999999) } })

function stopPoint(content: DownloadContent, stop: Stop) {
  const others = otherTexts(stop.name, content.config.defaultLanguage).map(({ text }) => text)
  if (stop.local) others.push(stop.local.text)
  return {
    ...point(stop.coordinates),
    name: titleIn(content, stop.name),
    ...(others.length > 0 && { cmt: others.join(' · ') }),
    desc: `km ${stop.km}${stop.country ? `, ${stop.country}` : ''}`,
  }
}

/** The order of the elements is that of the schema. */
export function toGpx(content: DownloadContent, corridor: Corridor): string {
  const { address } = content.config
  const { properties } = corridor
  const { source, note, passages, precision, description, amount, link } = properties
  const name = titleIn(content, properties.name)
  const profile = content.profiles.get(corridor.id)
  const line = measureLine(corridor.geometry.coordinates)
  /** A point of the track, with the height at its nearest km. */
  const trackPoint = (position: Position): Point => {
    if (!profile) return point(position)
    const { metres } = heightAtKm(profile, nearestOn(line, position).km)
    return { ele: Math.round(metres), ...point(position) }
  }
  const others = otherTexts(properties.name, content.config.defaultLanguage).map(({ text }) => text)
  const desc = [
    ...passages.map(({ paragraph, quote }) => `¶${paragraph} “${quote}”`),
    passages.length > 0 && `Quoted from: ${quotedFrom(content)}`,
    description && `“${titleIn(content, description)}” (${source.title})`,
    amount && amountText(amount),
    link,
    note && `Note of the atlas: ${titleIn(content, note.text)} (${note.source.title}, ${note.source.url})`,
    `Precision: ${precision}. Licence of the compilation: ${licenceTitle(content)}.`,
    profile &&
      `Heights of the ground: ${heightMethod}. Nine of ten are within ${toleranceOf[0]} m in plains, ${toleranceOf[1]} m in hills and ${toleranceOf[2]} m in mountains.`,
  ]
    .filter(Boolean)
    .join('\n')
  const described = {
    name,
    ...(others.length > 0 && { cmt: others.join(' · ') }),
    desc,
    src: `${source.title}, ${source.url}`,
    ...(address && { link: { attributes: { href: featureUri(content, corridor.id) }, text: name } }),
    type: titleIn(content, kindNameOf(content, corridor)),
  }
  const licenceUrl = content.config.licence?.url
  const gpx = buildGPX({
    attributes: {
      xmlns: 'http://www.topografix.com/GPX/1/1',
      'xmlns:atlas': atlasNamespace,
      version: '1.1',
      creator: atlasTitle(content),
    },
    metadata: {
      name,
      desc: `${name} · ${atlasTitle(content)}`,
      copyright: { attributes: { author: atlasTitle(content) }, ...(licenceUrl && { license: licenceUrl }) },
      ...(address && { link: { attributes: { href: address }, text: atlasTitle(content) } }),
    },
    rte: [{ ...described, rtept: properties.stops.map((stop) => stopPoint(content, stop)) }],
    trk: [
      {
        ...described,
        extensions: {
          'atlas:feature': { 'atlas:properties': JSON.stringify({ id: corridor.id, ...atlasProperties(corridor) }) },
        },
        trkseg: cutLine(corridor.geometry.coordinates).map((part) => ({ trkpt: part.map(trackPoint) })),
      },
    ],
  })
  return withoutNonXml(gpx)
}
