import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BasemapOptions, Region } from './pack/options.ts'

/** Options of an atlas whose atlas.json says nothing about its basemap. */
const defaults: BasemapOptions = {
  region: [5, 25, 134.9, 66],
  detail: 'fine',
  languages: ['en', 'ru', 'kk'],
  selection: 'eurasia',
}

interface AtlasFile {
  region?: Region
  languages?: (string | { tag: string })[]
  basemap?: Pick<BasemapOptions, 'names' | 'selection'> & { detail?: BasemapOptions['detail'] }
}

/** Returns what the atlas.json of a folder says about the basemap. Without that file it is the basemap of the atlas in `geo`. */
export function readOptions(folder: string): BasemapOptions {
  const file = join(folder, 'atlas.json')
  if (!existsSync(file)) return defaults
  const { region, languages, basemap } = JSON.parse(readFileSync(file, 'utf8')) as AtlasFile
  return {
    region: region ?? null,
    detail: 'fine',
    languages: (languages ?? ['en']).map((language) => (typeof language === 'string' ? language : language.tag)),
    ...basemap,
  }
}
