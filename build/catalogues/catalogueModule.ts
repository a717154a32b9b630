/** Writes the module of the page with the messages of each language, from `src/i18n` and the catalogues of an atlas. */
import { sep } from 'node:path'
import { interfaceLanguageFor } from '../../src/i18n/vocabularies.ts'
import { projectFile } from '../projectFolder.ts'
import {
  numbersOf,
  placeholder,
  type Catalogue,
  type CatalogueGroup,
  type Counts,
  type MessageValue,
  type PluralForms,
} from './catalogue.ts'
import { isMessage, messageTree, type MessageTree, type Parameter } from './messageTree.ts'

const code = (value: string): string => JSON.stringify(value)

/** An expression for a text with placeholders. The number `counted` is written with the separators of the language. */
function textCode(text: string, tag: string, counted?: string): string {
  // `split` returns the texts and, between them, the names.
  const pieces = text.split(placeholder).map((piece, index) => {
    if (index % 2 === 0) return code(piece)
    return piece === counted ? `formatNumber(${code(tag)}, ${piece})` : piece
  })
  return pieces.filter((piece, index) => index === 0 || piece !== '""').join(' + ')
}

function formsCode(value: string | PluralForms, tag: string, counted: string): string {
  if (typeof value === 'string') return textCode(value, tag, counted)
  const forms = Object.entries(value).map(([form, text]) => `${form}: ${textCode(text, tag, counted)}`)
  return `pluralForm(${code(tag)}, ${counted}, { ${forms.join(', ')} })`
}

function messageCode(value: MessageValue, parameters: readonly Parameter[], tag: string): string {
  if (parameters.length === 0) return code(value as string)
  const head = `(${parameters.map(({ name }) => name).join(', ')}) => `
  if (typeof value === 'string') return head + textCode(value, tag)
  const numbers = numbersOf(parameters).map(({ name }) => name)
  if (numbers.length === 1) return head + formsCode(value as PluralForms, tag, numbers[0]!)
  const counts = value as Counts
  const texts = numbers.map((name) => `${name} && ${formsCode(counts[name]!, tag, name)}`)
  return `${head}[${texts.join(', ')}].filter(Boolean).join(${code(counts.separator)})`
}

/** An object with the messages of a group, and those of `base` that the group lacks. */
function groupCode(group: CatalogueGroup, tree: MessageTree, tag: string, base: string): string {
  const members = Object.entries(group).map(([key, value]) => {
    const node = tree[key]!
    const member = isMessage(node)
      ? messageCode(value as MessageValue, node, tag)
      : groupCode(value as CatalogueGroup, node, tag, `${base}[${code(key)}]`)
    return `${code(key)}: ${member}`
  })
  return `{ ${[`...${base}`, ...members].join(', ')} }`
}

/** The file and the name of a language's messages in `src/i18n/<language>/`, by the part of a catalogue. */
const sourceNames = { messages: 'messages', panels: 'panelMessages' } as const

/**
 * A module whose default export has the messages by language tag.
 * @param catalogueOf returns the atlas's own catalogue of a language
 * @param hasArticle whether the atlas has an article, of which many messages speak
 */
export function catalogueModule(
  part: keyof typeof sourceNames,
  tags: readonly string[],
  catalogueOf: (tag: string) => Catalogue | undefined,
  hasArticle: boolean,
): string {
  const name = sourceNames[part]
  const sources = [...new Set(tags.map(interfaceLanguageFor))]
  const file = (path: string) => code(projectFile(`src/i18n/${path}.ts`).replaceAll(sep, '/'))
  const languages = tags.map((tag) => {
    const base = `m${sources.indexOf(interfaceLanguageFor(tag))}`
    const own = catalogueOf(tag)?.[part]
    return `  ${code(tag)}: ${own ? groupCode(own, messageTree[part], tag, base) : base},`
  })
  const sourceOf = (language: string, index: number): string[] => {
    const from = `from ${file(`${language}/${name}`)}`
    if (hasArticle) return [`import { ${name} as m${index} } ${from}`]
    return [
      `import { ${name} as a${index} } ${from}`,
      `import { withoutArticle as w${index} } from ${file(`${language}/withoutArticle`)}`,
      `const m${index} = replaced(a${index}, w${index}.${part})`,
    ]
  }
  return [
    `import { formatNumber, pluralForm } from ${file('format')}`,
    ...(hasArticle ? [] : [`import { replaced } from ${file('withoutArticle')}`]),
    ...sources.flatMap(sourceOf),
    'export default {',
    ...languages,
    '}',
  ].join('\n')
}
