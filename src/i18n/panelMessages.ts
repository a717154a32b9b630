import catalogues from 'virtual:panel-messages'
import type { PanelMessages } from './panelMessageTypes'

/** The messages of panels for a language of the atlas. Another language has those of the atlas's first. */
export const panelMessagesIn = (language: string): PanelMessages =>
  catalogues[language] ?? Object.values(catalogues)[0]!
