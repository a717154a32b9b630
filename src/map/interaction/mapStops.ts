/** What the pointer and the keys of the map reach: features of the content, and rows and clusters of the register. */
import type { Atlas } from '../../state/atlas.svelte'
import type { MapStop, Selection } from '../../state/selection.svelte'
import { isSameHit } from '../register/rowHits'
import { openCluster } from '../register/openCluster'
import type { Map } from '../engine'

export function isSameStop(one: MapStop, other: MapStop): boolean {
  if (one.kind === 'feature') return other.kind === 'feature' && one.feature.id === other.feature.id
  return other.kind !== 'feature' && isSameHit(one, other)
}

export const isSelected = ({ current, row }: Pick<Selection, 'current' | 'row'>, stop: MapStop): boolean =>
  stop.kind === 'feature' ? current === stop.feature : stop.kind === 'row' && stop.row === row

/** Highlights what the pointer or a key has reached, or nothing. */
export function point(selection: Selection, stop: MapStop | null): void {
  selection.hovered = stop?.kind === 'feature' ? stop.feature.id : null
  selection.pointed = stop && stop.kind !== 'feature' ? stop : null
}

/** Whether it is what is highlighted. */
export const isPointed = ({ hovered, pointed }: Selection, stop: MapStop): boolean =>
  stop.kind === 'feature' ? hovered === stop.feature.id : pointed !== null && isSameHit(pointed, stop)

/**
 * Selects a feature or a row, or shows what is in a cluster.
 * @param opened called when a panel has opened
 */
export function openStop(map: Map, atlas: Atlas, stop: MapStop, opened = () => {}): void {
  const { navigation } = atlas
  if (stop.kind === 'cluster') return void openCluster(map, atlas, stop, opened)
  if (stop.kind === 'feature') navigation.select(stop.feature.id)
  else navigation.selectRow({ row: stop.row, name: stop.name })
  opened()
}
