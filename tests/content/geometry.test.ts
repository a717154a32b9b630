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
      `${ringLine}[0]: the ring is open: its last position must be its first, [60.5, 49], or run with --fix`,
    ])
  })

  test('are wound counterclockwise, holes clockwise', async () => {
    const turn = (index: number) => (files: Files) => {
      const area = files['areas.geojson'] as { features: { geometry: { coordinates: unknown[][] } }[] }
      area.features[0]!.geometry.coordinates[index]!.reverse()
    }
    expect(await problemsAfter(turn(0))).toEqual([
      `${ringLine}[0]: the ring has the wrong winding order: an outer ring must be counterclockwise; reverse its positions, or run with --fix`,
    ])
    expect(await problemsAfter(turn(1))).toEqual([
      `${ringLine}[1]: the ring has the wrong winding order: a hole must be clockwise; reverse its positions, or run with --fix`,
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
      `${lineLine}[2]: repeats the position before it, [61.05, 50.8]: remove it, or run with --fix`,
    )
  })

  test('do not lead around the world', async () => {
    expect(
      await after(`${ring} 1`, [
        [179, 50],
        [179, 50.5],
        [-179, 50.5],
        [-179, 50],
        [179, 50],
      ]),
    ).toContain(
      `${ringLine}[1][2]: the piece from [179, 50.5] to [-179, 50.5] leads around 358° of the world: write 181 for -179, as longitudes go on across the antimeridian, or divide the geometry at longitude 180, or run with --fix; if it is meant, draw positions between (and 1 more like it)`,
    )
  })

  test('have no more decimals than the precision allows', async () => {
    expect(await after('places.geojson features 0 geometry coordinates', [61, 51.0051])).toEqual([
      'places.geojson northtown features[0].geometry.coordinates: [61, 51.0051] has too many decimals: precision "town" allows at most 3, or run with --fix',
    ])
    expect(await after('areas.geojson features 0 properties label', [61.512, 49.5])).toEqual([
      'areas.geojson great-steppe features[0].properties.label: [61.512, 49.5] has too many decimals: precision "region" allows at most 2, or run with --fix',
    ])
    expect(await after(`${line} 1`, [61.0501, 50.8])).toEqual([
      `${lineLine}[1]: [61.0501, 50.8] has too many decimals: precision "schematic" allows at most 3, or run with --fix`,
    ])
    expect(await after('corridors.geojson features 0 properties stops 1 coordinates', [61, 50.00001])).toEqual([
      'corridors.geojson great-road features[0].properties.stops[1].coordinates: [61, 50.00001] has too many decimals: a stop allows at most 4, or run with --fix',
    ])
  })
})

describe('one problem stands for all with its cause', () => {
  test('that have too many decimals', async () => {
    const exported = (files: Files) => {
      for (const at of [0, 1, 2]) set(files, `${line} ${at}`, [61.123456789 + at / 100, 50.8 - at / 10])
      set(files, 'corridors.geojson features 1 geometry coordinates 1', [59.00000001, 48.02])
    }
    expect((await problemsAfter(exported)).filter((problem) => problem.includes('decimals'))).toEqual([
      `${lineLine}[0]: 4 positions from here on have more than 3 decimals, as [61.123456789, 50.8]: precision "schematic" allows at most 3, or run with --fix`,
    ])
  })

  test('that have swapped axes, beyond the latitudes', async () => {
    const swap = (files: Files) => {
      for (const at of [0, 1, 2, 3]) set(files, `${line} ${at}`, [31.2, 121.5 + at])
    }
    expect(await problemsAfter(swap)).toEqual([
      `${lineLine}[0][1]: the axes look swapped: a position is [longitude, latitude], here [121.5, 31.2] (and 3 more like it)`,
    ])
  })

  test('that have swapped axes, by their countries', async () => {
    const swap = (files: Files) => {
      set(files, 'places.geojson features 0 geometry coordinates', [51.005, 61])
      set(files, 'places.geojson features 1 geometry coordinates', [49.0456, 61.0123])
    }
    expect((await problemsAfter(swap)).filter((problem) => problem.includes('.country'))).toEqual([
      'places.geojson northtown features[0].properties.country: is "RU": the axes look swapped: a position is [longitude, latitude], here [61, 51.005] (and 1 more like it: observatory)',
    ])
  })

  test('that have swapped axes, by the stops of the line', async () => {
    const swap = (files: Files) => {
      const { coordinates } = (files['corridors.geojson'] as { features: { geometry: { coordinates: number[][] } }[] })
        .features[0]!.geometry
      set(
        files,
        line,
        coordinates.map(([longitude, latitude]) => [latitude, longitude]),
      )
    }
    expect(await problemsAfter(swap)).toContain(
      'corridors.geojson great-road features[0].geometry: the axes look swapped: a position is [longitude, latitude], here [61, 51]',
    )
  })
})

