/** Ids of the basemap's labels. A label keeps its id as long as its country and its English name stay the same. */

/** `town-kz-astana`. */
export const townId = (country: string, englishName: string): string =>
  `town-${country.toLowerCase()}-${slug(englishName)}`

/** `country-kz`. */
export const countryId = (country: string): string => `country-${country.toLowerCase()}`

/** `sea-caspian`, `sea-of-azov`, `range-tian-shan`: the kind, and the name without the word for the kind. */
export const naturalId = (kind: string, englishName: string): string =>
  [kind, ...slug(englishName).split('-')].filter((word, index) => index === 0 || word !== kind).join('-')

/** Lower case, without accents, with hyphens between words. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
