/**
 * The schema of the content files. The page's types and the validator's checks are both derived from it.
 * Positions follow RFC 7946: WGS 84, [longitude, latitude] in degrees. Lengths are km. The types are those of the loaded
 * features: the schema normalizes their geometries.
 */
import * as v from 'valibot'
import type { Position } from '../geometry/position.ts'
import type { FeatureFile } from './load/contentFiles.ts'
import { invisibleIn } from './article/text.ts'
import { lineGeometry, pointGeometry, polygonGeometry, position } from './geometrySchema.ts'

/** Every name and note has a text in each of these. */
export const languages = ['en', 'ru', 'kk'] as const
export type Language = (typeof languages)[number]

export const topics = [
  'space',
  'transport',
  'energy',
  'nuclear',
  'science',
  'education',
  'culture',
  'diplomacy',
  'finance',
  'history',
] as const
export type Topic = (typeof topics)[number]

/** The status that the article gives a feature; `mentioned` where it only names it. */
export const statuses = ['operating', 'completed', 'under-way', 'planned', 'held', 'mentioned'] as const
export type Status = (typeof statuses)[number]

/** The accuracy of a geometry: site < 1 km, town < 10 km; a region has no exact outline, a schematic line no exact course. */
export const precisions = ['site', 'town', 'region', 'schematic'] as const
export type Precision = (typeof precisions)[number]

export const pointKinds = [
  'spaceport',
  'launch-complex',
  'capital',
  'city',
  'town',
  'port',
  'border-crossing',
  'institute',
  'fusion-device',
  'university',
  'museum',
  'venue',
  'park',
  'exhibition',
  'financial-centre',
  'organisation',
  'memorial',
] as const
export const areaKinds = ['country', 'region', 'sea', 'territory'] as const
export const modes = ['road', 'rail', 'ferry'] as const
export type PointKind = (typeof pointKinds)[number]
export type AreaKind = (typeof areaKinds)[number]
export type Mode = (typeof modes)[number]

/** `built` for the corridor; `existing`, a line in service that the corridor is shown along; under construction; planned. */
export const sectionStatuses = ['built', 'existing', 'under-way', 'planned'] as const
export type SectionStatus = (typeof sectionStatuses)[number]

/** Text without invisible characters; `joiners` says whether U+200C and U+200D are among them. */
const visibleText = (joiners: 'allowed' | 'refused') =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.check(
      (text) => !invisibleIn(text, joiners),
      ({ input }) => `contains the invisible character ${invisibleIn(input, joiners)}: remove it`,
    ),
  )
/** A text in any language, or a quotation of the article. */
export const text = visibleText('allowed')
/** A text in one of the atlas's languages, none of which is spelled with joiners. */
const ownText = visibleText('refused')
/** An http or https URL: a `javascript:` URL in a link would run as a script. */
export const webUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i, 'an http or https URL'))
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: a-z, 0-9 and single hyphens'))
const kilometres = v.pipe(v.number(), v.finite(), v.minValue(0))
/** ISO 3166-1 alpha-2. */
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as KZ'))
const yearMonthOrDay = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`
/** EDTF level 0: a year, month or day, or an interval of two of them. */
export const edtf = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${yearMonthOrDay}(/${yearMonthOrDay})?$`),
    'an EDTF date: 2018, 2018-08, 2018-08-12 or an interval 2018-09/2018-10',
  ),
)
/** EDTF level 0 without intervals. */
export const edtfDate = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${yearMonthOrDay}$`), 'an EDTF date: 2018, 2018-08 or 2018-08-12'),
)

export const inLanguages = v.strictObject({ en: ownText, ru: ownText, kk: ownText })
const source = v.strictObject({ title: text, url: webUrl })
const note = v.strictObject({ en: ownText, ru: ownText, kk: ownText, source })

/**
 * A mention of the feature in the article, modelled on the W3C TextQuoteSelector: `exact` becomes the link, `quote` is
 * the text around it that panels show.
 */
const passage = v.strictObject({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quote: text,
  exact: text,
  when: v.optional(edtf),
})

const common = {
  id: slug,
  topic: v.picklist(topics),
  name: inLanguages,
  status: v.picklist(statuses),
  when: v.optional(edtf),
  passages: v.pipe(v.array(passage), v.minLength(1)),
  precision: v.picklist(precisions),
  source,
  note: v.optional(note),
}

const pointProperties = v.strictObject({
  ...common,
  kind: v.picklist(pointKinds),
  /** A place at sea, or whose country is not known, has none. */
  country: v.optional(country),
})
const areaProperties = v.strictObject({
  ...common,
  kind: v.picklist(areaKinds),
  /** The position of the area's name on the map. */
  label: position,
  country: v.optional(country),
  /** Ids of areas that belong to this one. `geometry` has only the parts of this area that are not in them. */
  members: v.optional(v.pipe(v.array(slug), v.minLength(1))),
})

const stop = v.strictObject({
  /** Unique within the corridor: sections and links name the stop by it. */
  id: slug,
  name: inLanguages,
  /** The name in the country's own script, for countries where none of the atlas's languages is spoken. */
  local: v.optional(v.strictObject({ lang: text, text })),
  /** The id of the place feature that the stop is. */
  place: v.optional(slug),
  coordinates: position,
  /** A stop at sea has none. */
  country: v.optional(country),
  /** Distance along the line from its start. Written by `npm run measure`. */
  km: kilometres,
})
/** The part of a corridor between two stops, named by their ids. Each section begins where the one before it ends. */
const section = v.strictObject({ from: slug, to: slug, status: v.picklist(sectionStatuses) })
const published = v.strictObject({ km: kilometres, byCountry: v.optional(v.record(country, kilometres)), source })
/**
 * Written by `npm run measure`: the length of the line, and its countries by the borders of the basemap, with `""` for
 * the open sea.
 */
const drawn = v.strictObject({
  km: kilometres,
  countries: v.array(v.strictObject({ country: v.union([country, v.literal('')]), from: kilometres, to: kilometres })),
})

const corridorProperties = v.strictObject({
  ...common,
  kind: v.literal('corridor'),
  mode: v.picklist(modes),
  stops: v.pipe(v.array(stop), v.minLength(2)),
  sections: v.pipe(v.array(section), v.minLength(1)),
  published: v.optional(published),
  drawn,
})

const feature = <P extends v.GenericSchema, G extends v.GenericSchema>(properties: P, geometry: G) =>
  v.strictObject({ type: v.literal('Feature'), id: slug, properties, geometry })

const placeSchema = feature(pointProperties, pointGeometry)
const areaSchema = feature(areaProperties, polygonGeometry)
const corridorSchema = feature(corridorProperties, lineGeometry)

/** The schema of the features of each feature file. */
export const featureSchemas = {
  'places.geojson': placeSchema,
  'areas.geojson': areaSchema,
  'corridors.geojson': corridorSchema,
} as const satisfies Record<FeatureFile, v.GenericSchema>

/** The features as the files have them. */
export type WrittenFeature = v.InferInput<typeof placeSchema | typeof areaSchema | typeof corridorSchema>
export type Place = v.InferOutput<typeof placeSchema>
export type Area = v.InferOutput<typeof areaSchema>
export type Corridor = v.InferOutput<typeof corridorSchema>
export type Feature = Place | Area | Corridor
export type Passage = v.InferOutput<typeof passage>
export type Stop = v.InferOutput<typeof stop>
export type Name = v.InferOutput<typeof inLanguages>
export type { Position }
