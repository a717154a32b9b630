import type { Atlas } from '../../state/atlas.svelte'
import { unitsPerDegree, type RegisterColumns } from '../../content/register/registerTypes'
import { tileRows } from '../../content/register/tileRows'
import { project } from '../../geometry/mercator'
import { wrapLongitude } from '../../geometry/longitude'
import type { Extent } from '../../geometry/extent'
import type { Register } from '../../state/register.svelte'
import type { ClusterHit } from '../../state/selection.svelte'
import type { Map } from '../engine'

/** Px around the rows of a cluster when they fill the view. Controls cover the upper edge and the sides. */
const padding = { top: 90, bottom: 60, left: 70, right: 90 }
/** Zoom levels by which a cluster is enlarged whose rows are not known. */
const plainStep = 2

/**
 * Zooms in until the rows of a cluster fill the view. If no zoom divides them, the reader chooses among them.
 * @param opened called when the panel with the choice has opened
 */
export function openCluster(
  map: Map,
  { register, navigation }: Pick<Atlas, 'register' | 'navigation'>,
  cluster: ClusterHit,
  opened = () => {},
): void {
  if (!register) return
  if (cluster.isStack) {
    navigation.choose({ count: cluster.count, rows: () => rowsOfStack(register, cluster.row) })
    return opened()
  }
  // A reader on a slow network does not wait for the columns: the map zooms in all the same.
  void register.needColumns()
  const zoom = map.getZoom()
  const extent = extentOfCluster(register, cluster, zoom)
  const fitted = extent && map.cameraForBounds(extent, { padding })
  map.easeTo({
    center: fitted?.center ?? cluster.position,
    zoom: Math.min(Math.max(zoom + 1, fitted?.zoom ?? zoom + plainStep), map.getMaxZoom()),
    duration: 700,
  })
}

/**
 * The rows at the position of a row that the filters leave, in their order.
 * @throws {Error} if the columns cannot be loaded
 */
async function rowsOfStack(register: Register, row: number): Promise<readonly number[]> {
  await register.needColumns()
  const { columns } = register
  if (!columns) throw new Error('the columns of the register are not there')
  const { longitude, latitude } = columns
  const rows: number[] = []
  for (let other = 0; other < longitude.length; other++) {
    const isThere = longitude[other] === longitude[row] && latitude[other] === latitude[row]
    if (isThere && register.isRowShown(other)) rows.push(other)
  }
  return rows
}

type KnownRows = Pick<Register, 'columns' | 'summary' | 'isRowShown'>

/**
 * The extent of a cluster's rows, found in the tile that the map draws at a zoom or one next to it: a tilted map has tiles of
 * several zooms. Null if none of them has the cluster, or the columns are not there.
 */
export function extentOfCluster(
  register: KnownRows,
  { row, count, position: [longitude, latitude] }: Pick<ClusterHit, 'row' | 'count' | 'position'>,
  zoom: number,
): Extent | null {
  const { columns, summary } = register
  if (!columns) return null
  const [x, y] = project([wrapLongitude(longitude), latitude])
  for (const near of [0, -1, 1, -2]) {
    const z = Math.max(0, Math.min(summary.lastZoom, Math.floor(zoom) + near))
    const tile = [Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)] as const
    const groups = tileRows(columns, summary.lastZoom, z, ...tile, (row) => register.isRowShown(row))
    const cluster = groups.find((group) => group.row === row && group.count === count)
    if (cluster) return extentOf(columns, cluster.rows, longitude - wrapLongitude(longitude))
  }
  return null
}

/** @param turn degrees to the copy of the world that the map shows */
function extentOf({ longitude, latitude }: RegisterColumns, rows: readonly number[], turn: number): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const row of rows) {
    west = Math.min(west, longitude[row]! / unitsPerDegree)
    south = Math.min(south, latitude[row]! / unitsPerDegree)
    east = Math.max(east, longitude[row]! / unitsPerDegree)
    north = Math.max(north, latitude[row]! / unitsPerDegree)
  }
  return [west + turn, south, east + turn, north]
}
