import moreCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import { mentionChoices } from '../features/article/lazyMentionChoices'
import { filterPanel } from '../features/filter/lazyFilterPanel'
import { keysDialog } from '../features/settings/lazyKeysDialog'
import { searchEngine } from '../features/search/lazySearch'
import { shareDialog } from '../features/share/lazyShareDialog'
import { stripMap } from '../features/strip-map/lazyStripMap'
import type { Atlas } from '../state/atlas.svelte'
import { lazyModule } from '../ui/lazyModule'
import { popoverContent } from '../ui/lazyPopoverContent'
import type { Printer } from './print/print'
import { savesData } from '../pwa/savesData'
import { warmUpPanel } from './warmUpPanel'

/** The panels that the first view does not show. Their scripts are loaded after it. */
export const lazyPanels = {
  feature: lazyModule(() => import('./FeatureDetails.svelte')),
  row: lazyModule(() => import('../features/details/RowPanel.svelte')),
  choice: lazyModule(() => import('../features/list/RowChoice.svelte')),
  article: lazyModule(() => import('../features/article/ArticleReader.svelte')),
  outcomes: lazyModule(() => import('../features/outcomes/OutcomeList.svelte')),
  directions: lazyModule(() => import('../features/itinerary/Directions.svelte')),
  ride: lazyModule(() => import('../features/ride/RideBar.svelte')),
  sources: lazyModule(() => import('./SourcesTab.svelte')),
  stop: lazyModule(() => import('../features/details/StopPanel.svelte')),
  timeline: lazyModule(() => import('../features/timeline/Timeline.svelte')),
}

/**
 * Fetches the Cyrillic fonts, in which a panel writes a feature's Russian and Kazakh names. They are only fetched here,
 * because the browser lays out the whole page again when a font comes into use.
 */
const cyrillicFonts = {
  load: () =>
    Promise.all(
      [cyrillic, moreCyrillic].map((href) => {
        const link = Object.assign(document.createElement('link'), {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossOrigin: 'anonymous',
          href,
        })
        document.head.append(link)
        return new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }))
      }),
    ),
}

/** The keys that lead from one mention in the article to the next. */
export const mentionSteps = lazyModule(() => import('../state/mentions.svelte'))

/** The command to print. One printer listens to the browser's own command for as long as the page is open. */
let printer: Promise<Printer> | undefined
export const printerOf = (atlas: Atlas, context: Map<unknown, unknown>): Promise<Printer> =>
  (printer ??= import('./print/print').then(
    ({ Printer }) => new Printer(atlas, context),
    (error: unknown) => {
      printer = undefined
      throw error
    },
  ))

/** Loads outcomes.json, whose texts the reader sees when an outcome is opened. */
const outcomeTexts = {
  load: () => import('../features/outcomes/outcomeTexts.svelte').then(({ outcomeTexts }) => outcomeTexts.load()),
}

const { feature, ...others } = lazyPanels

/** The first panel, rendered once unseen, unless a panel is open. */
const firstPanel = (atlas: Atlas, context: Map<unknown, unknown>) => ({
  load: async () => {
    const { default: FeatureDetails } = await feature.load()
    const [first] = atlas.content.features
    if (first && !atlas.selection.current) await warmUpPanel(FeatureDetails, first, context)
  },
})

/**
 * What the page does when it is idle, the most likely to be wanted first.
 * @param context the contexts of the component that shows panels
 */
export const prefetchOrder = (atlas: Atlas, context: Map<unknown, unknown>) => [
  feature,
  firstPanel(atlas, context),
  searchEngine,
  ...(atlas.register && !savesData(window) ? [{ load: () => atlas.register!.needColumns() }] : []),
  cyrillicFonts,
  outcomeTexts,
  filterPanel,
  popoverContent,
  mentionChoices,
  keysDialog,
  ...Object.values(others),
  { load: () => atlas.directions.load() },
  stripMap,
  shareDialog,
  // Then the browser's own print command finds it loaded.
  ...(savesData(window) ? [] : [{ load: () => printerOf(atlas, context) }]),
]
