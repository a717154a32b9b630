/**
 * The addresses of the pages that the build writes beside the atlas: one in each language, and one for each feature in
 * each language. All are relative to the folder of the site.
 */

/** The number of pages beyond which an atlas has no pages of features. */
const mostPages = 3000
/** The number of features beyond which an atlas has no cards of features. */
const mostCards = 300

/** Whether each feature has a page in each language. */
export const hasFeaturePages = (features: number, languages: number): boolean => features * languages <= mostPages

/** Whether each feature has a card of its own. Otherwise all pages show the card of their language. */
export const hasFeatureCards = (features: number): boolean => features <= mostCards

/** `en/` for the page of the atlas, `en/aktau/` for the page of a feature. */
export const pageAddress = (language: string, id?: string): string =>
  id === undefined ? `${language}/` : `${language}/${id}/`

/** `en/card.jpg` for the picture of the first view, `en/aktau/card.jpg` for the picture of the map at a feature. */
export const cardAddress = (language: string, id?: string): string => `${pageAddress(language, id)}card.jpg`
