import type { Rolldown } from 'vite'

const entry = /[\\/]src[\\/]app[\\/]main\.ts$/
const map = /[\\/]src[\\/]map[\\/]openAndSyncMap\.svelte\.ts$/
const readingPanels =
  /[\\/]src[\\/](?:app|features)[\\/](?:.*[\\/])?(FeatureDetails|RowPanel|StopPanel|StripMap|ArticleReader|OutcomeList|Sources)\.svelte$/
/** The popovers above the map and the dialogs, which share the layers of bits-ui. */
const popovers =
  /[\\/]src[\\/](features|ui)[\\/].*(FilterPanel|KeysDialog|MentionChoices|PopoverContent|ShareDialog)\.svelte$/
/** These share a library for sliders and comboboxes. */
const ridingPanels = /[\\/]src[\\/]features[\\/].*[\\/](RideBar|Directions|Timeline)\.svelte$/

/** Bundles modules that are needed together into one file each. Without it the build has 29 script files. */
export const chunkGroups: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'start', test: entry, priority: 4 },
      { name: 'syncMap', test: map, priority: 3 },
      { name: 'reading', test: readingPanels, priority: 2 },
      { name: 'riding', test: ridingPanels, priority: 1 },
      { name: 'popovers', test: popovers, priority: 0.5 },
    ],
  },
}
