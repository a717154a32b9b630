/** Turns what a file has into the preview of an import: what each item would do to the atlas, and what it lacks. */
import * as v from 'valibot'
import type { Article } from '../../../src/content/article/article.ts'
import { marksByParagraph } from '../../../src/content/article/mentions.ts'
import type { Range } from '../../../src/content/article/text.ts'
import { parseEdtf } from '../../../src/content/edtf.ts'
import { figureSchema } from '../../../src/content/figureSchema.ts'
import { outcomeSchema } from '../../../src/content/outcomeSchema.ts'
import { decimals } from '../../../src/content/precision.ts'
import { featureFiles, type FeatureFile } from '../../../src/content/load/contentFiles.ts'
import {
  featureSchemas,
  precisions,
  type Feature,
  type Precision,
  type WrittenFeature,
} from '../../../src/content/schema.ts'
import { distance } from '../../../src/geometry/distance.ts'
import type { PolygonGeometry, Position } from '../../../src/geometry/position.ts'
import { message, refuse, Refusal, type Message } from '../messages.ts'
import type { AtlasContext, ListFile, WrittenItem } from './atlasContext.ts'
import { nameKey } from './axes.ts'
import type { Draft, Origin, ReadFeatures, RecordDraft, Refused } from './draft.ts'
import { freeId, slugOf } from '../../../build/table/ids.ts'
import { kindFromWords, modeFromWords } from './kindWords.ts'
import { firstMention } from './mentions.ts'
import { inLanguages, isRecord, writtenText } from './ownProperties.ts'
import {
  fileOfGeometry,
  fitted,
  isPolygonal,
  isSameGeometry,
  labelOf,
  normalized,
  withoutPolygons,
  type AtlasGeometry,
} from './shapes.ts'
import { findStops, measuresOf, type StopCandidate } from './stops.ts'

/** A new item; one that the atlas has in another form, or just so; one that lacks what only the author can say. */
export type Will = 'add' | 'update' | 'unchanged' | 'incomplete'

export interface ImportItem {
  will: Will
  file: ListFile
  id: string
  /** The whole item as its file would have it. Of an incomplete one some members are missing. */
  item: WrittenItem
  /** The id of the item of the atlas that it would replace. */
  replaces?: string
  from: Origin
  notes: Message[]
  /** What an incomplete item lacks. */
  missing: Message[]
}

export interface Preview {
  items: ImportItem[]
  refused: Refused[]
  notes: Message[]
}

export interface ImportOptions {
  /** The source of all positions whose source the file does not name. */
  source?: { title: string; url: string }
  /** The precision of all that do not say it. */
  precision?: Precision
  /** The mode of all lines that do not say it. */
  mode?: string
}

/** A place with the same name within this distance, in km, is the same one. */
const samePlaceKm = 25

const scriptOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}
const hasScript: Readonly<Record<string, RegExp>> = {
  Cyrl: /\p{Script=Cyrillic}/u,
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
}

/** The language of the atlas that a name is in by its letters: the default one if that has such letters. */
function languageOf(name: string, languages: readonly string[]): string {
  if (/[әғқңөұүһі]/iu.test(name) && languages.includes('kk')) return 'kk'
  return languages.find((tag) => hasScript[scriptOf(tag) ?? '']?.test(name)) ?? languages[0]!
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

interface Existing {
  file: FeatureFile
  written: WrittenFeature
  /** As the atlas loads it; undefined if it does not match its schema. */
  loaded: Feature | undefined
}

const loadedOf = (file: FeatureFile, written: unknown): Feature | undefined => {
  const result = v.safeParse(featureSchemas[file] as v.GenericSchema<unknown, Feature>, written)
  return result.success ? result.output : undefined
}

const textsIn = (name: unknown): string[] =>
  typeof name === 'string'
    ? [name]
    : isRecord(name)
      ? Object.values(name).filter((text) => typeof text === 'string')
      : []

function representative(geometry: AtlasGeometry): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates
    case 'MultiPoint':
      return geometry.coordinates[0]!
    case 'LineString':
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!
    default:
      return labelOf(geometry, 3)
  }
}

