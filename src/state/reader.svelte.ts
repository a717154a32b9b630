import type { Range } from '../content/article/text'
import type { AtlasContent } from '../content/load/loadContent'

/** Where the reader is in the article. Paragraphs count from 1. */
export class Reader {
  readonly #content: AtlasContent
  #paragraph = $state<number | null>(null)
  #quote = $state.raw<Range | null>(null)
  /** Whether the reader reached the paragraph by scrolling, which is not a step of the history. */
  hasScrolled = false
  #scroll: (() => void) | null = null

  constructor(content: AtlasContent) {
    this.#content = content
  }

  /** The number of the paragraph that is read, or null before the reader has reached one. */
  get paragraph(): number | null {
    return this.#paragraph
  }
  /** The marked characters of that paragraph: offsets, end exclusive. */
  get quote(): Range | null {
    return this.#quote
  }

  hasParagraph(n: number): boolean {
    return this.#content.article?.paragraphs[n - 1] !== undefined
  }

  /**
   * Scrolls the article to a paragraph and marks a quote of it until the reader moves on. Does nothing if the article has
   * no such paragraph. An article that is not open scrolls to `paragraph` when it opens.
   */
  scrollTo(paragraph: number, quote: Range | null = null): void {
    if (!this.hasParagraph(paragraph)) return
    this.#paragraph = paragraph
    this.#quote = quote
    this.hasScrolled = false
    this.#scroll?.()
  }

  /** Records that the reader has scrolled to a paragraph, or to a quote of it. */
  reach(paragraph: number, quote: Range | null = null): void {
    if (paragraph === this.#paragraph && !quote) return
    this.#paragraph = paragraph
    this.#quote = quote
    this.hasScrolled = true
  }

  clearQuote(): void {
    this.#quote = null
  }
  /** Clears the paragraph and the quote. */
  reset(): void {
    this.#paragraph = null
    this.#quote = null
  }

  /** Calls `scroll` at every `scrollTo`. The article is one element, so there is one listener. Returns a function that disconnects it. */
  connect(scroll: () => void): () => void {
    this.#scroll = scroll
    return () => {
      if (this.#scroll === scroll) this.#scroll = null
    }
  }
}
