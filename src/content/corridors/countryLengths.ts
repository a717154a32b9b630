import type { Corridor } from '../schema'

/** The length of a corridor in one country, in km: of the drawn line, and the published one if there is one. */
export interface CountryLength {
  /** ISO 3166-1 alpha-2, `''` for the open sea. */
  country: string
  km: number
  published?: number
}

/** The lengths of a corridor by country, in the order in which it first reaches them. */
export function countryLengths({ properties: { drawn, published } }: Corridor): CountryLength[] {
  const lengths = new Map<string, number>()
  for (const { country, from, to } of drawn.countries) lengths.set(country, (lengths.get(country) ?? 0) + to - from)
  return [...lengths].map(([country, km]) => ({ country, km, published: published?.byCountry?.[country] }))
}
