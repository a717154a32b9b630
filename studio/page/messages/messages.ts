/** The words of the studio. The atlas's own words are in src/i18n. */
import type { FeatureFile } from '../../../src/content/load/contentFiles'
import type { Precision, SectionStatus } from '../../../src/content/schema'
import type { Followed, RoutePart } from '../../route/route'
import type { BeginMessages } from './begin/beginMessages'
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
    handle: string
    pickKeys: string
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
    chooseWords: (paragraph: number) => string
    chooseKeys: string
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
  line: {
    draw: string
    resume: string
    edit: string
    ofWords: string
    title: string
    hint: string
    name: string
    nameHint: string
    mode: string
    follow: string
    follows: Record<Followed, string>
    points: string
    find: string
    findHint: string
    add: string
    none: string
    addAfter: (name: string) => string
    addAtEnd: string
    straight: string
    /** The line goes a long way round to a point. */
    detour: (km: string, direct: string) => string
    insert: string
    cutBefore: string
    cutAfter: string
    reverse: string
    remove: (name: string) => string
    more: (name: string) => string
    undo: string
    drawing: string
    measured: (km: string) => string
    parts: Record<RoutePart['how'], (km: string) => string>
    sea: string
    stops: string
    stopsHint: string
    status: (name: string) => string
    statuses: Record<SectionStatus, string>
    unnamed: string
    editStop: (name: string) => string
    place: string
    noPlace: string
    words: string
    wordsHint: string
    takeWords: (words: string) => string
    write: string
    save: string
    discard: string
    missingPoints: string
    missingName: string
    missingWords: string
    missingStop: string
    source: Record<Followed | 'partly', string>
  }
  begin: BeginMessages
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
  media: {
    title: string
    add: string
    addHint: string
    alt: (language: string) => string
    altHint: string
    caption: (language: string) => string
    credit: string
    creditHint: string
    licence: string
    url: string
    remove: (file: string) => string
  }
  problem: {
    note: string
    go: string
    files: Record<FeatureFile, string>
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
  /** The numbers of the article. */
  figures: {
    open: (count: number) => string
    title: string
    lead: string
    needsPlace: string
    label: string
    labelHint: string
    about: string
    add: string
    none: string
    inAtlas: string
    remove: (label: string) => string
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
