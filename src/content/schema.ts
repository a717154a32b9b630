/**
 * The schema of the content files. The page's types and the validator's checks are both derived from it.
 * Positions follow RFC 7946: WGS 84, [longitude, latitude] in degrees. Lengths are km. The types are those of the loaded
 * features: the schema normalizes their geometries.
 */
import * as v from 'valibot'
import type { Position } from '../geometry/position.ts'
import type { FeatureFile } from './load/contentFiles.ts'
import { plainText, textSchema } from './atlas/textSchema.ts'
import type { Text } from './textIn.ts'
import { invisibleIn } from './article/text.ts'
import { parseEdtf } from './edtf.ts'
import { lineGeometry, pointGeometry, polygonGeometry, position } from './geometrySchema.ts'

/** A BCP 47 language tag of the atlas. */
export type Language = string
/** Ids that atlas.json declares. */
export type Topic = string
export type Status = string
export type Mode = string

/** The topic of a feature that names none. */
export const generalTopic = 'general'

/** The accuracy of a geometry: site < 1 km, town < 10 km; a region has no exact outline, a schematic line no exact course. */
export const precisions = ['site', 'town', 'region', 'schematic'] as const
export type Precision = (typeof precisions)[number]

/** `built` for the corridor; `existing`, a line in service that the corridor is shown along; under construction; planned. */
export const sectionStatuses = ['built', 'existing', 'under-way', 'planned'] as const
export type SectionStatus = (typeof sectionStatuses)[number]

/** A quotation of the article, or a title in any language. */
export const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.check(
    (text) => !invisibleIn(text),
    ({ input }) => `contains the invisible character ${invisibleIn(input)}: remove it`,
  ),
)
/** An http or https URL: a `javascript:` URL in a link would run as a script. */
export const webUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i, 'an http or https URL'))
/** Longer ones are read from no link, and make names that file systems refuse. */
const longestSlug = 100
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: a-z, 0-9 and single hyphens'),
  v.maxLength(longestSlug, `at most ${longestSlug} characters long`),
)
const kilometres = v.pipe(v.number(), v.finite(), v.minValue(0))
/** ISO 3166-1 alpha-2. */
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as KZ'))
/** An EDTF date or interval of level 0 or 1. */
export const edtf = v.pipe(
  v.string(),
  v.check(
    (text) => parseEdtf(text) !== null,
    ({ input }) => `is "${input.slice(0, 60)}", must be an EDTF date: 2018-08-12, 2018~, 201X, -0043, 2018/..`,
  ),
)

/** Texts by language, or one text without. */
export const inLanguages = v.pipe(
  textSchema,
  v.transform((written): Text => (typeof written === 'string' ? { und: written } : written)),
)
const source = v.strictObject({ title: text, url: webUrl })
/** Texts by language, and their source. */
const note = v.pipe(
  v.objectWithRest({ source }, plainText),
  v.transform(({ source, ...texts }) => ({ source, text: texts as Text })),
)

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

/** What is said about a file in `media/`. */
export const mediaTexts = {
  alt: v.optional(inLanguages),
  caption: v.optional(inLanguages),
  credit: v.optional(text),
  licence: v.optional(text),
  url: v.optional(webUrl),
}

/** A sum of money or another quantity of a table: `unit` is an ISO 4217 code, or a unit's name or symbol. */
const amount = v.strictObject({ value: v.pipe(v.number(), v.finite()), unit: text })

const common = {
  id: slug,
  topic: v.optional(slug, generalTopic),
  name: inLanguages,
  status: v.optional(slug, 'mentioned'),
  when: v.optional(edtf),
  /** A feature that the article does not mention has none. */
  passages: v.array(passage),
  /** What the table or register that the feature comes from says about it, verbatim. */
  description: v.optional(inLanguages),
  amount: v.optional(amount),
  /** A page about the feature, which the table or register names. */
  link: v.optional(webUrl),
  precision: v.picklist(precisions),
  source,
  note: v.optional(note),
  /** Files in `media/`. What a file lacks here is in media.json. */
  media: v.optional(v.array(v.strictObject({ file: text, ...mediaTexts }))),
}

const pointProperties = v.strictObject({
  ...common,
  kind: v.optional(slug, 'place'),
  /** A place at sea, or whose country is not known, has none. */
  country: v.optional(country),
})
const areaProperties = v.strictObject({
  ...common,
  kind: v.optional(slug, 'region'),
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
  mode: slug,
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
export type Name = Text
export type { Position }
