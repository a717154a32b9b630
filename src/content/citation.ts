/**
 * References to the article, to the atlas and to what is in it: APA (7th edition), BibTeX and CSL-JSON. All three are in
 * English or without words of their own, as their formats have them.
 */
import { authorIn, type Article } from './article/article.ts'

/** A work that is cited. */
export interface Cited {
  title: string
  /** The name as printed, of a person or an institution. */
  author?: string
  /** The work or site in which it appeared. */
  publication?: string
  /** ISO 8601 date of publication: 2018, 2018-12 or 2018-12-21. */
  date?: string
  url?: string
  /** ISO 8601 day on which it was read. For works that may change. */
  accessed?: string
  /** BCP 47 language of the work. */
  language?: string
  /** A work on its own site, such as the atlas, is a page; what appeared in a publication is an article. */
  type: 'article' | 'page'
}

/** The article as it was published, in its own language. */
export const citedArticle = (article: Article): Cited => ({
  type: article.publication ? 'article' : 'page',
  title: article.title,
  author: authorIn(article, article.language),
  publication: article.publication,
  date: article.published,
  url: article.url,
  language: article.language,
})

type PersonName = { family: string; given: string }

/** Capitalized words of a person's name, with particles such as "de la" before the last one. */
const personName =
  /^((?:\p{Lu}[\p{L}\p{M}'’.-]*\s+)+?)((?:(?:\p{Ll}[\p{Ll}\p{M}'’]{0,3}\s+){0,3})\p{Lu}[\p{L}\p{M}'’-]*)$/u

/**
 * The parts of a person's name, which is written with its family name last or as "Family, Given". Null for a name in which
 * they cannot be told: of an institution with a small word in it, of several persons, or in a script without capitals.
 */
export function personOf(author: string): PersonName | null {
  const name = author.trim()
  const comma = /^([^,\d]*\p{L}[^,\d]*),\s*([^,\d]*\p{L}[^,\d]*)$/u.exec(name)
  if (comma) return { family: comma[1]!, given: comma[2]! }
  const [, given, family] = personName.exec(name) ?? []
  const isInstitution = /(^|\s)(of|the|for|and|und|et|y|e|и|және)(\s|$)/iu.test(name)
  return given && family && !isInstitution ? { family, given: given.trim() } : null
}

const months = 'January February March April May June July August September October November December'.split(' ')
const partsOf = (date: string): [year: number, month?: number, day?: number] =>
  date.split('-').map(Number) as [number, number?, number?]

/** "Jean-Paul A." becomes "J.-P. A." */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]!.toUpperCase()}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ')

/** Ends a part of a reference with a full stop, unless it ends with a mark of its own. */
const sentence = (text: string): string => (/[.!?。！？؟]$/u.test(text) ? text : `${text}.`)

function apaAuthor(author: string): string {
  const person = personOf(author)
  return person ? `${person.family}, ${initials(person.given)}` : sentence(author)
}

function apaDate(date: string | undefined): string {
  if (!date) return '(n.d.).'
  const [year, month, day] = partsOf(date)
  const monthAndDay = month ? `, ${months[month - 1]!}${day ? ` ${day}` : ''}` : ''
  return `(${year}${monthAndDay}).`
}

function apaAddress({ url, accessed }: Cited): string | undefined {
  if (!url || !accessed) return url
  const [year, month, day] = partsOf(accessed)
  return `Retrieved ${months[month! - 1]!} ${day}, ${year}, from ${url}`
}

/** The reference in APA style, as plain text. Without an author the title comes first. */
export function toApa(cited: Cited): string {
  const { title, author, publication, date } = cited
  const named = author ? [apaAuthor(author), apaDate(date), sentence(title)] : [sentence(title), apaDate(date)]
  const work = publication && publication !== author ? sentence(publication) : undefined
  return [...named, work, apaAddress(cited)].filter(Boolean).join(' ')
}

/** The first words in small ASCII letters and digits; empty if there are none. */
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 24)

/** The name by which documents refer to the work: `borodavkin2018`. */
export function citationKey({ author, title, date }: Cited): string {
  const name = author && ascii(personOf(author)?.family ?? author)
  return (name || ascii(title) || 'work') + (date ? date.slice(0, 4) : '')
}

/** BibTeX reads these characters as commands. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces behind a backslash too: a single one would hide the end of the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}
const latex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`)
/** In braces the capitals of a title stay as they are. */
const protectedText = (text: string): string => `{${latex(text)}}`

const bibtexMonths = months.map((month) => month.slice(0, 3).toLowerCase())

/** The reference as a BibTeX entry in UTF-8. */
export function toBibtex(cited: Cited): string {
  const { title, author, publication, date, url, accessed, language, type } = cited
  const person = author && personOf(author)
  const [year, month, day] = date ? partsOf(date) : []
  const fields: [name: string, value: string | undefined][] = [
    ['author', person ? `{${latex(person.family)}, ${latex(person.given)}}` : author && `{${protectedText(author)}}`],
    ['title', `{${protectedText(title)}}`],
    [type === 'article' ? 'journal' : 'howpublished', publication && `{${latex(publication)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    // The names of months have no braces: styles translate them.
    ['month', month ? bibtexMonths[month - 1] : undefined],
    ['day', day ? `{${day}}` : undefined],
    // Braces in an address would end the field.
    ['url', url && `{${url.replace(/[{}]/g, encodeURIComponent)}}`],
    ['urldate', accessed && `{${accessed}}`],
    ['language', language && `{${language}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@${type === 'article' ? 'article' : 'misc'}{${citationKey(cited)},\n${lines.join(',\n')}\n}\n`
}

type CslDate = { 'date-parts': [number[]] }
/** An item of CSL-JSON, as reference managers read it. */
export interface CslItem {
  id: string
  type: 'article-magazine' | 'webpage'
  title: string
  author?: [PersonName | { literal: string }]
  'container-title'?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  language?: string
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [partsOf(date) as number[]] })

/** The reference as a list of CSL-JSON with one item. */
export function toCsl(cited: Cited): [CslItem] {
  const { title, author, publication, date, url, accessed, language, type } = cited
  return [
    {
      id: citationKey(cited),
      type: type === 'article' ? 'article-magazine' : 'webpage',
      title,
      ...(author && { author: [personOf(author) ?? { literal: author }] }),
      ...(publication && { 'container-title': publication }),
      ...(date && { issued: cslDate(date) }),
      ...(accessed && { accessed: cslDate(accessed) }),
      ...(url && { URL: url }),
      ...(language && { language }),
    },
  ]
}
