/** The features of the open folder, as they are written. */
import type { FeatureFile } from '../../../src/content/load/contentFiles'
import { featureFiles } from '../../../src/content/load/contentFiles'
import type { WrittenFeature } from '../../../src/content/schema'
import { textIn } from '../../../src/content/textIn'
import type { StudioState } from '../../server/state'

type Features = StudioState['features']

export const allFeatures = (features: Features): WrittenFeature[] => featureFiles.flatMap((file) => features[file])

/** The feature of an id, and its file. */
export function findFeature(
  features: Features,
  id: string,
): { file: FeatureFile; feature: WrittenFeature } | undefined {
  for (const file of featureFiles) {
    const feature = features[file].find((one) => one.id === id)
    if (feature) return { file, feature }
  }
  return undefined
}

/** The name of a feature in a language, or in the first one that it has. */
export function nameOf({ properties: { name } }: WrittenFeature, language: string): string {
  return typeof name === 'string' ? name : textIn(name, language)
}

/** A text by language. A text that was written without a language is that of `defaultLanguage`. */
export const byLanguage = (
  text: string | Readonly<Record<string, string>> | undefined,
  defaultLanguage: string,
): Record<string, string> => (typeof text === 'string' ? { [defaultLanguage]: text } : { ...text })

/** The language of the name that words of the article are: that of the article, if the atlas has it. */
export function nameLanguageOf({ article, config }: StudioState): string {
  const own = article?.parsed.language
  const { languages, defaultLanguage } = config ?? { languages: [], defaultLanguage: 'en' }
  return own && languages.some(({ tag }) => tag === own) ? own : defaultLanguage
}
