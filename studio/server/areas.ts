/** Requests about areas: the countries and divisions of the basemap, and outlines that are drawn. */
import * as v from 'valibot'
import { position } from '../../src/content/geometrySchema.ts'
import type { PolygonGeometry, Position } from '../../src/geometry/position.ts'
import { areaCodes, basemapArea, middleOf, type BasemapArea } from '../areas/basemapAreas.ts'
import { crossesItself, tidy } from '../areas/outline.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { theGazetteer } from '../gazetteer/readGazetteer.ts'

export interface Outline {
  geometry: PolygonGeometry
  /** A position in it for its name. */
  label: Position
}

export interface NamedArea {
  /** As in `BasemapArea`. */
  code: string
  /** By language. A division has those names that the gazetteer knows, one at least. */
  name: Readonly<Record<string, string>>
  /** The country of a division. */
  country?: string
}

const drawn = v.object({ points: v.array(position) })

export const areaHandlers = {
  /**
   * The names of countries and divisions in some languages: those of the gazetteer, because not every Intl has the
   * countries in Kazakh.
   */
  'GET /areas': (_: Workspace, __: unknown, query: URLSearchParams): NamedArea[] => {
    const tags = (query.get('languages') ?? 'en').split(',')
    const displayed = new Map(tags.map((tag) => [tag, new Intl.DisplayNames([tag], { type: 'region' })]))
    return areaCodes().flatMap((code): NamedArea[] => {
      const [country, region] = code.split('.') as [string, string?]
      if (region) {
        const entry = theGazetteer().region(country, region)
        return entry ? [{ code, country, name: { en: entry.name, ...entry.names } }] : []
      }
      const known = theGazetteer().country(code)?.names ?? {}
      const names = tags.map((tag) => [tag, known[tag] ?? displayed.get(tag)!.of(code)!])
      return [{ code, name: Object.fromEntries(names) }]
    })
  },
  'GET /area': (_: Workspace, __: unknown, query: URLSearchParams): BasemapArea => {
    const code = query.get('code') ?? ''
    const area = basemapArea(code)
    if (!area) throw new Refusal('badRequest', { reason: `no area ${code}` })
    return area
  },
  /** The outline through points in the order in which they were drawn. */
  'POST /outline': (_: Workspace, body: unknown): Outline => {
    const { points } = v.parse(drawn, body)
    const ring = (points as Position[]).map(([longitude, latitude]): Position => [longitude, latitude])
    if (ring.length < 3) throw new Refusal('outlineShort')
    const geometry = tidy({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, 'region')
    if (crossesItself(geometry)) throw new Refusal('outlineCrosses')
    return { geometry, label: middleOf(geometry) }
  },
}
