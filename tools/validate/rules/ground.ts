import { entriesOf, problemAt, type Content } from '../content.ts'
import { placeStops } from '../placeStops.ts'
import type { Problem } from '../problem.ts'
import { measureLine, pointAt, stretches } from '../../../src/geometry/measuredLine.ts'
import { written } from './positions.ts'
import { kilometres } from './stops.ts'
import type { Position } from '../../../src/content/schema.ts'

/** Kilometres that the basemap's simplified borders may be off. */
const grace = 5
/** Kilometres of water that a road may seem to cross, or of land a ferry: bridges, and the basemap's simplified coast. */
const mostOffGround = 3
/** Around its ports, in kilometres, a ferry may be on land. */
const portReach = 3
/** Kilometres between looks at the ground. */
const step = 1

/** Roads and railways do not run through the sea. */
export function roadsStayOnLand(content: Content): Problem[] {
  const { basemap, corridors } = content
  if (!basemap) return []
  return corridors.flatMap((entry) => {
    const { mode } = entry.feature.properties
    if (mode === 'ferry') return []
    const line = measureLine(entry.feature.geometry.coordinates)
    return stretches(line, basemap.isWater, step)
      .filter(({ value, from, to }) => value && to - from > mostOffGround)
      .map(({ from, to }) => {
        const [start, end] = [near(pointAt(line, from)), near(pointAt(line, to))]
        const message = `the ${mode} runs ${kilometres(to - from)} through water from ${start} to ${end}, km ${Math.round(from)} to ${Math.round(to)}: lead it over land`
        return problemAt(entry, 'geometry.coordinates', message)
      })
  })
}

/** Ferries do not run over land, but near their ports. */
export function ferriesStayAtSea(content: Content): Problem[] {
  const { basemap, corridors } = content
  if (!basemap) return []
  return corridors.flatMap((entry) => {
    const { mode, stops } = entry.feature.properties
    if (mode !== 'ferry') return []
    const line = measureLine(entry.feature.geometry.coordinates)
    const ports = placeStops(
      line,
      stops.map((stop) => stop.coordinates),
    )
    return stretches(line, basemap.isWater, step)
      .filter(({ value }) => !value)
      .map(({ from, to }) => ({
        from: ports.reduce((start, { km }) => (Math.abs(start - km) <= portReach ? km + portReach : start), from),
        to: ports.reduceRight((end, { km }) => (Math.abs(end - km) <= portReach ? km - portReach : end), to),
      }))
      .filter(({ from, to }) => to - from > mostOffGround)
      .map(({ from, to }) => {
        const [start, end] = [near(pointAt(line, from)), near(pointAt(line, to))]
        const message = `the ferry runs ${kilometres(to - from)} over land from ${start} to ${end}, km ${Math.round(from)} to ${Math.round(to)}: lead it through water`
        return problemAt(entry, 'geometry.coordinates', message)
      })
  })
}

/** Points and stops lie in the country they name, by the basemap's borders. */
export function pointsAreInTheirCountry(content: Content): Problem[] {
  const { basemap } = content
  if (!basemap) return []
  const located = entriesOf(content).flatMap((entry) => {
    const { geometry, properties } = entry.feature
    const stops = ('stops' in properties ? properties.stops : []).map(({ country, coordinates }, index) => {
      return { entry, path: `properties.stops[${index}]`, at: `coordinates`, country, position: coordinates }
    })
    if (geometry.type !== 'Point' || !('country' in properties)) return stops
    const { country } = properties
    return [...stops, { entry, path: 'properties', at: '', country: country!, position: geometry.coordinates }]
  })
  return located.flatMap(({ entry, path, country, position }) => {
    const land = basemap.land(country)
    if (!land) return [problemAt(entry, `${path}.country`, `the basemap has no country "${country}"`)]
    const off = land.contains(position) ? 0 : land.distanceToEdge(position)
    if (off <= grace) return []
    const found = basemap.countryAt(position)
    const message = `is "${country}", but ${written(position)} is ${kilometres(off)} outside it${found ? `, in "${found}"` : ''}`
    return [problemAt(entry, `${path}.country`, message)]
  })
}

function near([longitude, latitude]: Position): string {
  return written([Math.round(longitude * 100) / 100, Math.round(latitude * 100) / 100])
}
