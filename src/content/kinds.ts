import config from 'virtual:atlas'
import { symbolPath } from '../design/symbols'
import type { KindConfig, ModeConfig } from './atlas/config'
import type { Topic } from './schema'

/**
 * The id of a kind of places or areas, or of a mode of corridors. It decides the symbol of a feature, its name for the reader
 * and its order.
 */
export type Kind = string

/** What a row of the kinds has for every feature. The kind of a corridor is its mode. */
interface KindRow extends Pick<KindConfig, 'symbol' | 'rank' | 'name'> {
  style: KindConfig['style'] | null
}

const rowOfMode = ({ symbol, kindName }: ModeConfig): KindRow => ({ symbol, rank: 1, name: kindName, style: null })

const rows: ReadonlyMap<Kind, KindRow> = new Map<Kind, KindRow>([
  ...config.kinds.map(({ id, style = null, ...kind }): [Kind, KindRow] => [id, { ...kind, style }]),
  ...config.modes.map((mode): [Kind, KindRow] => [mode.id, rowOfMode(mode)]),
])

export const isKind = (id: string): boolean => rows.has(id)

/**
 * The row of a kind.
 * @throws {Error} for a kind that no feature had when the site was built
 */
export function kindRow(kind: Kind): KindRow {
  const row = rows.get(kind)
  if (!row) throw new Error(`no kind ${kind}`)
  return row
}

/** What decides the symbol and the kind of a feature: what a feature and a row of the register share. */
export interface WithKind {
  properties: ({ kind: Kind } | { mode: Kind }) & { topic: Topic }
}

export const kindOf = ({ properties }: WithKind): Kind => ('mode' in properties ? properties.mode : properties.kind)

/** The ids of the kinds of areas that the map draws in a style. */
export const areaKindsWith = (style: KindConfig['style']): Kind[] =>
  config.kinds.filter((kind) => kind.geometry === 'area' && kind.style === style).map(({ id }) => id)

/** The symbol of a kind, as `symbolPath` returns it. */
export const symbolOf = (kind: Kind): string => symbolPath(kindRow(kind).symbol)
