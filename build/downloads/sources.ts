import type { Feature } from '../../src/content/schema.ts'

/** Under what some sources publish their data. The end of a host's name decides. */
const knownLicences: Readonly<Record<string, string>> = {
  'geonames.org': 'CC BY 4.0',
  'openstreetmap.org': 'ODbL 1.0',
  'wikipedia.org': 'CC BY-SA 4.0',
  'wikidata.org': 'CC0 1.0',
  'naturalearthdata.com': 'public domain',
}

export interface SourceSite {
  host: string
  /** The licence under which the site publishes its data, if it is known here. */
  licence: string | undefined
  /** How many features name it as the source of their geometry. */
  features: number
}

/** The sites that the features name as the source of their geometry, the most frequent first. */
export function sourceSites(features: readonly Feature[]): SourceSite[] {
  const counts = new Map<string, number>()
  for (const { properties } of features) {
    const host = new URL(properties.source.url).host.replace(/^www\./, '')
    counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts]
    .map(([host, count]) => {
      const known = Object.keys(knownLicences).find((name) => host === name || host.endsWith(`.${name}`))
      return { host, licence: known && knownLicences[known], features: count }
    })
    .sort((a, b) => b.features - a.features || a.host.localeCompare(b.host))
}
