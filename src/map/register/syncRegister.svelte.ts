import type { Feature as GeoJsonFeature } from 'geojson'
import type { Register } from '../../state/register.svelte'
import type { Atlas } from '../../state/atlas.svelte'
import type { Feature } from '../../content/schema'
import { memoizeByRef } from '../../content/memoizeByRef'
import { isPlace } from '../../content/features'
import type { GeoJSONSource, Map, VectorTileSource } from '../engine'
import { pointedHit, pointedPlace, pointedRow, pointedRows } from '../sources/registerSources'
import { pointedSource, rowSource } from '../style/registerLayers'

/** The opacity of the counts and the circles of other filters than the present ones. */
const outdated = 0.25

/**
 * Keeps the map's rows equal to the state. To be called in an effect.
 * @param tilesNow returns the addresses of the tiles with the rows that the filters leave
 */
export function syncRegister(map: Map, atlas: Atlas, register: Register, tilesNow: () => string): void {
  $effect(() => showTiles(map, tilesNow()))
  $effect(() => {
    const shown = pointedNow(atlas, register)
    let isCurrent = true
    void shown.then((features) => {
      if (isCurrent) map.getSource<GeoJSONSource>(pointedSource)?.setData(pointedRows(features))
    })
    return () => (isCurrent = false)
  })
}

/** Makes the map draw the tiles of an address. What it has drawn is pale until they are there. */
function showTiles(map: Map, tiles: string): (() => void) | void {
  const source = map.getSource<VectorTileSource>(rowSource)
  if (!source || (source.serialize() as { tiles: string[] }).tiles[0] === tiles) return
  const paint = (opacity: number) => {
    if (!map.getLayer('row-clusters')) return
    map.setPaintProperty('row-clusters', 'circle-opacity', opacity)
    map.setPaintProperty('row-clusters', 'circle-stroke-opacity', opacity)
    map.setPaintProperty('row-counts', 'text-opacity', opacity)
    map.setPaintProperty('row-dots', 'circle-opacity', opacity)
  }
  paint(outdated)
  source.setTiles([tiles])
  const loaded = map.on('sourcedata', ({ sourceId }) => {
    if (sourceId !== rowSource || !map.isSourceLoaded(rowSource)) return
    loaded.unsubscribe()
    paint(1)
  })
  return () => loaded.unsubscribe()
}

const idsOf = memoizeByRef((features: readonly Feature[]) => new Set(features.map(({ id }) => id)))

/**
 * The rows and clusters that are drawn with emphasis: the selected row, that of the list or the search under the pointer, and what
 * the pointer or a key has reached on the map.
 */
async function pointedNow(
  { content, selection, directions, settings: { language } }: Atlas,
  register: Register,
): Promise<GeoJsonFeature[]> {
  const { hovered, pointed } = selection
  const selected = directions.isOpen ? null : selection.current
  const { columns, summary } = register
  const isResident = (id: string) => idsOf(content.features).has(id)
  const features: GeoJsonFeature[] = []
  if (selected && isPlace(selected) && !isResident(selected.id)) features.push(pointedPlace(selected, language))
  if (pointed) features.push(pointedHit(pointed, language))
  if (hovered === null || isResident(hovered) || hovered === selected?.id) return features
  const place = content.byId.get(hovered)
  if (place && isPlace(place)) return [...features, pointedPlace(place, language)]
  const row = columns ? await register.rowOf(hovered) : undefined
  if (!columns || row === undefined) return features
  const [entry] = await register.entries([row], language)
  return [...features, pointedRow(row, entry?.name ?? '', columns, summary, language)]
}
