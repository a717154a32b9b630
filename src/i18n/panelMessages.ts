import type { Language } from '../content/schema'
import { panelMessages as en } from './en/panelMessages'
import { panelMessages as kk } from './kk/panelMessages'
import type { PanelMessages } from './panelMessageTypes'
import { panelMessages as ru } from './ru/panelMessages'

export const panelMessages: Record<Language, PanelMessages> = { en, ru, kk }

/** The messages of a language; the English ones for a language without a catalogue. */
export const panelMessagesIn = (language: string): PanelMessages =>
  (panelMessages as Partial<Record<string, PanelMessages>>)[language] ?? panelMessages.en
