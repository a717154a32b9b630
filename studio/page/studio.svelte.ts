import { getContext, setContext } from 'svelte'
import type { WrittenAtlas } from '../../src/content/atlas/atlasSchema'
import type { FeatureFile } from '../../src/content/load/contentFiles'
import type { WrittenFeature } from '../../src/content/schema'
import type { Position } from '../../src/geometry/position'
import type { Act } from '../acts/acts'
import type { MessageCode } from '../import/messages'
import type { CheckedState, StudioState } from '../server/state'
import { findFeature } from './feature/features'
import type { LineDrawing } from './corridor/lineDrawing.svelte'
import { messagesIn, preferredLanguage, type StudioLanguage, type StudioMessages } from './messages/messages'
import { followRevision, request, RequestError } from './request'
import { Suggestions } from './suggest/suggestions.svelte'

/** Words of the article that the author has selected. */
export interface SelectedWords {
  /** From 1. */
  paragraph: number
  start: number
  end: number
  text: string
}

/** What the author works on, beside the text and the map. */
export type Task =
  | { type: 'none' }
  /** Words of the article become a place, or a mention of one. */
  | { type: 'mark'; words: SelectedWords }
  /** A feature is open. */
  | { type: 'feature'; id: string }
  /** The line in `drawing` is drawn. */
  | { type: 'line' }
  | { type: 'problems' }
  /** A file of places and lines is looked at. */
  | { type: 'import' }
  /** A place is marked, and the article may name it elsewhere, too. */
  | { type: 'mentions'; id: string; mentions: readonly SuggestedMention[] }
  /** The part of the article with a paragraph is edited, or with null all of it. */
  | { type: 'article'; paragraph: number | null }
  /** An area is drawn around what words name. */
  | { type: 'outline'; words: SelectedWords }
  /** What belongs to the whole atlas. */
  | { type: 'settings' }
  /** Numbers of the article are added. */
  | { type: 'figures' }
  /** The site is built and published. */
  | { type: 'publish' }

const languageKey = 'studio-language'

/** Words that may mean a place, and whether that is the likeliest one for them. */
export interface SuggestedMention extends SelectedWords {
  isLikeliest: boolean
}

/** The state of the page: that of the folder, and what the author looks at. */
export class Studio {
  /** The folder as the server has it. */
  folder = $state.raw<StudioState>() as StudioState
  /** What the validator says; of an older revision until it has checked the present one. */
  checked = $state.raw<CheckedState>({ revision: -1, problems: [] })
  words = $state.raw<SelectedWords | null>(null)
  task = $state.raw<Task>({ type: 'none' })
  /** What the next click on the map is for, if anything. */
  pick = $state.raw<((position: Position) => void) | null>(null)
  /** A line that is not in the folder yet. It stays while the author does something else. */
  drawing = $state.raw<LineDrawing | null>(null)
  /** Where the places are that the author chooses among, in the order of the list. The map numbers them. */
  candidates = $state.raw<readonly Position[]>([])
  /** The corners of an outline that is being drawn. */
  outline = $state.raw<readonly Position[] | null>(null)
  language = $state<StudioLanguage>(preferredLanguage(localStorage.getItem(languageKey), navigator.languages))
  /** What went wrong last, in words for the author. */
  error = $state('')
  isBusy = $state(false)
  isServerLost = $state(false)

  readonly suggestions = new Suggestions()

  readonly messages: StudioMessages = $derived(messagesIn(this.language))

  /** Whether the folder has a text to show, also one that cannot be read. */
  get hasText(): boolean {
    return this.folder.article !== null || this.folder.damagedArticle !== null
  }

  /** Whether there is an atlas to work on: one with a text, or a table that needs none. */
  get isBegun(): boolean {
    return this.hasText || this.folder.hasTable
  }

  private constructor(folder: StudioState) {
    this.folder = folder
  }

  static async open(): Promise<Studio> {
    const studio = new Studio(await request<StudioState>('/state'))
    followRevision(
      (revision) => {
        studio.isServerLost = false
        if (revision !== studio.folder.revision) void studio.#load()
        else void studio.#check()
      },
      () => (studio.isServerLost = true),
    )
    return studio
  }

