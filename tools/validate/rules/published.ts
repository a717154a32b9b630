import { problemAt, type Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { kilometres } from './stops.ts'

/** Largest difference in km between the total and the sum of the parts, which are published in whole km. */
const rounding = 0.5

/** The published lengths by country add up to the published total. */
export function publishedPartsAddUp(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { published } = entry.feature.properties
    if (!published?.byCountry) return []
    const parts = Object.values(published.byCountry)
    const sum = parts.reduce((total, part) => total + part, 0)
    if (Math.abs(sum - published.km) <= rounding) return []
    const message = `${parts.join(' + ')} is ${kilometres(sum)}, but the published total is ${kilometres(published.km)}`
    return [problemAt(entry, 'properties.published.byCountry', message)]
  })
}

/** The drawn line leads through each country with a published length. */
export function publishedCountriesAreDrawn(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { published, drawn } = entry.feature.properties
    const countries = [...new Set(drawn.countries.map(({ country }) => country).filter(Boolean))]
    return Object.keys(published?.byCountry ?? {})
      .filter((country) => !countries.includes(country))
      .map((country) => {
        const message = `the drawn line does not lead through "${country}", only through ${countries.join(', ')}`
        return problemAt(entry, `properties.published.byCountry.${country}`, message)
      })
  })
}
