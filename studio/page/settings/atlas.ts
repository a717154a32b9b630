/** What the settings change in atlas.json. Pure functions: they return a new value. */
import type { WrittenAtlas } from '../../../src/content/atlas/atlasSchema'
import type { WrittenFeature } from '../../../src/content/schema'
import { byLanguage } from '../feature/features'

export type WrittenLanguage = NonNullable<WrittenAtlas['languages']>[number]

export const tagOf = (language: WrittenLanguage): string => (typeof language === 'string' ? language : language.tag)

/** The atlas with another value of a member. An empty text, list or object removes it. */
export function withMember<K extends keyof WrittenAtlas>(
  atlas: WrittenAtlas,
  key: K,
  value: WrittenAtlas[K],
): WrittenAtlas {
  const isEmpty =
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  const { [key]: _, ...rest } = atlas
  return isEmpty ? (rest as WrittenAtlas) : { ...atlas, [key]: value }
}

/** A text with another wording in a language. An empty one removes it; a text in no language is undefined. */
export function withText(
  text: string | Readonly<Record<string, string>> | undefined,
  tag: string,
  value: string,
  defaultLanguage: string,
): Record<string, string> | undefined {
  const texts = Object.entries({ ...byLanguage(text, defaultLanguage), [tag]: value.trim() }).filter(([, one]) => one)
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}

/** How many features have no name in each language. A name without a language is in the default one. */
export function missingNames(
  features: readonly WrittenFeature[],
  tags: readonly string[],
  defaultLanguage: string,
): Record<string, number> {
  const names = features.map(({ properties }) => byLanguage(properties.name, defaultLanguage))
  return Object.fromEntries(tags.map((tag) => [tag, names.filter((name) => !name[tag]).length]))
}

/** How many features have a topic. */
export const featuresOf = (features: readonly WrittenFeature[], topic: string): number =>
  features.filter(({ properties }) => properties.topic === topic).length