describe('geometries as other programs write them', () => {
  const geometry = 'corridors.geojson features 0 geometry'
  const whole = [[61, 51], [61.05, 50.8], [61.05, 50.6], [61.05, 50.4], [61.05, 50.2], [61, 50], [60.95, 49.5], [61, 49]] // prettier-ignore

  test('are valid: with heights, collections, several points and a line in parts', async () => {
    const parts = [whole.slice(0, 4), whole.slice(3).toReversed()].map((part) => part.map((at) => [...at, 120.5]))
    const asExported = (files: Files) => {
      set(files, geometry, { type: 'MultiLineString', coordinates: parts })
      const [point, ring] = ['places.geojson features 0 geometry', 'areas.geojson features 0 geometry']
      set(files, point, { type: 'MultiPoint', coordinates: [[61, 51.005, 7], [61.001, 51]] }) // prettier-ignore
      const area = (files['areas.geojson'] as { features: { geometry: unknown }[] }).features[0]!.geometry
      set(files, ring, { type: 'GeometryCollection', geometries: [area] })
    }
    expect(await problemsAfter(asExported)).toEqual([])
  })

  test('of a corridor whose parts do not meet are a problem', async () => {
    expect(
      await after(geometry, { type: 'MultiLineString', coordinates: [whole.slice(0, 4), whole.slice(5)] }),
    ).toEqual(
      [
        'corridors.geojson features.0.geometry: a corridor is one line: part 2 begins 45 km after part 1 ends; draw the line between them, or make two corridors',
      ].map((problem) => problem.replace('features.0', 'great-road features[0]')),
    )
  })

  test('a place and a stop at sea need no country', async () => {
    const atSea = (files: Files) => {
      set(files, 'places.geojson features 0 geometry coordinates', [58, 48])
      set(files, 'places.geojson features 0 properties country', undefined)
      set(files, 'corridors.geojson features 0 properties stops 0 place', undefined)
      set(files, 'corridors.geojson features 1 properties stops 0 country', undefined)
    }
    expect(await problemsAfter(atSea)).toEqual([])
  })
})

test('a schematic line may have pieces of any length, and reports only one problem otherwise', async () => {
  const apart = (precision: string) => (files: Files) => {
    set(files, 'corridors.geojson features 0 properties precision', precision)
    set(files, line, [[61, 51], [61, 50], [61, 49]]) // prettier-ignore
  }
  expect(await problemsAfter(apart('schematic'), { measure: true })).toEqual([])
  expect(await problemsAfter(apart('town'), { measure: true })).toEqual([
    `${lineLine}[0]: the piece from here to the next position is 111.2 km long; a built road may have 30 km: draw positions between, or give the line the precision "schematic" (and 1 more like it)`,
  ])
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
    const exact = (path: string, value: unknown) =>
      problemsAfter(
        (files) => {
          set(files, 'corridors.geojson features 0 properties precision', 'town')
          set(files, 'corridors.geojson features 1 properties precision', 'town')
          set(files, path, value)
        },
        { measure: true },
      )
    expect(await exact(`${line} 2`, [61.05, 50.45])).toEqual([
      `${lineLine}[1]: the piece from here to the next position is 38.9 km long; a built road may have 30 km: draw positions between, or give the line the precision "schematic"`,
    ])
    expect(await exact(`${line} 6`, [60.95, 49.1])).toEqual([
      `${lineLine}[5]: the piece from here to the next position is 100.1 km long; a planned road may have 80 km: draw positions between, or give the line the precision "schematic"`,
    ])
    expect(await exact('corridors.geojson features 1 geometry coordinates 1', [57.9, 48.02])).toEqual([
      'corridors.geojson small-ferry features[1].geometry.coordinates[0]: the piece from here to the next position is 157 km long; a ferry may have 150 km: draw positions between, or give the line the precision "schematic"',
    ])
  })
})
