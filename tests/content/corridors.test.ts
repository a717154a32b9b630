import { describe, expect, test } from 'vitest'
import { problemsAfter, set, type Files } from '../support/soundFolder'

const road = 'corridors.geojson features 0 properties'
const roadLine = 'corridors.geojson great-road features[0].properties'
const ferry = 'corridors.geojson features 1'

const after = (path: string, value: unknown) => problemsAfter((files) => set(files, path, value))
const afterMeasuring = (path: string, value: unknown) =>
  problemsAfter((files) => set(files, path, value), { measure: true })

describe('stops', () => {
  test('are on the line', async () => {
    expect(await afterMeasuring(`${road} stops 1 coordinates`, [61.1, 50])).toEqual([
      `${roadLine}.stops[1].coordinates: Midway is 7.1 km from the line, at most 3 km are allowed: draw the line through it`,
    ])
  })

  test('are in order', async () => {
    const damage = (files: Files) => {
      set(files, `${road} stops 0 coordinates`, [61, 50])
      set(files, `${road} stops 0 place`, undefined)
      set(files, `${road} stops 1 coordinates`, [61, 51])
    }
    expect(await problemsAfter(damage, { measure: true })).toEqual([
      `${roadLine}.stops[0]: the line begins 111.8 km before its first stop, Northtown: cut the line there or add a stop`,
      `${roadLine}.stops[1]: Midway (0 km along the line) must come after Northtown (111.8 km): reorder the stops or reverse the line`,
      `${roadLine}.stops[1].country: is "KZ", but [61, 51] is 111.2 km outside it, in "RU"`,
    ])
  })

  test('are at the ends of the line', async () => {
    expect(await afterMeasuring(`${road} stops 0 coordinates`, [61.05, 50.8])).toEqual([
      `${roadLine}.stops[0]: the line begins 22.5 km before its first stop, Northtown: cut the line there or add a stop`,
    ])
    expect(await afterMeasuring(`${road} stops 2 coordinates`, [60.95, 49.5])).toEqual([
      `${roadLine}.stops[2]: the line continues for 55.7 km after its last stop, Southtown: cut the line there or add a stop`,
    ])
  })

  test('have unique ids', async () => {
    expect(await after(`${road} stops 2 id`, 'northtown')).toContain(
      `${roadLine}.stops[2].id: "northtown" is already the id of stops[0]: choose another`,
    )
  })

  test('have place features that are near them', async () => {
    expect(await after(`${road} stops 0 place`, 'nothtown')).toEqual([
      `${roadLine}.stops[0].place: "nothtown" is not the id of a place; closest: "northtown"`,
    ])
    expect(await after(`${road} stops 1 place`, 'great-steppe')).toEqual([
      `${roadLine}.stops[1].place: "great-steppe" is not the id of a place`,
    ])
    expect(await after(`${road} stops 1 place`, 'northtown')).toEqual([
      `${roadLine}.stops[1].place: "northtown" is 111.8 km from the stop, at most 25 km are allowed: is it another place?`,
    ])
  })
})

describe('sections', () => {
  test('have ids of stops', async () => {
    expect(await after(`${road} sections 0 from`, 'northton')).toEqual([
      `${roadLine}.sections[0].from: "northton" is not the id of a stop; closest: "northtown"`,
    ])
    expect(await after(`${road} sections 0 from`, 'q')).toEqual([
      `${roadLine}.sections[0].from: "q" is not the id of a stop; the stops are northtown, midway, southtown`,
    ])
  })

  test('leave no gap', async () => {
    expect(await after(`${road} sections 1 from`, 'northtown')).toEqual([
      `${roadLine}.sections[1].from: is "northtown", must be "midway": sections must not leave a gap`,
    ])
  })

  test('lead forwards to the last stop', async () => {
    expect(await after(`${road} sections 1 to`, 'midway')).toEqual([
      `${roadLine}.sections[1].to: "midway" does not come after "midway"`,
      `${roadLine}.sections[1].to: is "midway", must be "southtown", the last stop`,
    ])
    expect(await after(`${road} sections`, [{ from: 'northtown', to: 'midway', status: 'planned' }])).toEqual([
      `${roadLine}.sections[0].to: is "midway", must be "southtown", the last stop`,
    ])
  })
})

