import catalogues from 'virtual:messages'
import type { Messages } from './messageTypes'
import { isolatingAll } from './isolate'

export type { Messages }

const messages = isolatingAll(catalogues)

/** The messages of the interface for a language of the atlas. Another language has those of the atlas's first. */
export const messagesIn = (language: string): Messages => messages[language] ?? Object.values(messages)[0]!
