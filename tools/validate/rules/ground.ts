import { entriesOf, problemAt, stopsOf, surfaceOf, type Content } from '../content.ts'
import { placeStops } from '../placeStops.ts'
import type { Problem } from '../problem.ts'
import { swapped, swappedAxes } from '../schemaMessages.ts'
import { measureLine, pointAt } from '../../../src/geometry/measuredLine.ts'
import { stretches } from '../stretches.ts'
import { isPlace, pointsOf } from '../../../src/content/features.ts'
import { written } from './positions.ts'
import { kilometres } from './stops.ts'
import type { Position } from '../../../src/content/schema.ts'

/** Accuracy of the simplified borders of the basemap, in km. */
const borderTolerance = 5
/** Longest stretch in km of a road over water, such as a bridge, or of a ferry over land, where the coast is simplified. */
const longestOffGround = 3
/** Distance in km from a port within which a ferry may be on land. */
const portKm = 3
/** Distance in km between samples of the ground. */
const step = 1

/** Roads and railways do not lead through the sea. */
export function roadsStayOnLand(content: Content): Problem[] {
  const { basemap, corridors } = content
  if (!basemap) return []
  return corridors.flatMap((entry) => {
    const { mode } = entry.feature.properties
    if (surfaceOf(content, entry.feature) === 'water') return []
    const line = measureLine(entry.feature.geometry.coordinates)
    return stretches(line, basemap.isWater, step)
      .filter(({ value, from, to }) => value && to - from > longestOffGround)
      .map(({ from, to }) => {
        const [start, end] = [near(pointAt(line, from)), near(pointAt(line, to))]
        const message = `the ${mode} leads ${kilometres(to - from)} through water from ${start} to ${end}, km ${Math.round(from)} to ${Math.round(to)}: draw it over land`
        return problemAt(entry, 'geometry.coordinates', message)
      })
  })
}

/** Ferries do not lead over land, except near their ports. */
export function ferriesStayAtSea(content: Content): Problem[] {
  const { basemap, corridors } = content
  if (!basemap) return []
  return corridors.flatMap((entry) => {
    const { mode, stops } = entry.feature.properties
    if (surfaceOf(content, entry.feature) !== 'water') return []
    const line = measureLine(entry.feature.geometry.coordinates)
    const ports = placeStops(
      line,
      stops.map((stop) => stop.coordinates),
    )
    return stretches(line, basemap.isWater, step)
      .filter(({ value }) => !value)
      .map(({ from, to }) => ({
        from: ports.reduce((start, { km }) => (Math.abs(start - km) <= portKm ? km + portKm : start), from),
        to: ports.reduceRight((end, { km }) => (Math.abs(end - km) <= portKm ? km - portKm : end), to),
      }))
      .filter(({ from, to }) => to - from > longestOffGround)
      .map(({ from, to }) => {
        const [start, end] = [near(pointAt(line, from)), near(pointAt(line, to))]
        const message = `the ${mode} leads ${kilometres(to - from)} over land from ${start} to ${end}, km ${Math.round(from)} to ${Math.round(to)}: draw it through water`
        return problemAt(entry, 'geometry.coordinates', message)
      })
  })
}

/** Places and stops that have a country are in it, by the borders of the basemap. */
export function pointsAreInTheirCountry(content: Content): Problem[] {
  const { basemap } = content
  if (!basemap) return []
  const located = entriesOf(content).flatMap((entry) => {
    const { feature } = entry
    if (isPlace(feature)) {
      const { country } = feature.properties
      return pointsOf(feature).map((position) => ({ entry, path: 'properties', country, position }))
    }
    return stopsOf(feature).map(({ country, coordinates: position }, index) => {
      return { entry, path: `properties.stops[${index}]`, country, position }
    })
  })
  return located.flatMap(({ entry, path, country, position }) => {
    if (country === undefined) return []
    const land = basemap.land(country)
    if (!land) return [problemAt(entry, `${path}.country`, `the basemap has no country "${country}"`)]
    const off = land.contains(position) ? 0 : land.distanceToEdge(position)
    if (off <= borderTolerance) return []
    const [longitude, latitude] = position
    if (Math.abs(longitude) <= 90 && land.contains([latitude, longitude])) {
      return [problemAt(entry, `${path}.country`, `is "${country}": ${swappedAxes(position)}`, swapped)]
    }
    const found = basemap.countryAt(position)
    const message = `is "${country}", but ${written(position)} is ${kilometres(off)} outside it${found ? `, in "${found}"` : ''}`
    // Registers place much by the offices of those who do it, and their editors are others than the atlas's.
    return [{ ...(entry.at && { level: 'note' as const }), ...problemAt(entry, `${path}.country`, message) }]
  })
}

/** A position rounded to 0.01 degrees. */
function near([longitude, latitude]: Position): string {
  return written([Math.round(longitude * 100) / 100, Math.round(latitude * 100) / 100])
}
