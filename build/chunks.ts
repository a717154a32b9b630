/** What is wanted together is one file: a request costs more than a few bytes that come early. */
import type { Rolldown } from 'vite'

const start = /[\\/]src[\\/]main\.ts$/
const map = /[\\/]src[\\/]map[\\/]drawAtlas\.svelte\.ts$/

export const fewerChunks: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'start', test: start, priority: 2 },
      { name: 'drawAtlas', test: map, priority: 1 },
    ],
  },
}
