import catalogues from 'virtual:messages'
import type { Messages } from './messageTypes'

export type { Messages }

/** The messages of the interface for a language of the atlas. */
export function messagesIn(language: string): Messages {
  const found = catalogues[language]
  if (!found) throw new Error(`the atlas has no language ${language}`)
  return found
}
