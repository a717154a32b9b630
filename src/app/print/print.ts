import { flushSync, mount, unmount } from 'svelte'
import { drawForPaper, snapshotOf, type MapPicture } from '../../features/print/mapPicture'
import '../../features/print/pages.css'
import { outcomeTexts } from '../../features/outcomes/outcomeTexts.svelte'
import { isCorridor } from '../../content/features'
import { panelMessagesIn } from '../../i18n/panelMessages'
import type { Atlas } from '../../state/atlas.svelte'
import { elevationProfiles } from '../../state/elevationProfiles.svelte'
import type { PrintSubject } from '../../state/printing'
import PrintedArticle from './PrintedArticle.svelte'
import PrintedMapSheet from './PrintedMapSheet.svelte'
import PrintedStripPage from './PrintedStripPage.svelte'

/** The whole map on the first page of the article, and its present view on a sheet of its own. Sizes are in CSS px. */
const maps = {
  article: { whole: true, size: { width: 1080, height: 700 } },
  sheet: { size: { width: 1275, height: 750 } },
}

/** How long the reader waits for fonts and photos, in ms. */
const patience = 10_000

/** Typesets what is printed at the end of the page, where only paper shows it. */
export class Printer {
  readonly #atlas: Atlas
  readonly #context: Map<unknown, unknown>
  #remove: (() => void) | null = null

  /** @param context the contexts of the page's components */
  constructor(atlas: Atlas, context: Map<unknown, unknown>) {
    this.#atlas = atlas
    this.#context = context
    // The browser's own command: what is there is typeset at once, because the browser does not wait.
    addEventListener('beforeprint', () => {
      if (!this.#remove) this.#typesetArticle(snapshotOf(atlas.pictures))
    })
    addEventListener('afterprint', () => this.#removePages())
  }

  /**
   * Typesets a subject and opens the browser's print dialog.
   * @throws {Error} if there is no map of which a sheet can be made
   */
  async print(subject: PrintSubject): Promise<void> {
    const { announcements, settings } = this.#atlas
    announcements.text = panelMessagesIn(settings.language).print.preparing
    await this.#typeset(subject)
    await isComplete(document.querySelector('body > .printed')!)
    window.print()
  }

  async #typeset(subject: PrintSubject): Promise<void> {
    const { pictures, content } = this.#atlas
    if (subject === 'article') {
      const [picture] = await Promise.all([
        drawForPaper(pictures, maps.article),
        outcomeTexts.load(),
        elevationProfiles.load(),
      ])
      return this.#typesetArticle(picture)
    }
    if (subject === 'map') {
      const picture = await drawForPaper(pictures, maps.sheet)
      if (!picture) throw new Error('there is no map')
      return this.#show((target) => mount(PrintedMapSheet, { target, props: { picture }, context: this.#context }))
    }
    const corridor = content.byId.get(subject.strip)
    if (!corridor || !isCorridor(corridor)) throw new Error(`there is no corridor ${subject.strip}`)
    await elevationProfiles.load()
    this.#show((target) => mount(PrintedStripPage, { target, props: { corridor }, context: this.#context }))
  }

  #typesetArticle(picture: MapPicture | null): void {
    this.#show((target) => mount(PrintedArticle, { target, props: { picture }, context: this.#context }))
  }

  #show(mountIn: (target: Element) => Record<string, unknown>): void {
    this.#removePages()
    const pages = mountIn(document.body)
    flushSync()
    this.#remove = () => void unmount(pages)
  }

  #removePages(): void {
    this.#remove?.()
    this.#remove = null
  }
}

/** Waits until the fonts and photos of pages are there, or until the reader has waited long enough. */
async function isComplete(pages: Element): Promise<void> {
  const letters = [...new Set(pages.textContent)].join('')
  const fonts = ['400', '600'].flatMap((weight) =>
    ['Atlas Serif', 'Atlas Sans'].map((family) => document.fonts.load(`${weight} 12px "${family}"`, letters)),
  )
  const photos = [...pages.querySelectorAll('img')].map((image) => image.decode())
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([Promise.allSettled([...fonts, ...photos]), late])
}
