import catalogues from 'virtual:messages'
import type { Messages } from './messageTypes'

export type { Messages }

/** The messages of the interface for a language of the atlas. Another language has those of the atlas's first. */
export const messagesIn = (language: string): Messages => catalogues[language] ?? Object.values(catalogues)[0]!
