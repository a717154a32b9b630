/** gpxpy reads the corridors as navigation programs do. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { isCorridor } from '../../../../src/content/features'
import { textIn } from '../../../../src/content/textIn'
import { findPython } from '../../../../tools/findPython'
import { atlasIn, folders } from './atlases'

const python = findPython('gpxpy')
const script = `
import gpxpy, json, sys
gpx = gpxpy.parse(open(sys.argv[1], encoding='utf-8'))
route, track = gpx.routes[0], gpx.tracks[0]
print(json.dumps({'name': route.name, 'description': route.description, 'license': gpx.copyright_license,
  'stops': [point.name for point in route.points], 'km': track.length_2d() / 1000,
  'west': min(p.longitude for s in track.segments for p in s.points), 'east': max(p.longitude for s in track.segments for p in s.points)}))
`
interface Read {
  name: string
  description: string
  license: string | null
  stops: string[]
  km: number
  west: number
  east: number
}

describe.skipIf(!python).each(folders)('gpxpy reads %s', (folder) => {
  it('with the names of the stops, the quotations and the length of the line', async () => {
    const { content, path } = await atlasIn(folder)
    const { defaultLanguage, licence } = content.config
    for (const { id, properties } of content.features.filter(isCorridor)) {
      const read = JSON.parse(execFileSync(python!, ['-c', script, path(`${id}.gpx`)], { encoding: 'utf8' })) as Read
      expect(read).toMatchObject({
        name: textIn(properties.name, defaultLanguage),
        license: licence?.url ?? null,
        stops: properties.stops.map(({ name }) => textIn(name, defaultLanguage)),
      })
      for (const { quote } of properties.passages) expect(read.description).toContain(quote)
      expect(Math.abs(read.km / properties.drawn.km - 1)).toBeLessThan(0.005)
      expect(read.west).toBeGreaterThanOrEqual(-180)
      expect(read.east).toBeLessThan(180)
    }
  })
})
