import {
  mentionsInOrder,
  neighboursOf,
  type Mention,
  type Neighbours,
  type TextPosition,
} from '../content/article/mentions'
import { overlaps, type Range } from '../content/article/text'
import { placeOf } from '../content/corridors/placeOf'
import { memoizeByRef } from '../content/memoizeByRef'
import { formatNumber } from '../i18n/format'
import { panelMessagesIn } from '../i18n/panelMessages'
import type { Atlas } from './atlas.svelte'
import { textIn } from '../content/textIn'

/** The mention that the reader has chosen, and where the article was read at that time. */
interface Choice {
  mention: Mention
  paragraph: number | null
  quote: Range | null
}

/** The steps from one mention of a feature in the article to the next, in the order of the text. */
export class Mentions {
  readonly #atlas: Atlas
  #choice = $state.raw<Choice | null>(null)

  constructor(atlas: Atlas) {
    this.#atlas = atlas
  }

  /** The mentions of the features that the filters leave, in the order of the text. */
  get shown(): readonly Mention[] {
    const { content, filters } = this.#atlas
    return mentionsInOrder(content.marks).filter(({ feature }) => filters.isShown(content.byId.get(feature)!))
  }

  /** The mentions before and after the one that is chosen, or after the place where the reader is. */
  get neighbours(): Neighbours {
    return neighboursOf(this.shown, this.#position)
  }

  /** Records that the reader has chosen a mention. It counts until the reader moves on. */
  choose(mention: Mention): void {
    const { paragraph, quote } = this.#atlas.reader
    this.#choice = { mention, paragraph, quote }
  }

  /** Goes to the next mention (1) or the previous one (-1): selects its feature, and shows it on the map and in the article. */
  step(by: 1 | -1): void {
    const { content, settings, selection, navigation, announcements } = this.#atlas
    const messages = panelMessagesIn(settings.language).mentions
    const { previous, next } = this.neighbours
    const mention = by > 0 ? next : previous
    if (!mention) return void (announcements.text = by > 0 ? messages.last : messages.first)
    const feature = content.byId.get(mention.feature)!
    const { paragraph, start, end } = mention
    if (feature !== selection.current) announcements.named = feature
    navigation.select(feature.id, { keepTab: true })
    navigation.read(paragraph, { start, end })
    this.choose(mention)
    const number = (value: number) => formatNumber(settings.language, value)
    announcements.text = messages.chosen(
      textIn(feature.properties.name, settings.language),
      settings.messages.paragraph(paragraph),
      number(this.neighbours.n),
      number(this.shown.length),
    )
  }

  /** The mention from which a step starts, or the place in the text if the reader is at none. */
  get #position(): Mention | TextPosition {
    const { content, reader, sidebar } = this.#atlas
    const { paragraph, quote } = reader
    const isReading = sidebar.tab === 'article'
    const id = this.#subject
    const choice = this.#choice
    const hasMoved = isReading && (choice?.paragraph !== paragraph || choice.quote !== quote)
    if (choice && choice.mention.feature === id && !hasMoved) return choice.mention
    const own = mentionsInOrder(content.marks).filter(({ feature }) => feature === id)
    const inParagraph = own.filter((mention) => mention.paragraph === paragraph)
    if (!isReading) return inParagraph[0] ?? own[0] ?? { paragraph: paragraph ?? 0, start: 0 }
    if (paragraph === null) return own[0] ?? { paragraph: 0, start: 0 }
    const atQuote = inParagraph.find((mention) => quote && overlaps(mention, quote))
    return atQuote ?? (quote ? { paragraph, start: quote.start } : (inParagraph[0] ?? { paragraph, start: 0 }))
  }

  /** The id of the feature that the panel or the reader is at. A stop is at its place or, without one, at its corridor. */
  get #subject(): string | undefined {
    const { content, selection, sidebar, rides, directions } = this.#atlas
    const ride = rides.current
    const isStopOpen = sidebar.tab === 'place' && !directions.isOpen
    const stop = isStopOpen ? ride?.openStop : null
    return stop ? (placeOf(stop, content.byId) ?? ride?.corridor)?.id : selection.current?.id
  }
}

/** The mentions of an atlas. They are created when they are first needed, because the first view does not show them. */
export const mentionsOf = memoizeByRef((atlas: Atlas) => new Mentions(atlas))
