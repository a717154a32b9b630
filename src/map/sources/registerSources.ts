/** The register as MapLibre sources. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature as GeoJsonFeature, FeatureCollection } from 'geojson'
import type { RegisterColumns, RegisterSummary } from '../../content/register/registerTypes'
import { unitsPerDegree } from '../../content/register/registerTypes'
import type { Language, Place, Position } from '../../content/schema'
import { textIn } from '../../content/textIn'
import { pointOf } from '../../content/features'
import { kindOf } from '../../content/kinds'
import type { Filters } from '../../state/filters.svelte'
import type { RegisterHit } from '../../state/selection.svelte'
import { pointedSource, rowSource } from '../style/registerLayers'

/** The protocol of the tiles that the page makes itself, with the rows that the filters leave. */
export const filteredProtocol = 'register'

/** The archive with the tiles of all rows. */
export const rowArchive = (base: string): string => `${base}register.pmtiles`

/**
 * Returns a function that returns the addresses of the tiles with the rows that the filters leave: those of the archive, or of
 * the page's own tiles. They change with the filters, so that MapLibre asks for the tiles again.
 */
export function rowTiles(base: string, filters: Pick<Filters, 'disabled' | 'timeRange'>): () => string {
  let filtered: Pick<Filters, 'disabled' | 'timeRange'> | null = null
  let revision = 0
  return () => {
    const { disabled, timeRange } = filters
    if (!timeRange && disabled.topic.size === 0 && disabled.status.size === 0) {
      return `pmtiles://${rowArchive(base)}/{z}/{x}/{y}`
    }
    if (filtered?.disabled !== disabled || filtered.timeRange !== timeRange) {
      filtered = { disabled, timeRange }
      revision++
    }
    return `${filteredProtocol}://${revision}/{z}/{x}/{y}`
  }
}

export function registerSources({ lastZoom }: RegisterSummary, tiles: string): Record<string, SourceSpecification> {
  return {
    [rowSource]: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: lastZoom },
    [pointedSource]: { type: 'geojson', data: pointedRows([]) },
  }
}

/** Where a name stands beside a row, as `anchors` reads it (src/map/style/contentLayers.ts). */
const sides = 'EWSN'

export const pointedRows = (features: GeoJsonFeature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const pointed = (coordinates: Position, properties: Record<string, unknown>): GeoJsonFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { ...properties, sides },
})

/** A row whose place is loaded. */
export const pointedPlace = (place: Place, language: Language): GeoJsonFeature =>
  pointed(pointOf(place), {
    topic: place.properties.topic,
    kind: kindOf(place),
    [`name_${language}`]: textIn(place.properties.name, language),
  })

/** A row or a cluster that the map has drawn. */
export const pointedHit = (hit: RegisterHit, language: Language): GeoJsonFeature =>
  pointed(hit.position, { ...hit.properties, ...(hit.kind === 'row' && { [`name_${language}`]: hit.name }) })

/** A row of which the columns are loaded. */
export function pointedRow(
  row: number,
  name: string,
  columns: RegisterColumns,
  { topics, kinds }: RegisterSummary,
  language: Language,
): GeoJsonFeature {
  const position: Position = [columns.longitude[row]! / unitsPerDegree, columns.latitude[row]! / unitsPerDegree]
  return pointed(position, {
    topic: topics[columns.topic[row]!]![0],
    kind: kinds[columns.kind[row]!]![0],
    [`name_${language}`]: name,
  })
}
