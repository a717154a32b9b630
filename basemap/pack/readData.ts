/** Reads the files of basemap/data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Feature, FeatureCollection } from 'geojson'
import type { BasemapOptions, Box } from './options.ts'
import { withoutFarLines } from './withoutFarLines.ts'

export const dataFolder = join(import.meta.dirname, '../data')

/**
 * Returns the features of a file.
 * @param near Features outside these boxes are left out
 */
export function readData(name: string, near?: readonly Box[]): Feature[] {
  const text = gunzipSync(readFileSync(join(dataFolder, name))).toString()
  return (JSON.parse(near ? withoutFarLines(text, near) : text) as FeatureCollection).features
}

/** Returns the features of a file that an atlas selects. */
export function readSelected(name: string, { selection }: BasemapOptions): Feature[] {
  const features = readData(`${name}.geojson.gz`)
  return selection === 'eurasia' ? features.filter(({ properties }) => properties?.['eurasia'] === 1) : features
}
