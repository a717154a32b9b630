import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createGazetteer, type Gazetteer } from './gazetteer.ts'

/** The file, which a page decompresses with `DecompressionStream`. */
export const gazetteerFile = join(import.meta.dirname, 'data/gazetteer.txt.gz')

/** Reads the gazetteer of this folder in Node. */
export const readGazetteer = (): Gazetteer => createGazetteer(gunzipSync(readFileSync(gazetteerFile)).toString('utf8'))
