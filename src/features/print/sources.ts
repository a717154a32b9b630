import type { Feature } from '../../content/schema'

/** A source with everything that is taken from it. */
export interface SourceOf {
  title: string
  url: string
  features: readonly Feature[]
}

/** The sources of features, each once, in the order in which they first appear: of the positions and lines, the published lengths and the notes. */
export function sourcesOf(features: readonly Feature[]): SourceOf[] {
  const sources = new Map<string, SourceOf & { features: Feature[] }>()
  for (const feature of features) {
    const { properties } = feature
    const published = 'published' in properties ? properties.published?.source : undefined
    for (const source of [properties.source, published, properties.note?.source]) {
      if (!source) continue
      const key = JSON.stringify([source.title, source.url])
      const known = sources.get(key)
      if (!known) sources.set(key, { ...source, features: [feature] })
      else if (!known.features.includes(feature)) known.features.push(feature)
    }
  }
  return [...sources.values()]
}
