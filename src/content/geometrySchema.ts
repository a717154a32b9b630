/** The schemas of geometries as files have them. Their output is the geometry that the atlas works with. */
import * as v from 'valibot'
import {
  normalizeLines,
  normalizePoints,
  normalizePolygons,
  normalizePosition,
  type LineGeometry,
} from './load/normalizeGeometry.ts'

/** A line across the antimeridian may go on beyond 180; `normalizeGeometry` takes whole turns away. */
const longitude = v.pipe(v.number(), v.finite(), v.minValue(-360), v.maxValue(360))
const latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90))
const written = v.tupleWithRest([longitude, latitude], v.number())

const list = <S extends v.GenericSchema>(item: S, least: number) => v.pipe(v.array(item), v.minLength(least))
const geometry = <T extends string, S extends v.GenericSchema>(type: T, coordinates: S) =>
  v.strictObject({ type: v.literal(type), coordinates })
const collection = <S extends v.GenericSchema>(member: S) =>
  v.strictObject({ type: v.literal('GeometryCollection'), geometries: list(member, 1) })

const ring = list(written, 4)
const points = [geometry('Point', written), geometry('MultiPoint', list(written, 1))] as const
const polygons = [geometry('Polygon', list(ring, 1)), geometry('MultiPolygon', list(list(ring, 1), 1))] as const
const lines = [
  geometry('LineString', list(written, 2)),
  geometry('MultiLineString', list(list(written, 2), 1)),
] as const

export const position = v.pipe(written, v.transform(normalizePosition))

export const pointGeometry = v.pipe(
  v.variant('type', [...points, collection(v.variant('type', points))]),
  v.transform(normalizePoints),
)
export const polygonGeometry = v.pipe(
  v.variant('type', [...polygons, collection(v.variant('type', polygons))]),
  v.transform(normalizePolygons),
)
export const lineGeometry = v.pipe(
  v.variant('type', [...lines, collection(v.variant('type', lines))]),
  v.rawTransform(({ dataset, addIssue, NEVER }): LineGeometry => {
    try {
      return normalizeLines(dataset.value)
    } catch (error) {
      addIssue({ message: (error as Error).message })
      return NEVER
    }
  }),
)
