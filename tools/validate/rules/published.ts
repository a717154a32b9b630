import { problemAt, type Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { kilometres } from './stops.ts'

/** How far in kilometres parts may miss the whole: they are published as whole kilometres. */
const rounding = 0.5

/** The published lengths in the countries add up to the published whole. */
export function publishedPartsAddUp(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { published } = entry.feature.properties
    if (!published?.byCountry) return []
    const parts = Object.values(published.byCountry)
    const sum = parts.reduce((total, part) => total + part, 0)
    if (Math.abs(sum - published.km) <= rounding) return []
    const message = `${parts.join(' + ')} is ${kilometres(sum)}, but the published whole is ${kilometres(published.km)}`
    return [problemAt(entry, 'properties.published.byCountry', message)]
  })
}

/** Countries with a published length are on the drawn line. */
export function publishedCountriesAreDrawn(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { published, drawn } = entry.feature.properties
    const countries = [...new Set(drawn.countries.map(({ country }) => country).filter(Boolean))]
    return Object.keys(published?.byCountry ?? {})
      .filter((country) => !countries.includes(country))
      .map((country) => {
        const message = `the drawn line does not run through "${country}", only through ${countries.join(', ')}`
        return problemAt(entry, `properties.published.byCountry.${country}`, message)
      })
  })
}