/** Makes the items of one import. */
class PreviewMaker {
  readonly #context: AtlasContext
  readonly #options: ImportOptions
  readonly #existing = new Map<string, Existing>()
  readonly #items: ImportItem[] = []
  readonly #refused: Refused[] = []
  readonly #taken: Set<string>
  readonly #ranges = new Map<number, Range[]>()
  /** The outlines of this file's areas by id: exports repeat them in the areas that they belong to. */
  readonly #outlines = new Map<string, PolygonGeometry>()

  constructor(context: AtlasContext, options: ImportOptions) {
    this.#context = context
    this.#options = options
    for (const file of featureFiles) {
      for (const written of context.lists[file] as readonly WrittenFeature[]) {
        this.#existing.set(written.id, { file, written, loaded: loadedOf(file, written) })
      }
    }
    this.#taken = new Set(this.#existing.keys())
    const loaded = [...this.#existing.values()].flatMap(({ loaded }) => loaded ?? [])
    marksByParagraph(context.article, loaded).forEach((marks, index) => {
      this.#ranges.set(
        index + 1,
        marks.map(({ start, end }) => ({ start, end })),
      )
    })
  }

  make(read: ReadFeatures): Preview {
    const shaped = read.drafts.flatMap((draft) => this.#attempt(draft.from, () => ({ draft, ...this.#shape(draft) })))
    for (const { draft, geometry } of shaped) {
      if (draft.id && geometry && isPolygonal(geometry)) this.#outlines.set(draft.id, geometry)
    }
    // Places first: they may become the stops of lines.
    const order = [...featureFiles, undefined]
    const sorted = shaped.toSorted((a, b) => order.indexOf(a.file) - order.indexOf(b.file))
    const passages = this.#passagesByFeature(read)
    for (const { draft, file, geometry, notes } of sorted) {
      this.#attempt(draft.from, () => this.#feature(draft, file, geometry, notes, passages.get(draft.id ?? '') ?? []))
    }
    for (const [id, list] of passages) this.#addPassages(id, list)
    for (const record of read.records) this.#attempt(record.from, () => this.#record(record))
    const rank = ({ from }: { from: Origin }) => from.number
    return {
      items: this.#items.toSorted((a, b) => rank(a) - rank(b)),
      refused: [...read.refused, ...this.#refused].toSorted((a, b) => rank(a) - rank(b)),
      notes: read.notes,
    }
  }

  #attempt<T>(from: Origin, make: () => T): T[] {
    try {
      return [make()]
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#refused.push({ from, reason: error.reason })
      return []
    }
  }

  #passagesByFeature(read: ReadFeatures): Map<string, ReadFeatures['passages']> {
    const byFeature = new Map<string, ReadFeatures['passages']>()
    for (const passage of read.passages)
      byFeature.set(passage.feature, [...(byFeature.get(passage.feature) ?? []), passage])
    return byFeature
  }

