/** The archives of an atlas, built once for its region and languages and kept in `.cache/basemap`. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildBasemap } from './pack/buildBasemap.ts'
import type { UnnamedTown } from './pack/layers/towns.ts'
import type { BasemapOptions } from './pack/options.ts'

export interface BasemapFiles {
  /** Paths of the archives. */
  basemap: string
  relief: string
  /** Path of the list of towns without a name, as JSON. */
  unnamed: string
}

const packer = import.meta.dirname
const cache = join(packer, '../.cache/basemap')

/**
 * Returns the archives with these options. Builds them if the cache does not have them.
 * @param rebuild Builds them also if the cache has them
 */
export async function basemapFiles(
  options: BasemapOptions,
  { rebuild = false, report }: { rebuild?: boolean; report?: (line: string) => void } = {},
): Promise<BasemapFiles> {
  const folder = join(cache, basemapKey(options))
  const files = filesOf(folder)
  if (!rebuild && Object.values(files).every((file) => existsSync(file))) return files
  // Another process may build the same archives: each writes its own folder, and the last one moves it in place.
  const building = `${folder}-${randomUUID()}`
  mkdirSync(building, { recursive: true })
  const { basemap, relief, unnamed } = filesOf(building)
  const towns = await buildBasemap({ ...options, out: basemap, reliefOut: relief, ...(report ? { report } : {}) })
  writeFileSync(unnamed, JSON.stringify(towns))
  rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(building, folder)
  } catch (error) {
    // The other process has moved its folder in place meanwhile.
    if (!existsSync(files.basemap)) throw error
    rmSync(building, { recursive: true })
  }
  return files
}

/** Returns the towns of the atlas's region that have no name in one of its languages. */
export const readUnnamed = ({ unnamed }: BasemapFiles): UnnamedTown[] =>
  JSON.parse(readFileSync(unnamed, 'utf8')) as UnnamedTown[]

const filesOf = (folder: string): BasemapFiles => ({
  basemap: join(folder, 'basemap.pmtiles'),
  relief: join(folder, 'relief.pmtiles'),
  unnamed: join(folder, 'unnamed.json'),
})

/** Returns a hash of the options, the data and the code that packs it. */
export function basemapKey({ region, detail, languages, names = {}, selection = 'world' }: BasemapOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([region, detail, languages, names, selection]))
  for (const folder of ['data', 'pack']) {
    const entries = readdirSync(join(packer, folder), { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    for (const path of paths.sort()) hash.update(relative(packer, path)).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}
