/** The words of the studio. The atlas's own words are in src/i18n. */
import type { Precision } from '../../../src/content/schema'
import type { BeginMessages } from './begin/beginMessages'
import en from './en'
import kk from './kk'
import ru from './ru'

/** The values in a message, by name. */
type Parameters = Readonly<Record<string, string | number>>

export interface StudioMessages {
  title: (name: string) => string
  language: string
  undo: string
  redo: string
  preview: string
  previewHint: string
  problems: (count: number) => string
  noProblems: string
  checking: string
  text: string
  map: string
  saved: string
  saving: string
  serverLost: string
  close: string
  form: {
    names: string
    missing: (count: number) => string
    kind: string
    mode: string
    topic: string
    status: string
    when: string
    whenHint: string
    position: string
    latitude: string
    longitude: string
    noDegrees: string
    pick: string
    picking: string
    precision: string
    precisions: Record<Precision, string>
    source: string
    sourceHint: string
    sourceTitle: string
    sourceUrl: string
    passages: (count: number) => string
    removePassage: (words: string) => string
    note: string
    noteHint: string
    remove: string
  }
  mark: {
    bar: string
    mark: string
    existing: string
    search: string
    noneFound: string
    byHand: string
    onMap: string
    atPosition: string
    ownSource: string
    candidates: string
    searching: string
    noCandidates: string
  }
  begin: BeginMessages
  /** What an act has done, for the tooltips of undo and redo. */
  step: (act: string, about: string) => string
  /** Why something could not be done, and what to do. */
  error: (code: string, parameters: Parameters) => string
}

const catalogues = { en, ru, kk }
export type StudioLanguage = keyof typeof catalogues
export const studioLanguages: { tag: StudioLanguage; name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'ru', name: 'Русский' },
  { tag: 'kk', name: 'Қазақша' },
]

export const messagesIn = (language: StudioLanguage): StudioMessages => catalogues[language]

const isKnown = (tag: string | null): tag is StudioLanguage => tag !== null && tag in catalogues

/** The stored language, or else the first of the browser's that the studio has, or English. */
export function preferredLanguage(stored: string | null, preferred: readonly string[]): StudioLanguage {
  if (isKnown(stored)) return stored
  return preferred.map((tag) => tag.split('-')[0]!).find(isKnown) ?? 'en'
}
