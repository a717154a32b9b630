import { languages, type Language } from '../content/schema'
import { groupings, type Grouping } from '../content/grouping'
import type { Theme } from '../design/palette'
import { messages, type Messages } from '../i18n/messages'

type ThemeChoice = Theme | 'system'

/** What the reader's browser offers; a test hands in its own. */
export interface Surroundings {
  storage: Pick<Storage, 'getItem' | 'setItem'> | null
  preferredLanguages: readonly string[]
  darkScheme: Pick<MediaQueryList, 'matches' | 'addEventListener'>
  moreContrast: Pick<MediaQueryList, 'matches' | 'addEventListener'>
}

/** Language and theme: what the link says, else what was stored, else the system's. */
export class Settings {
  #language = $state<Language>('en')
  #theme = $state<ThemeChoice>('system')
  #systemDark = $state(false)
  #moreContrast = $state(false)
  #singleKeys = $state(true)
  #grouping = $state<Grouping>('topic')
  #readAlong = $state(false)
  #northUp = $state(false)
  #stopAtStops = $state(false)
  /** What the address says: a link's values are shown but not stored, a choice is both, so that it can be sent. */
  linked = $state.raw<{ lang?: Language; theme?: Theme }>({})
  #storage: Surroundings['storage']

  constructor({ storage, preferredLanguages, darkScheme, moreContrast }: Surroundings) {
    this.#storage = storage
    const stored = languages.find((language) => language === this.#read('language'))
    const preferred = preferredLanguages
      .map((tag) => languages.find((language) => language === tag.slice(0, 2).toLowerCase()))
      .find(Boolean)
    this.#language = stored ?? preferred ?? 'en'
    const theme = this.#read('theme')
    this.#theme = theme === 'light' || theme === 'dark' ? theme : 'system'
    this.#grouping = groupings.find((grouping) => grouping === this.#read('grouping')) ?? 'topic'
    this.#readAlong = this.#read('readAlong') === 'on'
    this.#northUp = this.#read('northUp') === 'on'
    this.#stopAtStops = this.#read('stopAtStops') === 'on'
    this.#systemDark = darkScheme.matches
    darkScheme.addEventListener('change', (event) => (this.#systemDark = event.matches))
    this.#moreContrast = moreContrast.matches
    moreContrast.addEventListener('change', (event) => (this.#moreContrast = event.matches))
    this.#singleKeys = this.#read('singleKeys') !== 'off'
  }

  get language(): Language {
    return this.linked.lang ?? this.#language
  }
  set language(language: Language) {
    this.linked = { ...this.linked, lang: language }
    this.#language = language
    this.#write('language', language)
  }

  /** The messages of the interface, in its language. */
  get messages(): Messages {
    return messages[this.language]
  }

  /** The reader's choice, for the control that shows it. */
  get themeChoice(): ThemeChoice {
    return this.linked.theme ?? this.#theme
  }
  set themeChoice(theme: ThemeChoice) {
    this.linked = { ...this.linked, theme: theme === 'system' ? undefined : theme }
    this.#theme = theme
    this.#write('theme', theme)
  }

  /** How the list of all places is divided. */
  get grouping(): Grouping {
    return this.#grouping
  }
  set grouping(grouping: Grouping) {
    this.#grouping = grouping
    this.#write('grouping', grouping)
  }

  /** Whether the map follows the reading. */
  get readAlong(): boolean {
    return this.#readAlong
  }
  set readAlong(on: boolean) {
    this.#readAlong = on
    this.#write('readAlong', on ? 'on' : 'off')
  }

  /** Whether north stays up while a corridor is ridden; else the map turns with the way. */
  get northUp(): boolean {
    return this.#northUp
  }
  set northUp(northUp: boolean) {
    this.#northUp = northUp
    this.#write('northUp', northUp ? 'on' : 'off')
  }

  /** Whether a ride pauses at every stop. */
  get stopAtStops(): boolean {
    return this.#stopAtStops
  }
  set stopAtStops(stopAtStops: boolean) {
    this.#stopAtStops = stopAtStops
    this.#write('stopAtStops', stopAtStops ? 'on' : 'off')
  }

  /** Whether `/` and `?` are shortcuts: those of a single character can be switched off (WCAG 2.1.4). */
  get singleKeys(): boolean {
    return this.#singleKeys
  }
  set singleKeys(on: boolean) {
    this.#singleKeys = on
    this.#write('singleKeys', on ? 'on' : 'off')
  }

  /** Whether the system asks for more contrast. */
  get moreContrast(): boolean {
    return this.#moreContrast
  }

  /** What the page looks like now. */
  get theme(): Theme {
    if (this.themeChoice === 'system') return this.#systemDark ? 'dark' : 'light'
    return this.themeChoice
  }

  #read(key: string): string | null {
    try {
      return this.#storage?.getItem(`atlas.${key}`) ?? null
    } catch {
      return null
    }
  }
  #write(key: string, value: string): void {
    try {
      this.#storage?.setItem(`atlas.${key}`, value)
    } catch {
      // Storage that is full or denied loses the choice at the next visit, and nothing else.
    }
  }
}
