import config from 'virtual:atlas'
import type { Direction } from '../content/atlas/config'
import type { Language } from '../content/schema'
import { groupings, type Grouping } from '../content/grouping'
import type { Theme } from '../design/palette'
import { messagesIn, type Messages } from '../i18n/messages'
import { Persisted, type SettingsStorage } from './persisted.svelte'

const languages = config.languages.map(({ tag }) => tag)
const themeChoices = ['system', 'light', 'dark'] as const
type ThemeChoice = (typeof themeChoices)[number]

type MediaQuery = Pick<MediaQueryList, 'matches' | 'addEventListener'>

/** What the settings read from the browser. */
export interface Environment {
  storage: SettingsStorage | null
  /** BCP 47 tags, the most preferred first. */
  preferredLanguages: readonly string[]
  darkScheme: MediaQuery
  moreContrast: MediaQuery
}

/** The reader's preferences. A link may set language and theme; these are shown, but not stored. */
export class Settings {
  readonly #language: Persisted<Language>
  readonly #theme: Persisted<ThemeChoice>
  /** How the list of features is grouped. */
  readonly grouping: Persisted<Grouping>
  /** Whether the map follows the paragraph that is read. */
  readonly readAlong: Persisted<boolean>
  /** Whether north stays up during a ride. Otherwise the map turns with the course. */
  readonly northUp: Persisted<boolean>
  /** Whether a ride pauses at every stop. */
  readonly stopAtStops: Persisted<boolean>
  /** Whether `/` and `?` are shortcuts. The reader can turn off shortcuts of a single character (WCAG 2.1.4). */
  readonly singleKeys: Persisted<boolean>
  /** The language and theme of the address. They come before the stored ones. */
  linked = $state.raw<{ lang?: Language; theme?: Theme }>({})
  #systemDark = $state(false)
  #moreContrast = $state(false)

  constructor({ storage, preferredLanguages, darkScheme, moreContrast }: Environment) {
    this.#language = new Persisted(storage, 'language', languages, preferredLanguage(preferredLanguages))
    this.#theme = new Persisted<ThemeChoice>(storage, 'theme', themeChoices, 'system')
    this.grouping = new Persisted(storage, 'grouping', groupings, 'topic')
    this.readAlong = new Persisted(storage, 'readAlong', [true, false], false)
    this.northUp = new Persisted(storage, 'northUp', [true, false], false)
    this.stopAtStops = new Persisted(storage, 'stopAtStops', [true, false], false)
    this.singleKeys = new Persisted(storage, 'singleKeys', [true, false], true)
    this.#systemDark = darkScheme.matches
    darkScheme.addEventListener('change', ({ matches }) => (this.#systemDark = matches))
    this.#moreContrast = moreContrast.matches
    moreContrast.addEventListener('change', ({ matches }) => (this.#moreContrast = matches))
  }

  get language(): Language {
    return this.linked.lang ?? this.#language.current
  }
  /** Stores the language and puts it into the address, so that the reader can send a link in it. */
  set language(language: Language) {
    this.linked = { ...this.linked, lang: language }
    this.#language.current = language
  }

  /** The direction of the interface's text. */
  get direction(): Direction {
    return config.languages.find(({ tag }) => tag === this.language)?.direction ?? 'ltr'
  }

  /** The messages of the interface, in its language. */
  get messages(): Messages {
    return messagesIn(this.language)
  }

  get themeChoice(): ThemeChoice {
    return this.linked.theme ?? this.#theme.current
  }
  /** Stores the theme and puts it into the address, unless it is the system's. */
  set themeChoice(choice: ThemeChoice) {
    this.linked = { ...this.linked, theme: choice === 'system' ? undefined : choice }
    this.#theme.current = choice
  }

  /** The theme of the page: the reader's choice, or the system's. */
  get theme(): Theme {
    if (this.themeChoice === 'system') return this.#systemDark ? 'dark' : 'light'
    return this.themeChoice
  }

  /** Whether the system asks for more contrast. */
  get moreContrast(): boolean {
    return this.#moreContrast
  }
}

/** The language of the atlas that a reader with these BCP 47 tags prefers: one of the same tag, or of the same primary subtag. */
function preferredLanguage(preferred: readonly string[]): Language {
  const primary = (tag: string) => tag.split('-', 1)[0]!.toLowerCase()
  for (const tag of preferred) {
    const found = languages.find((own) => own === tag) ?? languages.find((own) => primary(own) === primary(tag))
    if (found) return found
  }
  return config.defaultLanguage
}
