/** Requests about areas: the countries of the basemap, and outlines that are drawn. */
import * as v from 'valibot'
import { position } from '../../src/content/geometrySchema.ts'
import type { PolygonGeometry, Position } from '../../src/geometry/position.ts'
import { countryCodes, countryOf, middleOf, type Country } from '../areas/countries.ts'
import { crossesItself, tidy } from '../areas/outline.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { readGazetteer } from '../gazetteer/readGazetteer.ts'

export interface Outline {
  geometry: PolygonGeometry
  /** A position in it for its name. */
  label: Position
}

export interface NamedCountry {
  /** ISO 3166-1 alpha-2. */
  code: string
  /** By language. */
  name: Readonly<Record<string, string>>
}

const drawn = v.object({ points: v.array(position) })

export const areaHandlers = {
  /** The names of the countries in some languages: those of the gazetteer, because not every Intl has them in Kazakh. */
  'GET /countries': (_: Workspace, __: unknown, query: URLSearchParams): NamedCountry[] => {
    const tags = (query.get('languages') ?? 'en').split(',')
    const displayed = new Map(tags.map((tag) => [tag, new Intl.DisplayNames([tag], { type: 'region' })]))
    return countryCodes().map((code) => {
      const known = readGazetteer().country(code)?.names ?? {}
      return { code, name: Object.fromEntries(tags.map((tag) => [tag, known[tag] ?? displayed.get(tag)!.of(code)!])) }
    })
  },
  'GET /country': (_: Workspace, __: unknown, query: URLSearchParams): Country => {
    const code = query.get('code') ?? ''
    const country = countryOf(code)
    if (!country) throw new Refusal('badRequest', { reason: `no country ${code}` })
    return country
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
