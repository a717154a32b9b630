import catalogues from 'virtual:panel-messages'
import { isolatingAll } from './isolate'
import type { PanelMessages } from './panelMessageTypes'

const messages = isolatingAll(catalogues)

/** The messages of panels for a language of the atlas. Another language has those of the atlas's first. */
export const panelMessagesIn = (language: string): PanelMessages => messages[language] ?? Object.values(messages)[0]!
