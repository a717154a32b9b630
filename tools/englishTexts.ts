/** The English messages as texts with placeholders, which an author translates. */
import {
  formsOf,
  numbersOf,
  type CatalogueGroup,
  type Counts,
  type MessageValue,
  type PluralForms,
} from '../build/catalogues/catalogue.ts'
import {
  isMessage,
  messageTree,
  type CataloguePart,
  type MessageTree,
  type Parameter,
} from '../build/catalogues/messageTree.ts'
import { messages } from '../src/i18n/en/messages.ts'
import { panelMessages } from '../src/i18n/en/panelMessages.ts'
import { vocabulary } from '../src/i18n/en/vocabulary.ts'
import { vocabularyFor } from '../src/i18n/vocabularies.ts'

type MessageFunction = (...values: (string | number)[]) => string

/** A number that no message contains, and which is written as 54,321 in English. */
const manyOf = (index: number) => 54_321 + index

/** A message as it is for some numbers, by the names of their parameters; 0 for the others. */
const textFor = (message: MessageFunction, parameters: readonly Parameter[], numbers: Record<string, number>): string =>
  message(...parameters.map(({ name, type }) => (type === 'string' ? `{${name}}` : (numbers[name] ?? 0))))

/** Replaces a number, with or without separators, by a placeholder. */
const withPlaceholder = (text: string, number: number, name: string): string =>
  text.replace(new RegExp(`(?<!\\d)(?:${number}|${number.toLocaleString('en')})(?!\\d)`), `{${name}}`)

/** The forms of a message for one of its numbers, for the plural forms of a language; only one text if all are the same. */
function formsFor(message: MessageFunction, parameters: readonly Parameter[], name: string, tag: string) {
  const form = (number: number) => withPlaceholder(textFor(message, parameters, { [name]: number }), number, name)
  const [zero, one, other] = [form(0), form(1), form(manyOf(0))]
  const hasSeparators = textFor(message, parameters, { [name]: manyOf(0) }).includes(manyOf(0).toLocaleString('en'))
  if (zero === other && one === other && !hasSeparators) return other
  const texts = formsOf(tag).map((rule) => [rule, rule === 'zero' ? zero : rule === 'one' ? one : other] as const)
  // In languages such as Latvian, `zero` is the form of other numbers, too.
  const hasZero = zero !== '' && zero !== other && new Intl.PluralRules(tag).select(10) !== 'zero'
  return Object.fromEntries(texts.filter(([rule]) => rule !== 'zero' || hasZero)) as PluralForms
}

function countsFor(message: MessageFunction, parameters: readonly Parameter[], tag: string): Counts {
  const names = numbersOf(parameters).map(({ name }) => name)
  const [first, second] = names.map((name) => textFor(message, parameters, { [name]: manyOf(0) }))
  const both = textFor(message, parameters, { [names[0]!]: manyOf(0), [names[1]!]: manyOf(0) })
  return {
    ...Object.fromEntries(names.map((name) => [name, formsFor(message, parameters, name, tag)])),
    separator: both.slice(first!.length, both.length - second!.length),
  }
}

/** An English message as a catalogue in JSON has it, with the plural forms of a language. */
function englishText(message: unknown, parameters: readonly Parameter[], tag: string): MessageValue {
  if (typeof message === 'string') return message
  const call = message as MessageFunction
  const numbers = numbersOf(parameters).map(({ name }) => name)
  if (numbers.length === 1) return formsFor(call, parameters, numbers[0]!, tag)
  if (numbers.length > 1 && textFor(call, parameters, {}) === '') return countsFor(call, parameters, tag)
  const values = Object.fromEntries(numbers.map((name, index) => [name, manyOf(index)]))
  return numbers.reduce((text, name) => withPlaceholder(text, values[name]!, name), textFor(call, parameters, values))
}

function groupOf(messages: object, tree: MessageTree, tag: string): CatalogueGroup {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]): [string, MessageValue | CatalogueGroup] => {
      const member = (messages as Record<string, unknown>)[key]
      return [key, isMessage(node) ? englishText(member, node, tag) : groupOf(member as object, node, tag)]
    }),
  )
}

/** The English catalogue, with the plural forms of a language and its name. */
export function englishCatalogue(tag: string): Record<CataloguePart, CatalogueGroup> {
  const { languageName } = vocabularyFor(tag)
  return {
    messages: groupOf(messages, messageTree.messages, tag),
    panels: groupOf(panelMessages, messageTree.panels, tag),
    vocabulary: groupOf({ ...vocabulary, languageName }, messageTree.vocabulary, tag),
  }
}
