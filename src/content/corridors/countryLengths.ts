import type { Corridor } from '../schema'

/** A country's part of a corridor in km, as drawn and, where there is a figure, as published. */
export interface CountryLength {
  /** ISO 3166-1 alpha-2, or `''` for the open sea. */
  country: string
  km: number
  published?: number
}

/** The corridor's length by country, in the order it first reaches them. */
export function countryLengths({ properties: { drawn, published } }: Corridor): CountryLength[] {
  const lengths = new Map<string, number>()
  for (const { country, from, to } of drawn.countries) lengths.set(country, (lengths.get(country) ?? 0) + to - from)
  return [...lengths].map(([country, km]) => ({ country, km, published: published?.byCountry?.[country] }))
}
