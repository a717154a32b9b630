/** The positions of features as they are written, with their JSON paths. */
import type { WrittenGeometry, WrittenPosition } from '../../src/content/load/normalizeGeometry.ts'
import type { WrittenFeature } from '../../src/content/schema.ts'

/** The positions of a line or of one ring of an area. */
export interface Run {
  /** The JSON path in the feature. */
  path: string
  positions: WrittenPosition[]
  isRing: boolean
  /** Whether it is the ring of a hole. */
  isHole: boolean
}

type Member = Exclude<WrittenGeometry, { type: 'GeometryCollection' }>

const membersOf = (geometry: WrittenGeometry): { path: string; member: Member }[] =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.map((member, index) => ({ path: `geometry.geometries[${index}].coordinates`, member }))
    : [{ path: 'geometry.coordinates', member: geometry }]

const line = (path: string, positions: WrittenPosition[]): Run => ({ path, positions, isRing: false, isHole: false })
const rings = (path: string, all: WrittenPosition[][]): Run[] =>
  all.map((positions, index) => ({ path: `${path}[${index}]`, positions, isRing: true, isHole: index > 0 }))

/** The lines or rings of a feature; an empty list for a place. */
export const runsOf = ({ geometry }: WrittenFeature): Run[] =>
  membersOf(geometry).flatMap(({ path, member }) => {
    switch (member.type) {
      case 'LineString':
        return [line(path, member.coordinates)]
      case 'MultiLineString':
        return member.coordinates.map((positions, index) => line(`${path}[${index}]`, positions))
      case 'Polygon':
        return rings(path, member.coordinates)
      case 'MultiPolygon':
        return member.coordinates.flatMap((polygon, index) => rings(`${path}[${index}]`, polygon))
      default:
        return []
    }
  })

/** Every position of the geometry of a feature. */
export const positionsOf = (feature: WrittenFeature): { path: string; at: WrittenPosition }[] => [
  ...membersOf(feature.geometry).flatMap(({ path, member }) => {
    if (member.type === 'Point') return [{ path, at: member.coordinates }]
    return member.type === 'MultiPoint'
      ? member.coordinates.map((at, index) => ({ path: `${path}[${index}]`, at }))
      : []
  }),
  ...runsOf(feature).flatMap(({ path, positions }) =>
    positions.map((at, index) => ({ path: `${path}[${index}]`, at })),
  ),
]
