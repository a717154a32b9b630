/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module '*.geojson?url' {
  const url: string
  export default url
}
declare module 'virtual:palette.css'
declare module 'virtual:countries' {
  /** By ISO 3166-1 alpha-2 code, of the countries that the content names. */
  const countries: Partial<Record<string, Record<'en' | 'ru' | 'kk', string>>>
  export default countries
}
declare module 'virtual:article' {
  /** Of the article as JSON. */
  const url: string
  export default url
}
declare module 'virtual:outcomes' {
  /** In the order of the text. */
  const outcomes: readonly import('./content/outcomes').OutcomeSummary[]
  export default outcomes
}
declare module 'virtual:basemap-labels' {
  const labels: import('./content/basemapLabels').BasemapLabels
  export default labels
}
