/** A feature as a file has it, before the atlas completes it. */
import type { Geometry } from 'geojson'
import type { FeatureFile } from '../../../src/content/load/contentFiles.ts'
import type { Position } from '../../../src/geometry/position.ts'
import type { Message } from '../messages.ts'

/** Where in the file it is: "row 3", "Placemark 2". */
export interface Origin {
  what: string
  number: number
}

/** A named point beside a line, which may become a stop of it. */
export interface NamedPoint {
  names: Readonly<Record<string, string>>
  position: Position
}

export interface Draft {
  from: Origin
  /** Whether an atlas has written it: its id stays, also one that is a number. */
  isOwn?: boolean
  geometry?: Geometry
  id?: string
  /** By BCP 47 tag; `''` for a name whose language the file does not say. */
  names: Readonly<Record<string, string>>
  /** Other members of the feature's properties, which may be wrong. */
  properties: Readonly<Record<string, unknown>>
  /** Words of the file for what the feature is, such as "City" or "город". */
  kindWords?: string
  /** The file that the feature belongs to, if the file says so although its geometry is missing. */
  file?: FeatureFile
  points?: readonly NamedPoint[]
  notes: Message[]
}

export interface Refused {
  from: Origin
  reason: Message
}

/** An item of figures.json or outcomes.json. */
export interface RecordDraft {
  from: Origin
  file: 'figures.json' | 'outcomes.json'
  record: Record<string, unknown>
}

/** Passages of features that the atlas has, or that the same import brings. */
export interface PassageDraft {
  from: Origin
  feature: string
  passage: { paragraph: number; quote: string; exact: string; when?: string }
}

/** What a file has. */
export interface ReadFeatures {
  drafts: Draft[]
  records: RecordDraft[]
  passages: PassageDraft[]
  refused: Refused[]
  notes: Message[]
}

export const nothing = (): ReadFeatures => ({ drafts: [], records: [], passages: [], refused: [], notes: [] })

/** More would make a map that nobody reads, and a browser that does not answer. */
export const mostFeatures = 20_000
