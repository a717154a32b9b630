import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createGazetteer, type Gazetteer } from './gazetteer.ts'

/** The file, which a page decompresses with `DecompressionStream`. */
export const gazetteerFile = join(import.meta.dirname, 'data/gazetteer.txt.gz')

let gazetteer: Gazetteer | undefined
/** The gazetteer of this folder, in Node. It is read once. */
export const theGazetteer = (): Gazetteer =>
  (gazetteer ??= createGazetteer(gunzipSync(readFileSync(gazetteerFile)).toString('utf8')))