  #shape({ geometry, id }: Draft): {
    file: FeatureFile | undefined
    geometry: AtlasGeometry | undefined
    notes: Message[]
  } {
    if (!geometry) return { file: id ? this.#existing.get(id)?.file : undefined, geometry: undefined, notes: [] }
    const file = fileOfGeometry(geometry)
    const made = normalized(geometry, file)
    return { file, ...made }
  }

  #feature(
    draft: Draft,
    given: FeatureFile | undefined,
    geometry: AtlasGeometry | undefined,
    shapeNotes: readonly Message[],
    passages: ReadFeatures['passages'],
  ): void {
    const { from } = draft
    const notes = [...draft.notes, ...shapeNotes]
    const names = this.#names(draft, notes)
    const allNames = Object.values(names)
    if (allNames.length === 0) refuse('no-name')
    const { existing, reason } = this.#find(draft, allNames, given, geometry)
    if (!geometry && !existing) refuse('no-geometry')
    if (geometry?.type === 'Point' && geometry.coordinates.every((value) => value === 0)) refuse('null-island')
    // features.csv gives the point of a label for an area or line whose outline is longer than a cell.
    const isOnlyLabel = existing !== undefined && given === 'places.geojson' && existing.file !== given
    const file = existing?.file ?? given!
    const shape = isOnlyLabel ? undefined : geometry
    if (existing && shape && existing.file !== given) refuse('mixed-geometry')

    const old = existing?.written.properties
    const properties = this.#properties(draft, file, names, notes, old)
    const precision = properties.precision as Precision
    const own = draft.properties.members ?? old?.['members' as keyof typeof old]
    const base =
      shape && file === 'areas.geojson' && Array.isArray(own)
        ? this.#withoutMembers(shape as PolygonGeometry, own as string[])
        : shape
    const isSame = existing?.loaded && (!base || isSameGeometry(existing.loaded.geometry as AtlasGeometry, base))
    let written: unknown = existing?.written.geometry
    let moved: Message | undefined
    if (base && !isSame) {
      const fit = fitted(base, decimals[precision])
      notes.push(...fit.notes)
      written = fit.geometry
      if (existing?.loaded) {
        const km = distance(representative(existing.loaded.geometry as AtlasGeometry), representative(base))
        moved = message('moved-km', { km: Math.round(km * 10) / 10 })
      }
    }
    const id = existing?.written.id ?? this.#newId(draft, allNames, from, notes)
    if (passages.length > 0)
      properties.passages = merged(
        properties.passages,
        passages.map(({ passage }) => passage),
      )
    const missing = this.#fill(draft, file, written as AtlasGeometry, names, properties, notes, allNames)
    const item = {
      type: 'Feature' as const,
      id,
      properties: { id, ...(existing ? properties : inOrder(properties)) },
      geometry: written,
    } as unknown as WrittenFeature
    const repeated = this.#items.find(
      (other) => other.file === file && (other.id === id || (existing && other.replaces === existing.written.id)),
    )
    if (repeated) refuse('repeated-in-file', { from: `${repeated.from.what} ${repeated.from.number}` })

    if (missing.length === 0) this.#check(file, item)
    this.#taken.add(id)
    if (!existing) {
      this.#items.push({ will: missing.length > 0 ? 'incomplete' : 'add', file, id, item, from, notes, missing })
      return
    }
    const changed = changedMembers(existing.loaded, loadedOf(file, item))
    notes.unshift(reason!)
    if (changed.length > 0) notes.push(message('changes', { members: changed.join(', ') }))
    if (moved && changed.includes('geometry')) notes.push(moved)
    this.#items.push({
      will: missing.length > 0 ? 'incomplete' : changed.length > 0 ? 'update' : 'unchanged',
      file,
      id,
      item: changed.length > 0 ? item : existing.written,
      replaces: existing.written.id,
      from,
      notes,
      missing,
    })
  }

  /** Names by language, without those that the atlas has no language for. */
  #names(draft: Draft, notes: Message[]): Record<string, string> {
    const { languages } = this.#context
    const names: Record<string, string> = {}
    const foreign: string[] = []
    for (const [tag, text] of Object.entries(draft.names)) {
      const name = clean(text)
      if (!name) continue
      if (/^[=@]|^[+-]\s*\w+\(/.test(name)) refuse('formula-cell', { text: name })
      const language = tag === '' ? languageOf(name, languages) : tag
      const known =
        languages.find((one) => one === language) ??
        languages.find((one) => one.split('-')[0] === language.split('-')[0])
      if (known) names[known] ??= name
      else if (language === 'und') names.und = name
      else foreign.push(`the name in ${language}`)
    }
    // A name in a foreign language is better than none.
    const [first] = Object.values(draft.names).map(clean).filter(Boolean)
    if (Object.keys(names).length === 0 && first) names[languageOf(first, languages)] = first
    else if (foreign.length > 0) notes.push(message('members-dropped', { members: foreign.join(', ') }))
    return names
  }

  #find(
    { id }: Draft,
    names: readonly string[],
    file: FeatureFile | undefined,
    geometry: AtlasGeometry | undefined,
  ): { existing?: Existing; reason?: Message } {
    const same = id === undefined ? undefined : this.#existing.get(id)
    if (same) return { existing: same, reason: message('same-id') }
    if (!geometry) return {}
    const keys = new Set(names.map(nameKey))
    const at = representative(geometry)
    for (const existing of this.#existing.values()) {
      if (existing.file !== file || !existing.loaded) continue
      if (!textsIn(existing.written.properties.name).some((name) => keys.has(nameKey(name)))) continue
      const km = distance(at, representative(existing.loaded.geometry as AtlasGeometry))
      // Lines and areas of one name are the same wherever their middle is.
      if (file !== 'places.geojson' || km <= samePlaceKm) {
        return { existing, reason: message('same-name', { id: existing.written.id, km: Math.round(km * 10) / 10 }) }
      }
    }
    return {}
  }

  #newId(draft: Draft, names: readonly string[], from: Origin, notes: Message[]): string {
    const latin = names.find((name) => /^[\p{Script=Latin}\p{P}\s\d]+$/u.test(name) && slugOf(name))
    const wanted =
      (draft.id && slugOf(draft.id)) ||
      (latin ? slugOf(latin) : names.map(slugOf).find(Boolean)) ||
      `${slugOf(from.what)}-${from.number}`
    const id = freeId(wanted, this.#taken)
    // Numbers such as the id of a row are no names.
    const named = /^\d+$/.test(id) && latin && !draft.isOwn ? freeId(slugOf(latin), this.#taken) : id
    if (draft.id !== undefined && draft.id !== named) notes.push(message('id-changed', { id: draft.id, used: named }))
    return named
  }

  /** The properties without geometry, passages and stops: what the file says, then what the atlas has, then what is assumed. */
  #properties(
    draft: Draft,
    file: FeatureFile,
    names: Readonly<Record<string, string>>,
    notes: Message[],
    old: WrittenFeature['properties'] | undefined,
  ): Record<string, unknown> {
    const { kinds, modes, statuses, topics } = this.#context
    const said = inLanguages(draft.properties, this.#context.languages) as Record<string, unknown>
    const name = Object.values(names)[0]!
    const list = file === 'areas.geojson' ? kinds.area : kinds.point
    const known = (member: string, ids: readonly string[] | undefined, otherwise: string) => {
      const value = said[member]
      if (value === undefined || !ids || ids.includes(value as string)) return
      notes.push(message('kind-unknown', { kind: String(value), used: otherwise }))
      said[member] = otherwise
    }
    if (file === 'corridors.geojson') {
      const oldMode = old && 'mode' in old ? old.mode : undefined
      const words = draft.kindWords
      const mode =
        said.mode ??
        (words && modes.includes(words) ? words : modeFromWords(words, name)) ??
        oldMode ??
        this.#options.mode
      if (mode === undefined) notes.push(message('mode-assumed', { mode: 'road' }))
      said.mode = mode ?? 'road'
      said.kind = 'corridor'
    } else {
      const words = draft.kindWords
      const kind = said.kind ?? (words && (list.includes(words) ? words : kindFromWords(words)))
      if (kind) said.kind = kind
      else if (words && !old)
        notes.push(message('kind-unknown', { kind: words, used: file === 'areas.geojson' ? 'region' : 'place' }))
      known('kind', list, file === 'areas.geojson' ? 'region' : 'place')
      if (said.kind === (file === 'areas.geojson' ? 'region' : 'place') && old && !('kind' in old)) delete said.kind
    }
    known('status', statuses, 'mentioned')
    known('topic', topics, 'general')
    if (typeof said.when === 'string' && !parseEdtf(said.when)) {
      notes.push(message('members-dropped', { members: `the date “${said.when}”` }))
      delete said.when
    }
    if (said.precision !== undefined && !(precisions as readonly unknown[]).includes(said.precision))
      delete said.precision
    const precision =
      said.precision ??
      old?.precision ??
      this.#options.precision ??
      ({ 'places.geojson': 'town', 'areas.geojson': 'region', 'corridors.geojson': 'schematic' } as const)[file]
    if (said.precision === undefined && !old && !this.#options.precision)
      notes.push(message('precision-assumed', { precision: precision as string }))
    const source = isSource(said.source) ? said.source : (old?.source ?? this.#options.source)
    if (!isSource(said.source) && !old && this.#options.source) notes.push(message('source-assumed'))
    const oldNames = old && (typeof old.name === 'string' ? { [this.#context.languages[0]!]: old.name } : old.name)
    const isPlain = old && typeof old.name === 'string' && Object.values(names).every((text) => text === old.name)
    return {
      ...(old && Object.fromEntries(Object.entries(old).filter(([key]) => key !== 'id'))),
      ...said,
      name: isPlain ? old.name : writtenText({ ...oldNames, ...names }),
      passages: merged(old?.passages, said.passages),
      precision,
      ...(source && { source }),
    }
  }

  #withoutMembers(geometry: PolygonGeometry, members: readonly string[]): PolygonGeometry {
    const outlines = members.flatMap((id) => {
      const loaded = this.#existing.get(id)?.loaded?.geometry as AtlasGeometry | undefined
      const known = this.#outlines.get(id) ?? loaded
      return known && isPolygonal(known) ? [known] : []
    })
    return withoutPolygons(geometry, outlines)
  }

  /** Adds a mention, stops, a label and measures where they are missing. Returns what only the author can say. */
  #fill(
    draft: Draft,
    file: FeatureFile,
    geometry: AtlasGeometry,
    names: Readonly<Record<string, string>>,
    properties: Record<string, unknown>,
    notes: Message[],
    allNames: readonly string[],
  ): Message[] {
    const missing: Message[] = []
    if (!Array.isArray(properties.passages) || properties.passages.length === 0) {
      const passage = this.#mention(allNames, notes)
      if (passage) properties.passages = [passage]
      else if (properties.description || properties.amount) properties.passages = []
      else {
        delete properties.passages
        missing.push(message('needs-mention'))
      }
    }
    const mode = properties.mode
    if (typeof mode === 'string' && !this.#context.modes.includes(mode)) missing.push(message('needs-mode', { mode }))
    if (properties.source === undefined) missing.push(message('needs-source'))
    if (file === 'areas.geojson' && properties.label === undefined && isPolygonal(geometry)) {
      properties.label = labelOf(geometry, decimals[properties.precision as Precision])
    }
    if (file === 'corridors.geojson' && !Array.isArray(properties.stops) && geometry.type === 'LineString') {
      const points = (draft.points ?? []).map(({ names: texts, position }): StopCandidate => ({
        name: this.#nameOf(texts),
        position,
      }))
      const found = findStops(geometry.coordinates, Object.values(names)[0]!, points, this.#places())
      notes.push(...found.notes)
      missing.push(...found.missing)
      properties.stops = found.stops
    }
    if (file === 'corridors.geojson' && geometry.type === 'LineString') {
      const measures = measuresOf(geometry.coordinates, properties.stops as { id: string }[])
      properties.sections ??= measures.sections
      properties.drawn ??= measures.drawn
    }
    return missing
  }

  #nameOf(texts: Readonly<Record<string, string>>): string | Record<string, string> {
    const names = Object.entries(texts).map(([tag, text]): [string, string] => [
      tag || languageOf(text, this.#context.languages),
      clean(text),
    ])
    return writtenText(Object.fromEntries(names))
  }

  /** The places of the atlas and of this import, as stops. */
  #places(): StopCandidate[] {
    const written = [...this.#existing.values()].map((one) => one.written)
    const added = this.#items
      .filter(({ will, file }) => will === 'add' && file === 'places.geojson')
      .map(({ item }) => item as WrittenFeature)
    return [...written, ...added].flatMap(({ id, properties, geometry }): StopCandidate[] => {
      if (geometry.type !== 'Point') return []
      const country = 'country' in properties ? properties.country : undefined
      return [
        {
          name: properties.name,
          position: [geometry.coordinates[0], geometry.coordinates[1]],
          place: id,
          ...(country && { country }),
        },
      ]
    })
  }

  #mention(names: readonly string[], notes: Message[]) {
    const article: Article | null = this.#context.article
    const found = article && firstMention(article, names, this.#ranges)
    if (!found) return undefined
    const { range, ...passage } = found
    this.#ranges.set(passage.paragraph, [...(this.#ranges.get(passage.paragraph) ?? []), range])
    notes.push(message('mention-found', { paragraph: passage.paragraph }))
    return passage
  }

  /** Passages of features that the file itself does not have: those of the atlas. */
  #addPassages(id: string, list: ReadFeatures['passages']): void {
    if (this.#items.some((item) => item.id === id)) return
    const existing = this.#existing.get(id)
    if (!existing) {
      for (const { from, passage } of list)
        this.#refused.push({ from, reason: message('annotation-no-feature', { words: passage.exact }) })
      return
    }
    const { written, file, loaded } = existing
    const item = {
      ...written,
      properties: {
        ...written.properties,
        passages: merged(
          written.properties.passages,
          list.map(({ passage }) => passage),
        ),
      },
    } as WrittenFeature
    const changed = changedMembers(loaded, loadedOf(file, item))
    this.#items.push({
      will: changed.length > 0 ? 'update' : 'unchanged',
      file,
      id,
      item: changed.length > 0 ? item : written,
      replaces: id,
      from: list[0]!.from,
      notes: [message('same-id'), ...(changed.length > 0 ? [message('changes', { members: changed.join(', ') })] : [])],
      missing: [],
    })
  }

  #record({ from, file, record }: RecordDraft): void {
    const schema: v.GenericSchema = file === 'figures.json' ? figureSchema : outcomeSchema
    const result = v.safeParse(schema, record)
    if (!result.success) refuseIssue(result.issues[0])
    const item = inLanguages(record, this.#context.languages) as WrittenItem
    const existing = this.#context.lists[file].find(({ id }) => id === item.id)
    const before = existing && v.safeParse(schema, existing)
    const isSame = before?.success && isEqual(before.output, v.parse(schema, item))
    this.#items.push({
      will: !existing ? 'add' : isSame ? 'unchanged' : 'update',
      file,
      id: item.id,
      item: existing && isSame ? existing : item,
      ...(existing && { replaces: existing.id }),
      from,
      notes: existing ? [message('same-id')] : [],
      missing: [],
    })
  }

  #check(file: FeatureFile, item: WrittenFeature): void {
    const result = v.safeParse(featureSchemas[file] as v.GenericSchema, item)
    if (!result.success) refuseIssue(result.issues[0])
  }
}

/** The order in which the files of atlases have the members. */
const memberOrder =
  'kind mode topic name country status when passages description amount link precision source note media label members stops sections published drawn'.split(
    ' ',
  )
const inOrder = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => memberOrder.indexOf(a) - memberOrder.indexOf(b)))

