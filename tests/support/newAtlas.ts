import type { AtlasContent } from '../../src/content/load/loadContent'
import { Atlas } from '../../src/state/atlas.svelte'
import type { CameraTarget } from '../../src/state/camera'
import { Settings, type Environment } from '../../src/state/settings.svelte'
import { smallAtlas } from './smallAtlas'

/** A storage in memory, with the values that it holds. */
export const memoryStorage = (values: Record<string, string> = {}) => ({
  values,
  getItem: (key: string) => values[key] ?? null,
  setItem: (key: string, value: string) => void (values[key] = value),
})

const noPreference: Environment['darkScheme'] = { matches: false, addEventListener: () => {} }

/** The settings of a reader whose browser prefers English and stores nothing. A test replaces what it needs. */
export const newSettings = (environment: Partial<Environment> = {}): Settings =>
  new Settings({
    storage: null,
    preferredLanguages: ['en-GB'],
    darkScheme: noPreference,
    moreContrast: noPreference,
    ...environment,
  })

/** An atlas at its first view, of the small content unless a test gives another. */
export const newAtlas = (content: AtlasContent = smallAtlas(), settings: Settings = newSettings()): Atlas =>
  new Atlas(content, settings)

/** Connects a map that records the targets that it receives. */
export function recordCamera({ camera }: Atlas): CameraTarget[] {
  const targets: CameraTarget[] = []
  camera.connect((target) => {
    targets.push(target)
    return () => {}
  })
  return targets
}

/** Connects an open article that records the paragraphs that it scrolls to. */
export function recordScrolls({ reader }: Atlas): (number | null)[] {
  const paragraphs: (number | null)[] = []
  reader.connect(() => paragraphs.push(reader.paragraph))
  return paragraphs
}
