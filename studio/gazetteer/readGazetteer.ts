import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createGazetteer, type Gazetteer } from './gazetteer.ts'

/** The file, which a page decompresses with `DecompressionStream`. */
export const gazetteerFile = join(import.meta.dirname, 'data/gazetteer.txt.gz')

let read: Gazetteer | undefined
/** The gazetteer, read when it is wanted first, and kept. */
export const theGazetteer = (): Gazetteer => (read ??= readGazetteer())

/** Reads the gazetteer of this folder in Node. */
export const readGazetteer = (): Gazetteer => createGazetteer(gunzipSync(readFileSync(gazetteerFile)).toString('utf8'))
