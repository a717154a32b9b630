/** The messages that a catalogue in the folder of an atlas may have, by their keys. */
import { vocabularyFor } from '../../src/i18n/vocabularies.ts'
import parameters from '../../src/i18n/messageParameters.json' with { type: 'json' }

export interface Parameter {
  name: string
  type: 'string' | 'number'
}

/** The parameters of each message, in order: none for a message that is a plain text. */
export interface MessageTree {
  [key: string]: MessageTree | readonly Parameter[]
}

type Texts = { readonly [key: string]: string | Texts }

const plainTexts = (texts: Texts): MessageTree =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? [] : plainTexts(text)]),
  )

/** The parts of a catalogue. */
export const messageTree = {
  messages: parameters.messages as MessageTree,
  panels: parameters.panels as MessageTree,
  vocabulary: plainTexts(vocabularyFor('en') as unknown as Texts),
}
export type CataloguePart = keyof typeof messageTree

export const isMessage = (node: MessageTree[string]): node is readonly Parameter[] => Array.isArray(node)
