/**
 * `npx tsx bench/geometry.ts` compares the formulas of src/geometry and tools/validate that are not Turf's with Turf, on
 * the corridors, places and areas of the atlas. It prints µs per call and how many times as fast the own formula is.
 */
import { along } from '@turf/along'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { nearestPointOnLine } from '@turf/nearest-point-on-line'
import { readContentFiles } from '../build/readContentFiles.ts'
import { loadContent } from '../src/content/load/loadContent.ts'
import { isArea, isCorridor, isPlace, pointOf } from '../src/content/features.ts'
import { pointAt } from '../src/geometry/measuredLine.ts'
import { nearestOn, nearestOnPiece } from '../src/geometry/nearestPointOnLine.ts'
import { ringsOf } from '../src/geometry/pointInPolygon.ts'
import { shape } from '../tools/validate/shape.ts'
import { table } from './table.ts'

const { features, lines } = loadContent(readContentFiles('geo'))
const corridors = features.filter(isCorridor).map(({ id, geometry }) => ({ geometry, line: lines.get(id)! }))
const areas = features.filter(isArea).map(({ geometry }) => ({ geometry, shape: shape(ringsOf(geometry)) }))
const positions = features.filter(isPlace).map(pointOf)
const longest = corridors[0]!
const kms = Array.from({ length: 200 }, (_, index) => (longest.line.length * index) / 200)
const pieces = longest.line.coordinates.slice(1).map((end, index) => [longest.line.coordinates[index]!, end] as const)

/** A benchmark: both functions make all calls and return a sum, so that no call is optimized away. */
interface Case {
  name: string
  calls: number
  own: () => number
  turf: () => number
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0)

const cases: Case[] = [
  {
    name: 'nearestOn, @turf/nearest-point-on-line',
    calls: positions.length * corridors.length,
    own: () => sum(positions, (at) => sum(corridors, ({ line }) => nearestOn(line, at).distance)),
    turf: () =>
      sum(positions, (at) =>
        sum(corridors, ({ geometry }) => nearestPointOnLine(geometry, at).properties.pointDistance),
      ),
  },
  {
    name: 'nearestOnPiece, @turf/nearest-point-on-line',
    calls: positions.length * pieces.length,
    own: () => sum(positions, (at) => sum(pieces, ([start, end]) => nearestOnPiece(at, start, end).distance)),
    turf: () =>
      sum(positions, (at) =>
        sum(pieces, ([start, end]) => {
          const piece = { type: 'LineString' as const, coordinates: [start, end] }
          return nearestPointOnLine(piece, at).properties.pointDistance
        }),
      ),
  },
  {
    name: 'pointAt, @turf/along',
    calls: kms.length,
    own: () => sum(kms, (km) => pointAt(longest.line, km)[0]),
    turf: () => sum(kms, (km) => along(longest.geometry, km).geometry.coordinates[0]!),
  },
  {
    name: 'shape, @turf/boolean-point-in-polygon',
    calls: positions.length * areas.length,
    own: () => sum(positions, (at) => sum(areas, (area) => Number(area.shape.contains(at)))),
    turf: () => sum(positions, (at) => sum(areas, ({ geometry }) => Number(booleanPointInPolygon(at, geometry)))),
  },
]

/** The least time in ms of the runs within half a second. The first runs warm up the compiler. */
function timeOf(run: () => number): number {
  let least = Infinity
  for (const end = performance.now() + 500; performance.now() < end;) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const rows = cases.map(({ name, calls, own, turf }) => {
  const difference = Math.abs(own() - turf())
  if (difference > 1e-3) throw new Error(`${name}: the results differ by ${difference}`)
  const [ownTime, turfTime] = [timeOf(own), timeOf(turf)]
  const micros = (time: number) => ((time / calls) * 1000).toFixed(2)
  return [name, micros(ownTime), micros(turfTime), `${(turfTime / ownTime).toFixed(0)} ×`]
})
console.log(table(['µs per call', 'own', 'Turf', 'ratio'], rows))
