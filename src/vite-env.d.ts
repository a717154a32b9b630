/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:atlas' {
  const config: import('./content/atlas/config').AtlasConfig
  export default config
}
declare module 'virtual:palette.css'
declare module 'virtual:language-styles.css'
declare module 'virtual:symbols' {
  /** Path data in a 15 × 15 box, by the name of the Maki icon. */
  const paths: Readonly<Record<string, string>>
  export default paths
}
declare module 'virtual:messages' {
  const catalogues: Readonly<Record<string, import('./i18n/messageTypes').Messages>>
  export default catalogues
}
declare module 'virtual:panel-messages' {
  const catalogues: Readonly<Record<string, import('./i18n/panelMessageTypes').PanelMessages>>
  export default catalogues
}
declare module 'virtual:vocabularies' {
  /** By language tag. Only the build imports it. */
  const vocabularies: Readonly<Record<string, import('./i18n/vocabularyTypes').Vocabulary>>
  export default vocabularies
}
declare module 'virtual:content-files' {
  /** The URL of each content file that the folder has. */
  const urls: Readonly<Partial<Record<import('./content/load/contentFiles').ContentFileName, string>>>
  export default urls
}
declare module 'virtual:media' {
  /** By the file's name in the folder `media/` of the atlas. */
  const media: Readonly<Record<string, import('./content/media').BuiltMedia>>
  export default media
}
declare module 'virtual:downloads' {
  /** In the order in which they are made. */
  const files: readonly import('./content/downloads').DownloadFile[]
  export default files
}
declare module 'virtual:outcomes' {
  /** In the order of the text. */
  const outcomes: readonly import('./content/outcomes').OutcomeSummary[]
  export default outcomes
}
declare module 'virtual:register' {
  const summary: import('./content/register/registerTypes').RegisterSummary | null
  export default summary
}
declare module 'virtual:basemap-archives' {
  /** The archives of tiles that the atlas has. */
  const archives: readonly import('./content/basemapArchives').ArchiveName[]
  export default archives
}
declare module 'virtual:elevation-profiles' {
  /** Where the elevation profiles are, and the corridors that have one; null if there are none. */
  const published: { url: string; ids: readonly string[] } | null
  export default published
}
declare module 'virtual:basemap-labels' {
  const labels: import('./content/basemapLabels').BasemapLabels
  export default labels
}
