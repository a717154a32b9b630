/** The words of the studio. The atlas's own words are in src/i18n. */
import type { Precision } from '../../../src/content/schema'
import type { BuildStep, Form } from '../../publish/job'
import type { Host } from '../publish/hosts'
import type { ProblemKind } from '../problems/problemPlace'
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
  noArticle: string
  saved: string
  saving: string
  serverLost: string
  close: string
  cancel: string
  panel: string
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
  area: {
    title: string
    search: string
    countryHint: string
    draw: string
    drawHint: string
    addPoint: string
    removePoint: (number: number) => string
    done: string
  }
  article: {
    editParagraph: (paragraph: number) => string
    editPart: string
    editAll: string
    markdown: string
    hint: string
    write: string
    writeAnyway: string
    takeOver: string
    lost: (count: number) => string
    lostHint: string
    damaged: string
  }
  problem: {
    note: string
    go: string
    mend: (count: number) => string
    mendable: string
    hints: Record<ProblemKind, string>
  }
  settings: {
    title: string
    damaged: string
    name: string
    nameHint: string
    description: string
    descriptionHint: string
    languages: string
    languagesHint: string
    first: string
    missingNames: (count: number, all: number) => string
    complete: string
    addLanguage: string
    choose: string
    otherLanguage: string
    otherLanguageHint: string
    noLanguage: string
    languageUsed: string
    remove: (name: string) => string
    topics: string
    topicsHint: string
    addTopic: string
    topicUsed: string
    colourOf: (name: string) => string
    ownColour: string
    features: (count: number) => string
    region: string
    regionHint: string
    sides: Record<'west' | 'south' | 'east' | 'north', string>
    noRegion: string
    published: string
    address: string
    addressHint: string
    licence: string
    licenceHint: string
    licenceUrl: string
    article: string
    articleFields: Record<'title' | 'author' | 'role' | 'publication' | 'published' | 'url' | 'language', string>
  }
  publish: {
    title: string
    before: string
    valid: string
    problems: (count: number) => string
    toProblems: string
    notes: (count: number) => string
    namesComplete: (language: string) => string
    namesMissing: (language: string, missing: number, total: number) => string
    mediaDescribed: (count: number) => string
    mediaBare: (count: number) => string
    contrast: string
    contrastLow: (count: number) => string
    address: (address: string) => string
    noAddress: string
    notChecked: string
    askLinks: string
    asking: string
    offline: string
    answered: (asked: number) => string
    broken: (broken: number, asked: number) => string
    noAnswer: string
    what: string
    forms: Record<Form, string>
    formHints: Record<Form, string>
    pageLanguage: string
    make: string
    steps: Record<BuildStep, string>
    done: Record<Form, (files: number, megabytes: string) => string>
    failed: string
    details: string
    where: string
    host: string
    hosts: Record<Host, { name: string; steps: readonly string[] }>
    more: string
  }
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
