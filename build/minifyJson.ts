import type { Plugin } from 'vite'

/** Removes the indentation of JSON and GeoJSON files. */
export const minifyJson = (): Plugin => ({
  name: 'minify-json',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type === 'asset' && /\.(geo)?json$/.test(output.fileName))
        output.source = JSON.stringify(JSON.parse(output.source.toString()))
    }
  },
})
