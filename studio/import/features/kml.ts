import { kmlWithFolders } from '@tmcw/togeojson'
import type { Geometry } from 'geojson'
import type { Position } from '../../../src/geometry/position.ts'
import { message, refuse } from '../messages.ts'
import { parseXml } from '../parseXml.ts'
import { described } from './described.ts'
import { mostFeatures, nothing, type Draft, type NamedPoint, type ReadFeatures } from './draft.ts'
import { ownFromJson } from './ownProperties.ts'

type Tree = ReturnType<typeof kmlWithFolders>
type Child = Tree['children'][number]

/** What has a place on the ground but is no feature of an atlas. */
const unreadable = ['GroundOverlay', 'PhotoOverlay', 'Model']
const deepest = 50

/** The parts of a collection without the point that carries the name of a line or area. */
function withoutLabel(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry
  const others = geometry.geometries.filter(({ type }) => type !== 'Point')
  const [only] = others
  if (others.length === 1 && geometry.geometries.length === 2) return only!
  return others.length > 0 && others.length === geometry.geometries.length - 1
    ? { ...geometry, geometries: others }
    : geometry
}

/** The features of KML; lines have the named points of their own folder as possible stops. */
export function readKml(text: string): ReadFeatures {
  const result = nothing()
  const document = parseXml(text)
  const count = (name: string) => document.getElementsByTagNameNS('*', name).length
  const links = [...document.getElementsByTagNameNS('*', 'NetworkLink')].flatMap(
    (link) => link.getElementsByTagNameNS('*', 'href')[0]?.textContent?.trim() ?? [],
  )
  const placemarks = count('Placemark')
  if (placemarks > mostFeatures) refuse('too-many-features', { count: placemarks, most: mostFeatures })
  if (placemarks === 0) {
    if (count('NetworkLink') > 0) refuse('network-links', { links: links.slice(0, 2).join(' ') })
    refuse('no-features')
  }
  let number = 0
  const read = (children: readonly Child[], depth: number): void => {
    if (depth > deepest) refuse('nested-too-deep')
    const here: Draft[] = []
    for (const child of children) {
      if (child.type === 'folder') {
        read(child.children, depth + 1)
        continue
      }
      const properties = (child.properties ?? {}) as Record<string, unknown>
      if (properties['@geometry-type'] !== undefined) continue
      const from = { what: 'Placemark', number: ++number }
      const geometry = (child.geometry as Geometry | null) ?? undefined
      const own = ownFromJson(properties.atlas)
      if (own) {
        const id = typeof child.id === 'string' ? child.id : own.id
        here.push({ from, ...(id && { id }), ...own, ...(geometry && { geometry: withoutLabel(geometry) }), notes: [] })
        continue
      }
      const draft = described(from, properties, geometry && withoutLabel(geometry), child.id)
      here.push(draft)
    }
    const points = here.flatMap(({ geometry, names }): NamedPoint[] =>
      geometry?.type === 'Point' && Object.keys(names).length > 0
        ? [{ names, position: geometry.coordinates.slice(0, 2) as Position }]
        : [],
    )
    result.drafts.push(
      ...here.map((draft) => (/LineString/.test(draft.geometry?.type ?? '') ? { ...draft, points } : draft)),
    )
  }
  read(kmlWithFolders(document as never).children, 0)
  if (links.length > 0) result.notes.push(message('network-links-ignored', { count: links.length }))
  for (const name of unreadable)
    if (count(name) > 0) result.notes.push(message('elements-ignored', { count: count(name), element: name }))
  return result
}