function refuseIssue(issue: v.BaseIssue<unknown>): never {
  return refuse('record-invalid', {
    path: (v.getDotPath(issue) ?? 'The item').replace(/^properties\./, ''),
    reason: issue.message.replace(/\.$/, ''),
  })
}

const isSource = (value: unknown): value is { title: string; url: string } =>
  isRecord(value) &&
  typeof value.title === 'string' &&
  value.title.trim() !== '' &&
  typeof value.url === 'string' &&
  /^https?:\/\//i.test(value.url)

/** Passages of the atlas, then those of the file that are others. */
function merged(old: unknown, added: unknown): unknown[] {
  const list = Array.isArray(old) ? [...(old as unknown[])] : []
  const same = (a: unknown, b: unknown) =>
    isRecord(a) && isRecord(b) && a.paragraph === b.paragraph && a.quote === b.quote && a.exact === b.exact
  for (const passage of Array.isArray(added) ? (added as unknown[]) : []) {
    const at = list.findIndex((one) => same(one, passage))
    if (at < 0) {
      const covers = list.some(
        (one) =>
          isRecord(one) &&
          isRecord(passage) &&
          one.paragraph === passage.paragraph &&
          one.exact === passage.exact &&
          String(one.quote).includes(String(passage.quote)),
      )
      if (!covers) list.push(passage)
    } else if (isRecord(passage) && passage.when !== undefined) list[at] = passage
  }
  return list
}

/** Whether two values are equal, whatever the order of their members. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = new Set(
    [...Object.keys(a), ...Object.keys(b)].filter((key) => a[key] !== undefined || b[key] !== undefined),
  )
  return [...keys].every((key) => isEqual(a[key], b[key]))
}

/** The members of a feature that differ, as the atlas loads it. */
function changedMembers(before: Feature | undefined, after: Feature | undefined): string[] {
  if (!before || !after) return ['all']
  const [a, b] = [before.properties as Record<string, unknown>, after.properties as Record<string, unknown>]
  const members = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isEqual(a[key], b[key]))
  return isEqual(before.geometry, after.geometry) ? members : ['geometry', ...members]
}

/** The preview of what has been read from a file. */
export const previewOf = (read: ReadFeatures, context: AtlasContext, options: ImportOptions = {}): Preview =>
  new PreviewMaker(context, options).make(read)