describe('measures', () => {
  test('are those of the line', async () => {
    expect(await after(`${road} stops 1 km`, 112.4)).toEqual([
      `${roadLine}.stops[1].km: is 112.4 km, but measures 111.7 km: run \`npm run measure\``,
    ])
    expect(await after(`${road} drawn km`, 225)).toEqual([
      `${roadLine}.drawn.km: is 225 km, but measures 223.2 km: run \`npm run measure\``,
    ])
    expect(await after(`${road} drawn countries 0 to`, 110)).toEqual([
      `${roadLine}.drawn.countries: is RU 0-110, KZ 111.8-223.2, but measures RU 0-111.8, KZ 111.8-223.2: run \`npm run measure\``,
    ])
  })

  test('have no country on the open sea', async () => {
    const damage = (files: Files) => {
      set(files, 'basemap/water.geojson features 0 properties kind', 'ocean')
      set(files, 'basemap/countries.geojson features 2 geometry coordinates 0 1', [60, 46])
      set(files, 'basemap/countries.geojson features 2 geometry coordinates 0 2', [60, 54])
    }
    expect(await problemsAfter(damage)).toEqual([])
  })
})

describe('published lengths', () => {
  test('add up', async () => {
    expect(await after(`${road} published km`, 300)).toEqual([
      `${roadLine}.published.byCountry: 113 + 112 is 225 km, but the published total is 300 km`,
    ])
  })

  test('have only countries of the line', async () => {
    expect(await after(`${road} published byCountry`, { RU: 113, CN: 112 })).toEqual([
      `${roadLine}.published.byCountry.CN: the drawn line does not lead through "CN", only through RU, KZ`,
    ])
  })
})

describe('ground', () => {
  /** Water across 22 km of the road. */
  const acrossTheRoad = (properties: object) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [60, 50.5],
          [62, 50.5],
          [62, 50.7],
          [60, 50.7],
          [60, 50.5],
        ],
      ],
    },
  })

  test('roads stay on land', async () => {
    const sea = acrossTheRoad({})
    expect(await after('basemap/water.geojson features 1', sea)).toEqual([
      'corridors.geojson great-road features[0].geometry.coordinates: the road leads 22.2 km through water from [61.05, 50.7] to [61.05, 50.5], km 34 to 56: draw it over land',
    ])
  })

  test('roads may cross a reservoir', async () => {
    const lake = acrossTheRoad({ kind: 'reservoir' })
    expect(await after('basemap/water.geojson features 1', lake)).toEqual([])
  })

  test('ferries stay at sea', async () => {
    const farInland = (files: Files) => {
      set(files, `${ferry} geometry coordinates 0`, [60.2, 48])
      set(files, `${ferry} properties stops 0 coordinates`, [60.2, 48])
    }
    expect(await problemsAfter(farInland, { measure: true })).toEqual([
      'corridors.geojson small-ferry features[1].geometry.coordinates: the ferry leads 11.9 km over land from [60.16, 48] to [60, 48], km 3 to 15: draw it through water',
    ])
  })

  test('points are in their country', async () => {
    expect(await after('places.geojson features 0 properties country', 'KZ')).toEqual([
      'places.geojson northtown features[0].properties.country: is "KZ", but [61, 51.005] is 111.8 km outside it, in "RU"',
    ])
    expect(await after('places.geojson features 0 properties country', 'US')).toEqual([
      'places.geojson northtown features[0].properties.country: the basemap has no country "US"',
    ])
    expect(await after(`${road} stops 2 country`, 'RU')).toEqual([
      `${roadLine}.stops[2].country: is "RU", but [61, 49] is 111.2 km outside it, in "KZ"`,
    ])
  })
})
