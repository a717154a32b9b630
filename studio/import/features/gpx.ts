import type { Document, Element } from '@xmldom/xmldom'
import type { Position } from '../../../src/geometry/position.ts'
import { refuse } from '../messages.ts'
import { parseXml } from '../parseXml.ts'
import { mostFeatures, nothing, type Draft, type NamedPoint, type Origin, type ReadFeatures } from './draft.ts'
import { ownFromJson } from './ownProperties.ts'

/** Longest track, in points: a year of recording has more than a map shows. */
const mostPoints = 500_000

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)]
const childText = (parent: Element, name: string): string => {
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if ((child as Element).localName === name) return child.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return ''
}

/** GPX has no longitude of 180: exports write one just below it. */
const positionOf = (point: Element): Position => {
  const [longitude, latitude] = ['lon', 'lat'].map((name) => Number(point.getAttribute(name) ?? NaN)) as [
    number,
    number,
  ]
  return [longitude > 179.999999 && longitude < 180 ? 180 : longitude, latitude]
}

/** The address of the page about an element, which is the source of its position. */
function sourceOf(element: Element): { title: string; url: string } | undefined {
  const link = all(element, 'link').find((one) => one.parentNode === element)
  const href = link?.getAttribute('href')?.trim() ?? ''
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined
  return { title: childText(link!, 'text') || new URL(href).hostname, url: href }
}

/** Way points, routes and tracks. A route with the name of a track has its stops. */
export function readGpx(text: string): ReadFeatures {
  const result = nothing()
  const document = parseXml(text)
  const fileSource = all(document, 'metadata').map(sourceOf).find(Boolean)
  const draftOf = (from: Origin, element: Element): Draft => {
    const source = sourceOf(element) ?? fileSource
    const name = childText(element, 'name')
    const type = childText(element, 'type') || childText(element, 'sym')
    return {
      from,
      names: name ? { '': name } : {},
      properties: source ? { source } : {},
      ...(type && { kindWords: type }),
      notes: [],
    }
  }
  const named = (points: readonly Element[]): NamedPoint[] =>
    points.flatMap((point) => {
      const name = childText(point, 'name')
      return name ? [{ names: { '': name }, position: positionOf(point) }] : []
    })
  const waypoints = all(document, 'wpt')
  const [routes, tracks] = [all(document, 'rte'), all(document, 'trk')]
  const total = waypoints.length + routes.length + tracks.length
  if (total === 0) refuse('no-features')
  if (total > mostFeatures) refuse('too-many-features', { count: total, most: mostFeatures })
  const trackPoints = all(document, 'trkpt').length
  if (trackPoints > mostPoints) refuse('too-many-features', { count: trackPoints, most: mostPoints })

  waypoints.forEach((point, index) => {
    const draft = draftOf({ what: 'wpt', number: index + 1 }, point)
    result.drafts.push({ ...draft, geometry: { type: 'Point', coordinates: positionOf(point) } })
  })
  const nearTracks = named(waypoints)
  const trackNames = new Set(tracks.map((track) => childText(track, 'name')))
  routes.forEach((route, index) => {
    if (trackNames.has(childText(route, 'name')) && tracks.length > 0) return
    const points = all(route, 'rtept')
    const draft = draftOf({ what: 'rte', number: index + 1 }, route)
    result.drafts.push({
      ...draft,
      geometry: { type: 'LineString', coordinates: points.map(positionOf) },
      points: named(points),
    })
  })
  tracks.forEach((track, index) => {
    const from = { what: 'trk', number: index + 1 }
    const name = childText(track, 'name')
    const segments = all(track, 'trkseg')
      .map((segment) => all(segment, 'trkpt').map(positionOf))
      .filter((segment) => segment.length > 1)
    const geometry: GeoJSON.Geometry =
      segments.length === 1
        ? { type: 'LineString', coordinates: segments[0]! }
        : { type: 'MultiLineString', coordinates: segments }
    const own = ownFromJson(all(track, 'feature')[0]?.textContent)
    if (own) return void result.drafts.push({ from, ...own, geometry, notes: [] })
    const route = routes.find((one) => childText(one, 'name') === name)
    const points = [...(route ? named(all(route, 'rtept')) : []), ...nearTracks]
    result.drafts.push({ ...draftOf(from, track), geometry, points })
  })
  return result
}
