/** The archives of an atlas: what each depends on, which atlases have it, and how it is packed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveName } from '../src/content/basemapArchives.ts'
import { buildBasemap, buildElevation, buildRelief, buildTransport, type BuildOptions } from './pack/buildBasemap.ts'
import { hasElevation } from './pack/elevationTiles.ts'
import { hasTransport } from './pack/layers/transport.ts'
import type { BasemapOptions } from './pack/options.ts'

interface Archive {
  /** The options that its bytes depend on. Other options may change without packing it again. */
  key: (options: BasemapOptions) => unknown
  /** Whether an atlas has it. Other atlases have no file, and the map no source. */
  isIn: (options: BasemapOptions) => boolean
  /** Writes it, and what belongs to it into the same folder. */
  build: (options: BuildOptions, folder: string) => void | Promise<void>
}

/** The list of towns without a name, beside the archive that has the towns. */
export const unnamedFile = 'unnamed.json'

export const archives: Record<ArchiveName, Archive> = {
  basemap: {
    key: ({ region, detail, languages, names = {}, selection = 'world' }) => [
      region,
      detail,
      languages,
      names,
      selection,
    ],
    isIn: () => true,
    build: (options, folder) => writeFileSync(join(folder, unnamedFile), JSON.stringify(buildBasemap(options))),
  },
  // It has its own file, because it changes with the corridors and the others do not.
  transport: {
    key: ({ region, detail, corridors = [] }) => [region, detail, corridors],
    isIn: ({ region, detail }) => detail === 'fine' && hasTransport(region),
    build: (options) => buildTransport(options),
  },
  relief: {
    key: ({ region, detail }) => [region, detail],
    isIn: () => true,
    build: (options) => buildRelief(options),
  },
  elevation: {
    key: ({ region }) => region,
    isIn: hasElevation,
    build: (options) => buildElevation(options),
  },
}
