/** What is wanted together is one file: a request costs more than a few bytes that come early. */
import type { Plugin, Rolldown } from 'vite'

const start = /[\\/]src[\\/]app[\\/]main\.ts$/
const map = /[\\/]src[\\/]map[\\/]syncMap\.svelte\.ts$/
/** Panels of words; those that are dragged or typed into bring a library of their own. */
const reading =
  /[\\/]src[\\/](app|features)[\\/].*(FeatureDetails|StopPanel|StripMap|ArticleReader|FilterPanel|Sources)\.svelte$/
const riding = /[\\/]src[\\/]features[\\/].*[\\/](RideBar|Directions|Timeline)\.svelte$/

export const fewerChunks: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'start', test: start, priority: 2 },
      { name: 'syncMap', test: map, priority: 1 },
      { name: 'reading', test: reading, priority: 0.5 },
      { name: 'riding', test: riding, priority: 0.25 },
    ],
  },
}

/**
 * Chromium compiles what these chunks hold when they arrive, beside the page; else it compiles each function when it is first called,
 * most of them at the reader's first choice. (Explicit compile hints of V8: the comment must be the file's first line, so
 * it comes after all that others write there.)
 */
const compiledAhead = new Set(['start', 'reading'])

export const compileAhead = (): Plugin => ({
  name: 'compile-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && compiledAhead.has(chunk.name))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
      }
    },
  },
})
