import catalogues from 'virtual:panel-messages'
import type { PanelMessages } from './panelMessageTypes'

/** The messages of panels for a language of the atlas. */
export function panelMessagesIn(language: string): PanelMessages {
  const found = catalogues[language]
  if (!found) throw new Error(`the atlas has no language ${language}`)
  return found
}
