import type { PlaceKind } from '../../../gazetteer/entry'
import type { Will } from '../../../import/features/previewItems'
import type { Message } from '../../../import/messages'
import type { Reason } from '../../../suggest/suggestion'

/** The words of the beginning of an atlas, of imports and of suggestions. */
export interface BeginMessages {
  /** A message of the import. */
  imported: (message: Message) => string
  start: {
    heading: string
    lead: string
    choose: string
    drop: string
    formats: string
    paste: string
    pasteHint: string
    read: string
    reading: string
    check: string
    another: string
    length: (paragraphs: number, images: number) => string
    cleaned: string
    nothingCleaned: string
    facts: string
    title: string
    author: string
    publication: string
    published: string
    publishedHint: string
    url: string
    textLanguage: string
    languages: string
    languagesHint: string
    others: string
    othersHint: string
    badTag: (tag: string) => string
    begin: string
    beginHint: string
  }
  features: {
    open: string
    heading: string
    lead: string
    choose: string
    drop: string
    reading: string
    will: Record<Will | 'refused', string>
    select: (name: string) => string
    origin: (what: string, number: number) => string
    source: string
    sourceHint: string
    again: string
    mustBeUrl: string
    write: (count: number) => string
    nothing: string
  }
  suggest: {
    bar: string
    /** How many words may be places. */
    count: (count: number) => string
    searching: string
    show: string
    hide: string
    previous: string
    next: string
    keys: string
    /** The label of suggested words in the article. */
    words: (words: string) => string
    search: string
    kinds: Record<PlaceKind, string>
    inAtlas: string
    /** Null of reasons that the candidate itself shows. */
    reason: (reason: Reason, nameOf: (country: string) => string) => string | null
    population: (count: number) => string
    source: (title: string) => string
    asPoint: string
    moreHeading: (name: string) => string
    moreLead: (count: number) => string
    mark: (count: number) => string
    skip: string
    dates: string
  }
}
