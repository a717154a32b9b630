import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { cutterAlong, linksTo } from '../../../basemap/pack/alongCorridors'
import type { CorridorLine } from '../../../basemap/pack/options'

/** Degrees of latitude, or of longitude on the equator, in a km. */
const km = 1 / 111.2
const at = (east: number, north: number): Position => [east * km, north * km]
const eastward = (id: string, north = 0): CorridorLine => ({
  id,
  on: 'road',
  course: 'exact',
  line: [at(0, north), at(300, north)],
})
const cut = cutterAlong([eastward('one')])

/** The pieces, each with its corridors and the km at which it ends in the east. */
const summary = (line: Position[], cutter = cut) =>
  cutter(line).map(({ coordinates, along }) => [along.join(' '), Math.round(coordinates.at(-1)![0]! / km)])

test('a line within 6 km of a corridor is one piece that the corridor follows', () => {
  const line = [at(20, 5), at(150, 4), at(280, 5)]
  expect(cut(line)).toEqual([{ coordinates: line, along: ['one'] }])
})

test('a line that is farther away, or that crosses, stays free', () => {
  const far = [at(20, 7), at(280, 7)]
  const crossing = [at(100, -40), at(140, 40)]
  expect([cut(far), cut(crossing)].map(([piece]) => piece!.along)).toEqual([[], []])
  expect(cut(crossing)).toHaveLength(1)
})

test('a schematic corridor is followed from farther away, but not by a line that is beside it for a short way', () => {
  const schematic = cutterAlong([{ ...eastward('one'), course: 'schematic' }])
  const passing = [at(100, 70), at(130, 20), at(145, 20), at(175, 70)]
  expect(summary([at(20, 24), at(280, 18)], schematic)).toEqual([['one', 280]])
  expect(summary(passing, schematic)).toEqual([['', 175]])
})

test('a line that leaves the corridor is cut where it is within a km of it, not where it is 6 km away', () => {
  expect(summary([at(10, 0), at(150, 0), at(250, 30)])).toEqual([
    ['one', 153],
    ['', 250],
  ])
})

test('the pieces meet, and have the vertices of the line alone besides', () => {
  const line = [at(10, 0), at(80, 0), at(150, 0), at(250, 30)]
  const [along, free] = cut(line)
  expect(along!.coordinates.slice(0, -1)).toEqual(line.slice(0, 3))
  expect(free!.coordinates).toEqual([along!.coordinates.at(-1), line[3]])
})

test('a bend within 8 km of the corridor does not interrupt a piece', () => {
  expect(summary([at(10, 2), at(100, 2), at(103, 7), at(106, 2), at(280, 2)])).toEqual([['one', 280]])
})

test('a line along two corridors names both', () => {
  const both = cutterAlong([eastward('one'), { ...eastward('two', 2), line: [at(0, 2), at(100, 2), at(100, 60)] }])
  expect(summary([at(10, 1), at(280, 1)], both).map(([along]) => along)).toEqual(['one two', 'one'])
})

test('a side road is linked to the corridor that stands for the road that it met', () => {
  const corridors = [eastward('one')]
  const [road, side, elsewhere] = [
    [at(10, 4), at(150, 4), at(280, 4)],
    [at(150, 4), at(150, 60)],
    [at(200, 8), at(200, 60)],
  ]
  const pieces = [road, side, elsewhere].flatMap((line) => cut(line!))
  const [link, ...others] = linksTo(corridors, pieces)
  expect(others).toEqual([])
  expect(link).toMatchObject({ corridor: 'one', piece: { coordinates: side } })
  expect(link!.coordinates.map(([east = 0, north = 0]) => [Math.round(east / km), Math.round(north / km)])).toEqual([
    [150, 4],
    [150, 0],
  ])
})