  /** Ends the selection of words, also that of the browser: it would be taken up again at the next change of the text. */
  forgetWords(): void {
    this.words = null
    document.getSelection()?.removeAllRanges()
  }

  setLanguage(language: StudioLanguage): void {
    this.language = language
    localStorage.setItem(languageKey, language)
  }

  /** Does something to the atlas. Returns whether it is done; if not, `error` says why. */
  act = (act: Act): Promise<boolean> => this.#change('/act', act)
  /** Writes a feature instead of `before`: null adds it, and a feature that is null is removed. */
  writeFeature = (file: FeatureFile, before: WrittenFeature | null, feature: WrittenFeature | null): Promise<boolean> =>
    this.act({ type: 'write-features', changes: [{ file, before, feature }] })
  /**
   * Changes a feature as it is once the acts before are done: an author may leave a second field before the first one is
   * written.
   */
  editFeature = (id: string, edit: (feature: WrittenFeature) => WrittenFeature): Promise<boolean> =>
    this.#next(() => {
      const found = findFeature(this.folder.features, id)
      if (!found) return null
      const change = { file: found.file, before: found.feature, feature: edit(found.feature) }
      return { type: 'write-features', changes: [change] }
    })
  /** Changes atlas.json as it is once the acts before are done. */
  editAtlas = (edit: (atlas: WrittenAtlas) => WrittenAtlas): Promise<boolean> =>
    this.#next(() => {
      const before = this.folder.atlas as WrittenAtlas | null
      return { type: 'write-atlas', value: edit(before ?? {}), before }
    })
  /** Opens a feature that the selected words name now: first the other words that may mean it, then its form. */
  openNamed(id: string, mentions: readonly SuggestedMention[] = []): void {
    this.forgetWords()
    this.task = mentions.length > 0 ? { type: 'mentions', id, mentions } : { type: 'feature', id }
  }

  /** Takes back the last act, or, while a line is drawn, its last point. */
  undo = (): Promise<boolean> => this.#step('undo')
  redo = (): Promise<boolean> => this.#step('redo')

  /** Says what a request has met. */
  say(error: unknown): void {
    if (!(error instanceof RequestError)) throw error
    const { code, parameters } = error
    const [, imported] = code.split('import:')
    this.error = imported
      ? this.messages.begin.imported({ code: imported as MessageCode, params: parameters })
      : this.messages.error(code, parameters)
  }

  #acts: Promise<unknown> = Promise.resolve()
  /** Does an act after those before it; `make` sees the folder as they have left it. */
  #next(make: () => Act | null): Promise<boolean> {
    const done = this.#acts.then(() => {
      const act = make()
      return act ? this.act(act) : false
    })
    this.#acts = done
    return done
  }

  #step(type: 'undo' | 'redo'): Promise<boolean> {
    const drawing = this.task.type === 'line' ? this.drawing : null
    const isOfLine = type === 'undo' ? drawing?.canUndo : drawing?.canRedo
    if (!drawing || !isOfLine) return this.#change(`/${type}`, {})
    drawing[type]()
    return Promise.resolve(true)
  }

  async #change(path: string, body: unknown): Promise<boolean> {
    this.isBusy = true
    this.error = ''
    try {
      this.#take(await request<StudioState>(path, body))
      return true
    } catch (error) {
      this.say(error)
      return false
    } finally {
      this.isBusy = false
    }
  }

  #take(folder: StudioState): void {
    if (folder.revision < this.folder.revision) return
    this.folder = folder
    void this.#check()
  }

  async #load(): Promise<void> {
    this.#take(await request<StudioState>('/state'))
  }

  #checking: Promise<void> | null = null
  /** Checks the folder, one time after the other. */
  #check(): Promise<void> {
    this.#checking ??= (async () => {
      while (this.checked.revision < this.folder.revision) {
        this.checked = await request<CheckedState>('/problems')
      }
    })().finally(() => (this.#checking = null))
    return this.#checking
  }
}

const key = Symbol('studio')
export const setStudio = (studio: Studio): Studio => setContext(key, studio)
export const getStudio = (): Studio => getContext<Studio>(key)
