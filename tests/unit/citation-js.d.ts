declare module '@citation-js/core' {
  /** Reads references in BibTeX, CSL-JSON and the formats of loaded plugins. */
  export class Cite {
    constructor(text: string)
    format(format: 'data', options: { format: 'object' }): unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
