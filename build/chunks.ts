/** What is wanted together is one file: a request costs more than a few bytes that come early. */
import type { Rolldown } from 'vite'

const start = /[\\/]src[\\/]main\.ts$/
const map = /[\\/]src[\\/]map[\\/]drawAtlas\.svelte\.ts$/
/** Panels of words; those that are dragged or typed into bring a library of their own. */
const reading = /[\\/]src[\\/]panels[\\/](ThingPanel|StopPanel|StripMap|ArticleReader|FilterPanel|Sources)\.svelte$/
const riding = /[\\/]src[\\/]panels[\\/](JourneyBar|HowFar|TimeLine)\.svelte$/

export const fewerChunks: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'start', test: start, priority: 2 },
      { name: 'drawAtlas', test: map, priority: 1 },
      { name: 'reading', test: reading, priority: 0.5 },
      { name: 'riding', test: riding, priority: 0.25 },
    ],
  },
}
