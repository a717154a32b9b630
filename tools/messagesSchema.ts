/** The JSON Schema of `messages/<tag>.json`, with which editors complete and check a catalogue. */
import type { JsonSchema } from '@valibot/to-json-schema'
import { numbersOf, type CatalogueGroup, type MessageValue } from '../build/catalogues/catalogue.ts'
import { isMessage, messageTree, type MessageTree, type Parameter } from '../build/catalogues/messageTree.ts'
import { englishCatalogue } from './englishTexts.ts'

const text: JsonSchema = { type: 'string', minLength: 1 }
const objectOf = (properties: Record<string, JsonSchema>, required?: string[]): JsonSchema => ({
  type: 'object',
  properties,
  ...(required && { required }),
  additionalProperties: false,
})

const pluralForms = objectOf(
  Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [form, text])),
  ['other'],
)
const textOrForms: JsonSchema = { anyOf: [text, { $ref: '#/$defs/pluralForms' }] }

function messageSchema(parameters: readonly Parameter[], english: MessageValue): JsonSchema {
  const description = `English: ${typeof english === 'string' ? english : JSON.stringify(english)}`
  const numbers = numbersOf(parameters).map(({ name }) => name)
  if (numbers.length === 0) return { description, ...text }
  if (numbers.length === 1) return { description, ...textOrForms }
  const counts = objectOf(
    { ...Object.fromEntries(numbers.map((name) => [name, textOrForms])), separator: { type: 'string' } },
    [...numbers, 'separator'],
  )
  return { description, anyOf: [text, counts] }
}

const groupSchema = (tree: MessageTree, english: CatalogueGroup): JsonSchema =>
  objectOf(
    Object.fromEntries(
      Object.entries(tree).map(([key, node]) => [
        key,
        isMessage(node)
          ? messageSchema(node, english[key] as MessageValue)
          : groupSchema(node, english[key] as CatalogueGroup),
      ]),
    ),
  )

export const messagesSchema = (): JsonSchema => {
  const { properties, ...rest } = groupSchema(messageTree, englishCatalogue('en'))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'messages/<tag>.json',
    ...rest,
    properties: { $schema: { type: 'string' }, ...properties },
    $defs: { pluralForms },
  }
}
