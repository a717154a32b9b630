/** The modes of transport that an author can choose from. */
import { builtInModes } from '../../../src/content/atlas/builtIn'
import type { AtlasConfig, ModeConfig } from '../../../src/content/atlas/config'
import { textIn } from '../../../src/content/textIn'
import { vocabularyFor } from '../../../src/i18n/vocabularies'
import type { Followed } from '../../route/route'

/** Those of the atlas, then those that are built in. */
export function modesOf(config: AtlasConfig | null, language: string): { id: string; name: string }[] {
  const own = (config?.modes ?? []).map(({ id, name }) => ({ id, name: textIn(name, language) }))
  const builtIn = Object.entries(vocabularyFor(language).modes).map(([id, { name }]) => ({ id, name }))
  return [...own, ...builtIn.filter(({ id }) => !own.some((mode) => mode.id === id))]
}

const modeOf = (config: AtlasConfig | null, mode: string): Pick<ModeConfig, 'surface' | 'pattern'> | undefined =>
  config?.modes.find(({ id }) => id === mode) ?? builtInModes[mode]

export const surfaceOf = (config: AtlasConfig | null, mode: string): 'land' | 'water' =>
  modeOf(config, mode)?.surface ?? 'land'

/** What a line of a mode is drawn along at first. As on the map, a mode with dashes runs on rails. */
export function followedBy(config: AtlasConfig | null, mode: string): Followed {
  if (surfaceOf(config, mode) === 'water') return 'nothing'
  return modeOf(config, mode)?.pattern === 'dashes' ? 'railways' : 'roads'
}
