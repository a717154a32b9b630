/**
 * The shape of the content, once. The page's types and the validator's checks both come from here.
 * Positions are RFC 7946: WGS 84, [longitude, latitude] in degrees. Lengths are kilometres.
 */
import * as v from 'valibot'
import { unseenIn } from './article/text.ts'

/** Languages that every name and note is written in. */
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

/** How the article puts it: a place that is only named is `mentioned`. */
export const statuses = ['operating', 'completed', 'under-way', 'planned', 'held', 'mentioned'] as const
export type Status = (typeof statuses)[number]

/** How true a geometry is: site < 1 km, town < 10 km, region = a wide area, schematic = only the course is meant. */
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
  'reactor',
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

export const sectionStatuses = ['built', 'under-way', 'planned'] as const
export type SectionStatus = (typeof sectionStatuses)[number]

/** Text without characters that nobody sees. */
const seen = (joinersToo: boolean) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.check(
      (text) => !unseenIn(text, joinersToo),
      ({ input }) => `has the character ${unseenIn(input, joinersToo)}, which nobody sees: remove it`,
    ),
  )
/** In any language, or the article's own words. */
export const text = seen(false)
const written = seen(true)
/** An address of the web: a link to any other sort of address could run as a script. */
export const webUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i, 'an address of the web: https://…'))
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: a-z, 0-9 and single hyphens'))
const longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90))
const position = v.strictTuple([longitude, latitude])
const kilometres = v.pipe(v.number(), v.finite(), v.minValue(0))
/** ISO 3166-1 alpha-2. */
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as KZ'))
/** EDTF level 0: a year, month or day, or an interval of two of them. */
export const edtf = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(\/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
    'an EDTF date: 2018, 2018-08, 2018-08-12 or an interval 2018-09/2018-10',
  ),
)

export const inLanguages = v.strictObject({ en: written, ru: written, kk: written })
const source = v.strictObject({ title: text, url: webUrl })
const note = v.strictObject({ en: written, ru: written, kk: written, source })

/** A W3C TextQuoteSelector in spirit: `exact` is the link, `quote` the words around it that are shown. */
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

const pointProperties = v.strictObject({ ...common, kind: v.picklist(pointKinds), country })
const areaProperties = v.strictObject({
  ...common,
  kind: v.picklist(areaKinds),
  /** Where the area's name stands on the map. */
  label: position,
  country: v.optional(country),
})

const stop = v.strictObject({
  name: inLanguages,
  /** The name in the country's own writing where none of the three languages is spoken. */
  local: v.optional(v.strictObject({ lang: text, text })),
  coordinates: position,
  country,
  /** Along the drawn line from its start; written by `npm run measure`. */
  km: kilometres,
})
/** A stretch between two stops, named by their English names. Sections follow one another without gaps. */
const section = v.strictObject({ from: text, to: text, status: v.picklist(sectionStatuses) })
const published = v.strictObject({ km: kilometres, byCountry: v.optional(v.record(country, kilometres)), source })
/** Written by `npm run measure`: the drawn length, and the country of every stretch by the basemap's borders (`""` on the open sea). */
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

const ring = v.pipe(v.array(position), v.minLength(4))
const point = v.strictObject({ type: v.literal('Point'), coordinates: position })
const line = v.strictObject({ type: v.literal('LineString'), coordinates: v.pipe(v.array(position), v.minLength(2)) })
const polygon = v.variant('type', [
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ring), v.minLength(1)) }),
  v.strictObject({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(v.pipe(v.array(ring), v.minLength(1))), v.minLength(1)),
  }),
])

export const placeSchema = feature(pointProperties, point)
export const areaSchema = feature(areaProperties, polygon)
export const corridorSchema = feature(corridorProperties, line)

const collection = <F extends v.GenericSchema>(one: F) =>
  v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(one) })

export const placesSchema = collection(placeSchema)
export const areasSchema = collection(areaSchema)
export const corridorsSchema = collection(corridorSchema)

export type Place = v.InferOutput<typeof placeSchema>
export type Area = v.InferOutput<typeof areaSchema>
export type Corridor = v.InferOutput<typeof corridorSchema>
export type Feature = Place | Area | Corridor
export type Passage = v.InferOutput<typeof passage>
export type Stop = v.InferOutput<typeof stop>
export type Name = v.InferOutput<typeof inLanguages>
export type Position = v.InferOutput<typeof position>
