/** The archives of an atlas, built once for its region and languages and kept in `.cache/basemap`. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { archiveNames, type ArchiveName } from '../src/content/basemapArchives.ts'
import { cacheFolder } from '../build/projectFolder.ts'
import { archives, unnamedFile } from './archives.ts'
import type { UnnamedTown } from './pack/layers/towns.ts'
import type { BasemapOptions } from './pack/options.ts'

export interface BasemapFiles {
  /** Path of each archive that the atlas has. */
  archives: Partial<Record<ArchiveName, string>> & { basemap: string }
  /** Path of the list of towns without a name, as JSON. */
  unnamed: string
}

interface BuildSettings {
  /** Builds the archives also if the cache has them. */
  rebuild?: boolean
  report?: (line: string) => void
}

const packer = import.meta.dirname
const cache = join(cacheFolder, 'basemap')

/** Returns the names of the archives that an atlas has. Builds none. */
export const archivesOf = (options: BasemapOptions): ArchiveName[] =>
  archiveNames.filter((name) => archives[name].isIn(options))

/** Returns the archives with these options. Builds those that the cache does not have. */
export async function basemapFiles(options: BasemapOptions, settings: BuildSettings = {}): Promise<BasemapFiles> {
  const paths: Partial<Record<ArchiveName, string>> = {}
  for (const name of archivesOf(options)) paths[name] = await archiveFile(name, options, settings)
  const basemap = paths.basemap!
  return { archives: { ...paths, basemap }, unnamed: join(dirname(basemap), unnamedFile) }
}

async function archiveFile(
  name: ArchiveName,
  options: BasemapOptions,
  { rebuild = false, report }: BuildSettings,
): Promise<string> {
  const folder = join(cache, archiveKey(name, options))
  const file = `${name}.pmtiles`
  const path = join(folder, file)
  if (!rebuild && existsSync(path)) return path
  // Another process may build the same archive: each writes its own folder, and the last one moves it in place.
  const building = `${folder}-${randomUUID()}`
  mkdirSync(building, { recursive: true })
  await archives[name].build({ ...options, out: join(building, file), ...(report ? { report } : {}) }, building)
  rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(building, folder)
  } catch (error) {
    // The other process has moved its folder in place meanwhile.
    if (!existsSync(path)) throw error
    rmSync(building, { recursive: true })
  }
  return path
}

/** Returns the towns of the atlas's region that have no name in one of its languages. */
export const readUnnamed = ({ unnamed }: BasemapFiles): UnnamedTown[] =>
  JSON.parse(readFileSync(unnamed, 'utf8')) as UnnamedTown[]

/** Returns a hash of the options of an archive, the data and the code that packs it. */
export function archiveKey(name: ArchiveName, options: BasemapOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([name, archives[name].key(options)]))
  for (const folder of ['data', 'pack']) {
    const entries = readdirSync(join(packer, folder), { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    for (const path of paths.sort()) hash.update(relative(packer, path)).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}
