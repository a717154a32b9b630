/** What the atlas in geo/ says in each of its languages: the messages of the interface, and the names in atlas.json. */
import config from 'virtual:atlas'
import type { NamedConfig } from '../../src/content/atlas/config'
import { textIn } from '../../src/content/textIn'
import { messages as en } from '../../src/i18n/en/messages'
import { panelMessages as panelsEn } from '../../src/i18n/en/panelMessages'
import { messages as kk } from '../../src/i18n/kk/messages'
import { panelMessages as panelsKk } from '../../src/i18n/kk/panelMessages'
import { messages as ru } from '../../src/i18n/ru/messages'
import { panelMessages as panelsRu } from '../../src/i18n/ru/panelMessages'
import type { Messages } from '../../src/i18n/messageTypes'
import type { PanelMessages } from '../../src/i18n/panelMessageTypes'

export const languages = ['en', 'ru', 'kk'] as const
type Language = (typeof languages)[number]

type Names<Id extends string> = Record<Id, string>

/** The names of rows of atlas.json by their ids. The test names the ids that it uses. */
const namesOf = <Id extends string>(rows: readonly NamedConfig[], language: Language) =>
  Object.fromEntries(rows.map(({ id, name }) => [id, textIn(name, language)])) as Names<Id>

const declared = (language: Language) => ({
  atlas: textIn(config.name, language),
  languageName: config.languages.find(({ tag }) => tag === language)!.name,
  topic: namesOf<
    | 'space'
    | 'transport'
    | 'energy'
    | 'nuclear'
    | 'science'
    | 'education'
    | 'culture'
    | 'diplomacy'
    | 'finance'
    | 'history'
  >(config.topics, language),
  kind: namesOf<'country' | 'city' | 'spaceport' | 'capital' | 'town' | 'institute' | 'university'>(
    config.kinds,
    language,
  ),
  mode: namesOf<'road' | 'rail' | 'ferry'>(config.modes, language),
  status: namesOf<'operating' | 'completed' | 'under-way' | 'planned' | 'held' | 'mentioned'>(
    config.statuses,
    language,
  ),
})

/** What the interface says, with the messages of rides, strip maps and directions, which come with their panels. */
const withPanels = (start: Messages, { ride, strip, directions }: PanelMessages, language: Language) => ({
  ...start,
  ride,
  strip,
  directions: { ...directions, ...start.directions },
  ...declared(language),
})

export const messages = {
  en: withPanels(en, panelsEn, 'en'),
  ru: withPanels(ru, panelsRu, 'ru'),
  kk: withPanels(kk, panelsKk, 'kk'),
}
export const panelMessages = { en: panelsEn, ru: panelsRu, kk: panelsKk }
