/** The members of a feature that an atlas has written itself. */
import type { FeatureFile } from '../../../src/content/load/contentFiles.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isRecord = isObject

/** The members that a file of an atlas has in their own form, with the form of each. */
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: (value) => typeof value === 'string',
  mode: (value) => typeof value === 'string',
  topic: (value) => typeof value === 'string',
  status: (value) => typeof value === 'string',
  when: (value) => typeof value === 'string',
  precision: (value) => typeof value === 'string',
  country: (value) => typeof value === 'string',
  passages: Array.isArray,
  description: (value) => isObject(value) || typeof value === 'string',
  amount: isObject,
  link: (value) => typeof value === 'string',
  source: isObject,
  note: isObject,
  media: Array.isArray,
  label: Array.isArray,
  members: Array.isArray,
  stops: Array.isArray,
  sections: Array.isArray,
  published: isObject,
  drawn: isObject,
}

/** Texts that a file has in a member for each language: `name_en`. */
export function textsOf(properties: Readonly<Record<string, unknown>>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]): [string, string][] => {
      const tag = new RegExp(`^${prefix}_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$`).exec(key)?.[1]
      return tag && typeof value === 'string' && value ? [[tag, value]] : []
    }),
  )
}

/** A text as an atlas writes it: one whose language nobody has named is a plain string. */
export function writtenText(texts: Readonly<Record<string, string>>): string | Record<string, string> {
  const tags = Object.keys(texts)
  return tags.length === 1 && (tags[0] === 'und' || tags[0] === '') ? texts[tags[0]]! : { ...texts }
}

/** Members that are texts by language, and `note`, which has a source beside its texts. */
const textMembers = new Set(['name', 'description', 'alt', 'caption', 'label', 'text', 'note'])
const isTag = (key: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(key)

/**
 * A value without texts in languages that the atlas does not have. A text that has no other becomes one whose language nobody
 * has named.
 */
export function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (!textMembers.has(key) || !isObject(member)) return [key, inLanguages(member, languages)]
      const texts = Object.entries(member).filter(([tag]) => isTag(tag))
      const known = texts.filter(([tag]) => languages.includes(tag) || tag === 'und')
      const others = Object.entries(member).filter(([tag]) => !isTag(tag))
      if (texts.length === 0 || known.length === texts.length) return [key, member]
      if (known.length > 0) return [key, Object.fromEntries([...known, ...others])]
      return [key, others.length > 0 ? { [languages[0]!]: texts[0]![1], ...Object.fromEntries(others) } : texts[0]![1]]
    }),
  )
}

export interface Own {
  isOwn: true
  names: Record<string, string>
  properties: Record<string, unknown>
}

/**
 * Whether an atlas has written the properties: only there passages have quotes with a paragraph. A feature that the article does
 * not mention has an empty list of them.
 */
const isOwn = ({ passages, precision }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(passages) &&
  (passages.length > 0 || typeof precision === 'string') &&
  passages.every((passage) => isObject(passage) && 'quote' in passage && 'paragraph' in passage)

/** The members of an atlas, from its own files or from its exports; undefined for the properties of others. */
export function ownProperties(properties: Readonly<Record<string, unknown>>): Own | undefined {
  if (!isOwn(properties)) return undefined
  const own = Object.fromEntries(
    Object.entries(members).flatMap(([key, fits]) =>
      Object.hasOwn(properties, key) && fits(properties[key]) ? [[key, properties[key]]] : [],
    ),
  )
  const name = properties.name
  const named = textsOf(properties, 'name')
  const names = isObject(name)
    ? (name as Record<string, string>)
    : Object.keys(named).length > 0
      ? named
      : { '': String(name ?? '') }
  const { source_title: title, source_url: url, note_source_title: noteTitle, note_source_url: noteUrl } = properties
  if (!own.source && title && url) own.source = { title, url }
  const descriptions = textsOf(properties, 'description')
  if (!own.description && Object.keys(descriptions).length > 0) own.description = writtenText(descriptions)
  if (typeof properties.amount === 'number' && typeof properties.unit === 'string')
    own.amount = { value: properties.amount, unit: properties.unit }
  const notes = textsOf(properties, 'note')
  delete notes.source
  if (!own.note && noteUrl && Object.keys(notes).length > 0)
    own.note = { ...notes, source: { title: noteTitle, url: noteUrl } }
  if (Array.isArray(own.stops)) {
    own.stops = own.stops.map((stop: unknown) => {
      if (!isObject(stop) || isObject(stop.name)) return stop
      const texts = textsOf(stop, 'name')
      const rest = Object.fromEntries(Object.entries(stop).filter(([key]) => !key.startsWith('name')))
      const { id, ...others } = rest
      return { id, name: Object.keys(texts).length > 0 ? writtenText(texts) : stop.name, ...others }
    })
  }
  return { isOwn: true, names, properties: own }
}

/** The same from a text of JSON, as KML and GPX carry it. */
export function ownFromJson(text: unknown): (Own & { id?: string }) | undefined {
  if (typeof text !== 'string' || !text.trimStart().startsWith('{')) return undefined
  try {
    const value = JSON.parse(text) as unknown
    if (!isObject(value)) return undefined
    const own = ownProperties(value)
    return own && { ...own, ...(typeof value.id === 'string' && { id: value.id }) }
  } catch {
    return undefined
  }
}

/** The file of an atlas that has features of a type of geometry. */
export function fileOf(type: string | undefined): FeatureFile | undefined {
  if (type === 'Point' || type === 'MultiPoint') return 'places.geojson'
  if (type === 'Polygon' || type === 'MultiPolygon') return 'areas.geojson'
  return type === 'LineString' || type === 'MultiLineString' ? 'corridors.geojson' : undefined
}
