/** Reads the roads, railways and towns of basemap/data. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Feature, LineString } from 'geojson'
import type { Position } from '../../src/geometry/position.ts'
import { breather } from './breathe.ts'
import type { NetworkLine } from './network.ts'

const data = join(import.meta.dirname, '../../basemap/data')

/** The cost of a km by the class of the road: a route leaves a main road only if the other one is much shorter. */
const costs: Readonly<Record<number, number>> = { 1: 1, 2: 1.05, 3: 1.25 }

/** The features of a file, which has one of them per line. */
export async function readBasemapFile(name: 'roads' | 'railways' | 'towns'): Promise<Feature[]> {
  const text = (await promisify(gunzip)(await readFile(join(data, `${name}.geojson.gz`)))).toString('utf8')
  const breathe = breather()
  const features: Feature[] = []
  for (const line of text.split('\n').slice(1)) {
    if (!line.startsWith('{')) continue
    features.push(JSON.parse(line.replace(/,$/, '')) as Feature)
    await breathe()
  }
  return features
}

/** The lines of which the network of roads or railways is made. */
export async function readLines(name: 'roads' | 'railways'): Promise<NetworkLine[]> {
  const features = await readBasemapFile(name)
  return features.map(({ geometry, properties }) => ({
    coordinates: (geometry as LineString).coordinates as Position[],
    cost: costs[properties?.['class'] as number] ?? 1,
  }))
}
