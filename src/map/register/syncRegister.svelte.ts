import { untrack } from 'svelte'
import type { Feature as GeoJsonFeature } from 'geojson'
import type { Register } from '../../state/register.svelte'
import type { Atlas } from '../../state/atlas.svelte'
import type { Feature } from '../../content/schema'
import { memoizeByRef } from '../../content/memoizeByRef'
import { isPlace } from '../../content/features'
import type { GeoJSONSource, Map, VectorTileSource } from '../engine'
import { pointedHit, pointedPlace, pointedRow, pointedRows } from '../sources/registerSources'
import { pointedSource, rowSource } from '../style/registerLayers'
import type { UpdateAfterPaint } from '../updatesAfterPaint'

/** The opacity of rows and clusters of other filters than the present ones, and the properties that have it. */
const outdated = 0.25
const opacities = [
  ['row-clusters', 'circle-opacity'],
  ['row-counts', 'icon-opacity'],
  ['row-counts', 'text-opacity'],
  ['row-dots', 'circle-opacity'],
  ['row-dots', 'circle-stroke-opacity'],
] as const

/**
 * Keeps the map's rows equal to the state. To be called in an effect.
 * @param tilesNow returns the addresses of the tiles with the rows that the filters leave
 */
export function syncRegister(
  map: Map,
  atlas: Atlas,
  register: Register,
  tilesNow: () => string,
  updateAfterPaint: UpdateAfterPaint,
): void {
  const { selection } = atlas
  /** Other tiles have other clusters. */
  const leaveCluster = () => {
    if (selection.pointed?.kind === 'cluster') selection.pointed = null
  }
  $effect(() => {
    const tiles = tilesNow()
    untrack(leaveCluster)
    let stopShowing = () => {}
    const cancel = updateAfterPaint(() => (stopShowing = showTiles(map, tiles)))
    return () => {
      cancel()
      stopShowing()
    }
  })
  $effect(() => {
    const zooming = map.on('zoomstart', leaveCluster)
    return () => zooming.unsubscribe()
  })
  $effect(() => {
    const shown = pointedNow(atlas, register)
    let isCurrent = true
    // A row of the list that cannot be loaded is not highlighted. The list says so.
    void shown
      .catch(() => [])
      .then((features) => {
        if (isCurrent) map.getSource<GeoJSONSource>(pointedSource)?.setData(pointedRows(features))
      })
    return () => (isCurrent = false)
  })
}

/** Makes the map draw the tiles of an address. What it has drawn is pale until they are there. */
function showTiles(map: Map, tiles: string): () => void {
  const source = map.getSource<VectorTileSource>(rowSource)
  if (!source || (source.serialize() as { tiles: string[] }).tiles[0] === tiles) return () => {}
  const paint = (opacity: number) => {
    for (const [layer, property] of opacities) {
      if (map.getLayer(layer)) map.setPaintProperty(layer, property, opacity)
    }
  }
  paint(outdated)
  source.setTiles([tiles])
  const loaded = map.on('sourcedata', ({ sourceId, tile }) => {
    // Events without a tile come before the tiles are asked for.
    if (sourceId !== rowSource || !tile || !map.isSourceLoaded(rowSource)) return
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
