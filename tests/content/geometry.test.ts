import { describe, expect, test } from 'vitest'
import { problemsAfter, set, type Files } from '../support/soundFolder'

const ring = 'areas.geojson features 0 geometry coordinates'
const ringLine = 'areas.geojson great-steppe features[0].geometry.coordinates'
const line = 'corridors.geojson features 0 geometry coordinates'
const lineLine = 'corridors.geojson great-road features[0].geometry.coordinates'

/** The problems after a value is set and the corridors are measured again. */
const after = (path: string, value: unknown) => problemsAfter((files) => set(files, path, value), { measure: true })

describe('rings', () => {
  test('are closed', async () => {
    expect(await after(`${ring} 0 4`, [60.5, 50])).toEqual([
      `${ringLine}[0]: the ring is open: its last position must be its first, [60.5, 49]`,
    ])
  })

  test('are wound counterclockwise, holes clockwise', async () => {
    const turn = (index: number) => (files: Files) => {
      const area = files['areas.geojson'] as { features: { geometry: { coordinates: unknown[][] } }[] }
      area.features[0]!.geometry.coordinates[index]!.reverse()
    }
    expect(await problemsAfter(turn(0))).toEqual([
      `${ringLine}[0]: the ring has the wrong winding order: an outer ring must be counterclockwise; reverse its positions`,
    ])
    expect(await problemsAfter(turn(1))).toEqual([
      `${ringLine}[1]: the ring has the wrong winding order: a hole must be clockwise; reverse its positions`,
    ])
  })

  test('do not cross themselves', async () => {
    expect(
      await after(`${ring} 0`, [
        [60, 49],
        [63, 49],
        [63, 51],
        [62, 48],
        [60, 51],
        [60, 49],
      ]),
    ).toEqual([
      `${ringLine}[0][0]: the piece from [60, 49] to [63, 49] meets the piece from [63, 51] to [62, 48], ${'geometry.coordinates'}[0][2]: a geometry must not cross itself`,
    ])
  })

  test('do not touch themselves', async () => {
    expect(
      await after(`${ring} 0`, [
        [60.5, 49],
        [63, 49],
        [63, 51],
        [61.5, 49],
        [60.5, 51],
        [60.5, 49],
      ]),
    ).toEqual([
      `${ringLine}[0][0]: the piece from [60.5, 49] to [63, 49] meets the piece from [63, 51] to [61.5, 49], geometry.coordinates[0][2]: a geometry must not cross itself`,
    ])
  })

  test('do not cross one another', async () => {
    expect(
      await after(`${ring} 1`, [
        [62, 50],
        [62, 50.5],
        [63.5, 50.5],
        [63.5, 50],
        [62, 50],
      ]),
    ).toEqual([
      `${ringLine}[0][1]: the piece from [63, 49] to [63, 51] meets the piece from [62, 50.5] to [63.5, 50.5], geometry.coordinates[1][1]: a geometry must not cross itself`,
    ])
  })
})

describe('positions', () => {
  test('do not repeat', async () => {
    expect(await after(`${line} 2`, [61.05, 50.8])).toContain(
      `${lineLine}[2]: repeats the position before it, [61.05, 50.8]: remove it`,
    )
  })

  test('do not cross the antimeridian', async () => {
    expect(
      await after(`${ring} 1`, [
        [179, 50],
        [179, 50.5],
        [-179, 50.5],
        [-179, 50],
        [179, 50],
      ]),
    ).toContain(`${ringLine}[1][2]: crosses the antimeridian: divide the geometry at longitude 180`)
  })

  test('have no more decimals than the precision allows', async () => {
    expect(await after('places.geojson features 0 geometry coordinates', [61, 51.0051])).toEqual([
      'places.geojson northtown features[0].geometry.coordinates: [61, 51.0051] has too many decimals: precision "town" allows at most 3',
    ])
    expect(await after('areas.geojson features 0 properties label', [61.512, 49.5])).toEqual([
      'areas.geojson great-steppe features[0].properties.label: [61.512, 49.5] has too many decimals: precision "region" allows at most 2',
    ])
    expect(await after(`${line} 1`, [61.0501, 50.8])).toEqual([
      `${lineLine}[1]: [61.0501, 50.8] has too many decimals: precision "schematic" allows at most 3`,
    ])
    expect(await after('corridors.geojson features 0 properties stops 1 coordinates', [61, 50.00001])).toEqual([
      'corridors.geojson great-road features[0].properties.stops[1].coordinates: [61, 50.00001] has too many decimals: a stop allows at most 4',
    ])
  })
})

describe('lines', () => {
  const end = [
    [61.05, 50.6],
    [61.05, 50.4],
    [61.05, 50.2],
    [61, 50],
    [60.95, 49.5],
    [61, 49],
  ]

  test('do not cross themselves', async () => {
    expect(await after(line, [[61, 51], [61, 50.8], [61.1, 50.9], [60.9, 50.9], ...end])).toContain(
      `${lineLine}[0]: the piece from [61, 51] to [61, 50.8] meets the piece from [61.1, 50.9] to [60.9, 50.9], geometry.coordinates[2]: a geometry must not cross itself`,
    )
  })

  test('do not overlap themselves', async () => {
    expect(await after(line, [[61, 51], [61, 50.8], [61, 50.805], ...end])).toEqual([
      `${lineLine}[0]: the piece from [61, 51] to [61, 50.8] meets the piece from [61, 50.8] to [61, 50.805], geometry.coordinates[1]: a geometry must not cross itself`,
    ])
  })

  test('do not turn sharply', async () => {
    expect(await after(line, [[61, 51], [61.2, 51.02], [61.05, 50.8], ...end])).toEqual([
      `${lineLine}[1]: the line turns by 122° here, at most 100° are allowed: is this position wrong?`,
    ])
  })

  test('are drawn in short pieces', async () => {
    expect(await after(`${line} 2`, [61.05, 50.45])).toEqual([
      `${lineLine}[1]: the piece from here to the next position is 38.9 km long; a built road may have 30 km: draw positions between`,
    ])
    expect(await after(`${line} 6`, [60.95, 49.1])).toEqual([
      `${lineLine}[5]: the piece from here to the next position is 100.1 km long; a planned road may have 80 km: draw positions between`,
    ])
    expect(await after('corridors.geojson features 1 geometry coordinates 1', [57.9, 48.02])).toEqual([
      'corridors.geojson small-ferry features[1].geometry.coordinates[0]: the piece from here to the next position is 157 km long; a ferry may have 150 km: draw positions between',
    ])
  })
})
