/** A tile of the register as a vector tile. */
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { RowNames } from './blocks.ts'
import { tileExtent, type TileGroup } from './tileRows.ts'
import type { RegisterColumns, RegisterSummary } from './registerTypes.ts'

export const rowsLayer = 'rows'

type Properties = Record<string, string | number>

/** What the layers of places read of a row. `subject` and `status` are as `formatFilterKey` writes them. */
function rowProperties(
  { topics, statuses, kinds }: RegisterSummary,
  columns: RegisterColumns,
  row: number,
  [name, others = {}]: RowNames,
): Properties {
  const topic = topics[columns.topic[row]!]![0]
  return {
    row,
    topic,
    subject: `topic:${topic}`,
    status: `status:${statuses[columns.status[row]!]![0]}`,
    kind: kinds[columns.kind[row]!]![0],
    name,
    ...Object.fromEntries(Object.entries(others).map(([language, text]) => [`name_${language}`, text])),
  }
}

const clusterProperties = ({ row, count, topics, isStack }: TileGroup): Properties => ({
  row,
  count,
  ...Object.fromEntries([...topics].sort(([a], [b]) => a - b).map(([topic, count]) => [`t${topic}`, count])),
  ...(isStack && { stack: 1 }),
})

/** The properties of the feature of a group. */
export const groupProperties = (
  group: TileGroup,
  summary: RegisterSummary,
  columns: RegisterColumns,
  namesOf: (row: number) => RowNames,
): Properties =>
  group.count > 1 ? clusterProperties(group) : rowProperties(summary, columns, group.row, namesOf(group.row))

/**
 * Returns a vector tile with the layer `rows`, not compressed. The id of a feature is its row.
 * @param namesOf the names of a single row
 */
export function encodeTile(
  groups: readonly TileGroup[],
  summary: RegisterSummary,
  columns: RegisterColumns,
  namesOf: (row: number) => RowNames,
): Uint8Array {
  const features = groups.map((group) => ({
    id: group.row,
    type: 1 as const,
    geometry: [[Math.round(group.x), Math.round(group.y)]] as [number, number][],
    tags: groupProperties(group, summary, columns, namesOf),
  }))
  const layer = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string]
  return fromGeojsonVt({ [rowsLayer]: layer }, { version: 2, extent: tileExtent })
}
