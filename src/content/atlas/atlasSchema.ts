/**
 * The schema of atlas.json as it is written. Every member is optional. `npm run schema` writes it as JSON Schema, so that
 * editors show the descriptions.
 */
import icons from '@mapbox/maki/layouts/all.json' with { type: 'json' }
import * as v from 'valibot'
import { country, precisions, slug, webUrl } from '../schema.ts'
import { languageTag, plainText, stringOr, textByLanguage, textSchema } from './textSchema.ts'

const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description<v.InferOutput<S>, string>(description))
const optional = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.optional(described(schema, description))

const iconNames: ReadonlySet<string> = new Set(icons)
const symbol = v.pipe(
  v.string(),
  v.check(
    (name) => iconNames.has(name),
    ({ input }) => `is "${input}", must be the name of a Maki icon: see https://labs.mapbox.com/maki-icons`,
  ),
  v.metadata({ description: 'The name of a Maki icon: see https://labs.mapbox.com/maki-icons.', enum: icons }),
)

const colourText = described(
  v.pipe(v.string(), v.regex(/\S/, 'a CSS colour such as #4a3f94')),
  'A CSS colour: hex, rgb(), hsl(), oklch() or a name.',
)
/** The colour of the light theme, or one for each theme. */
const colour = stringOr(
  colourText,
  v.strictObject({
    light: described(colourText, 'The colour of the light theme.'),
    dark: described(colourText, 'The colour of the dark theme.'),
    lightStrong: optional(
      colourText,
      'The colour of the light theme if the reader’s system asks for more contrast. Default: derived from `light`.',
    ),
    darkStrong: optional(
      colourText,
      'The colour of the dark theme if the reader’s system asks for more contrast. Default: derived from `dark`.',
    ),
  }),
)
export type WrittenColour = v.InferOutput<typeof colour>

/** Reports each item of a list whose key an earlier item has. */
const withoutRepeats = <T>(keyOf: (item: T) => string) =>
  v.rawCheck<T[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const [index, item] of dataset.value.entries()) {
      const key = keyOf(item)
      if (seen.has(key)) {
        addIssue({
          message: `repeats "${key}", which an earlier item has`,
          path: [{ type: 'array', origin: 'value', input: dataset.value, key: index, value: item }],
        })
      }
      seen.add(key)
    }
  })

const listById = <S extends v.GenericSchema<unknown, { id: string }>>(item: S) =>
  v.pipe(
    v.array(item),
    withoutRepeats<v.InferOutput<S>>(({ id }) => id),
  )

const language = stringOr(
  languageTag,
  v.strictObject({
    tag: languageTag,
    label: optional(plainText, 'The short label of the language’s button, such as "EN". Default: made from the tag.'),
    name: optional(plainText, 'The name of the language in that language, such as "English".'),
    direction: optional(v.picklist(['ltr', 'rtl']), 'The direction of its script. Default: by the script.'),
  }),
)

const topic = v.strictObject({
  id: described(slug, 'Features name the topic by it.'),
  name: optional(textSchema, 'The name for the reader. Default: made from the id.'),
  colour: optional(
    colour,
    'The colour of symbols and names of the topic: of the light theme, or of each theme. Default: one that readers with a colour vision deficiency can tell from the others.',
  ),
  symbol: v.optional(symbol),
})

const kind = v.strictObject({
  id: described(slug, 'Features name the kind by it. The id of a built-in kind changes that kind.'),
  geometry: optional(
    v.picklist(['point', 'area']),
    'Whether features of the kind are places or areas. A new kind needs it.',
  ),
  symbol: v.optional(symbol),
  rank: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
    'Among features that are close together, the one with the lowest rank keeps its badge and label: 1 to 9.',
  ),
  name: optional(textSchema, 'The name for the reader. Default: made from the id.'),
})

const mode = v.strictObject({
  id: described(
    slug,
    'Corridors name the mode by it. The id of a built-in mode (road, rail, ferry) changes that mode.',
  ),
  name: optional(textSchema, 'The name of the mode for the reader, such as "Rail". Default: made from the id.'),
  kindName: optional(
    textSchema,
    'What a corridor of the mode is called, such as "Railway corridor". Default: the name.',
  ),
  colour: optional(
    colour,
    'The colour of the lines: of the light theme, or of each theme. Default: one that readers with a colour vision deficiency can tell from the others.',
  ),
  pattern: optional(v.picklist(['solid', 'dashes', 'dots']), 'How the line is drawn.'),
  surface: optional(v.picklist(['land', 'water']), 'What the line runs on. The validator checks it against the coast.'),
  symbol: v.optional(symbol),
})

const status = v.strictObject({
  id: described(slug, 'Features name the status by it. The id of a built-in status changes that status.'),
  name: optional(textSchema, 'The name for the reader. Default: made from the id.'),
})

const figureGroup = v.strictObject({
  id: described(slug, 'Figures name the group by it.'),
  name: optional(textSchema, 'The heading of the plot. Default: made from the id.'),
})

const longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90))
const region = v.pipe(
  v.strictTuple([
    described(longitude, 'West, in degrees.'),
    described(latitude, 'South, in degrees.'),
    described(longitude, 'East, in degrees.'),
    described(latitude, 'North, in degrees.'),
  ]),
  v.check(
    ([, south, , north]) => south < north,
    ({ input: [, south, , north] }) =>
      `is south of ${south} and north of ${north}, must be [west, south, east, north] with south below north`,
  ),
  v.check(
    ([west, , east]) => west !== east,
    ({ input: [west] }) => `has no width: west and east are both ${west}`,
  ),
)

const basemap = v.strictObject({
  detail: optional(
    v.picklist(['coarse', 'fine']),
    'How detailed coasts, rivers and borders of the region are. "fine" makes a larger download.',
  ),
  selection: optional(
    v.picklist(['world', 'eurasia']),
    'Which towns and labels the basemap has. `eurasia`: those that were chosen by hand for an atlas of Eurasia in English, Russian and Kazakh.',
  ),
  names: optional(
    v.record(plainText, textSchema),
    'Names of towns that the basemap’s data lack, by the id or the English name of the town.',
  ),
})

const ride = v.strictObject({
  kmPerSecond: optional(
    v.pipe(v.number(), v.finite(), v.gtValue(0)),
    'The speed of a ride along a corridor, in km per second. Default: by the length of the corridor.',
  ),
})

const credit = v.strictObject({
  title: described(plainText, 'What is credited.'),
  licence: optional(plainText, 'Its licence, such as "CC BY 4.0".'),
  url: described(webUrl, 'Its web address.'),
})

const licence = v.strictObject({
  title: described(plainText, 'Its name, such as "CC BY 4.0".'),
  url: optional(webUrl, 'The web address of its text.'),
})

const header = v.pipe(v.string(), v.regex(/\S/, 'the header of a column'))
/** A column, or one for each language. */
const headers = stringOr(header, v.pipe(v.record(languageTag, header), v.minEntries(1)))

const columns = v.strictObject({
  id: optional(header, 'The id, from which a slug is made. Default: made from the name.'),
  name: optional(headers, 'The name, or a column for each language.'),
  longitude: optional(header, 'The longitude in degrees.'),
  latitude: optional(header, 'The latitude in degrees.'),
  coordinates: optional(header, 'Latitude and longitude in one column: "43.65, 51.17".'),
  topic: optional(header, 'The topic: its id or name. Another word becomes a topic.'),
  kind: optional(header, 'The kind: its id or name. Another word becomes a kind.'),
  status: optional(header, 'The status: its id or name. Another word becomes a status.'),
  when: optional(header, 'The date: a year, a day or an EDTF date.'),
  until: optional(header, 'The date on which it ends, if `when` is that on which it begins.'),
  amount: optional(header, 'A sum of money or another quantity.'),
  unit: optional(header, 'The unit of the amount: an ISO 4217 code such as "USD", or a unit such as "MW".'),
  country: optional(header, 'The country: its ISO 3166-1 alpha-2 code or its name.'),
  description: optional(headers, 'What the table says about the place, or a column for each language.'),
  sourceTitle: optional(header, 'The name of the source.'),
  sourceUrl: optional(header, 'The web address of the source.'),
  link: optional(header, 'The web address of a page about the place.'),
  precision: optional(header, 'The precision: site, town, region or schematic.'),
})

const table = v.strictObject({
  file: optional(
    v.pipe(
      v.string(),
      v.regex(/^[^/\\]+\.(csv|tsv|txt)$/i, 'the name of a .csv or .tsv file in the folder of the atlas'),
    ),
    'The name of the table. Default: "places.csv".',
  ),
  columns: optional(
    columns,
    'The headers of the columns, if they are not the usual ones, such as "name", "longitude", "latitude", "topic".',
  ),
  source: optional(
    v.strictObject({ title: described(plainText, 'Its name.'), url: described(webUrl, 'Its web address.') }),
    'The source of the rows that name none.',
  ),
  precision: optional(v.picklist(precisions), 'The precision of the rows that name none.'),
  unit: optional(
    plainText,
    'The unit of the amounts that name none: an ISO 4217 code such as "USD", or a unit such as "MW".',
  ),
  amountLabel: optional(textSchema, 'What the amounts are, such as "Capacity". Default: "Amount".'),
  topic: optional(plainText, 'The topic of the rows that name none.'),
  kind: optional(plainText, 'The kind of the rows that name none.'),
  status: optional(plainText, 'The status of the rows that name none. Default: "listed".'),
  decimal: optional(v.picklist(['.', ',']), 'What separates decimals. Default: what the coordinates have.'),
  dates: optional(
    v.picklist(['day-first', 'month-first']),
    'What dates such as 5/1/2018 begin with. Default: by the dates of the column.',
  ),
})
export type WrittenTable = v.InferOutput<typeof table>

const languages = v.pipe(
  v.array(language),
  v.minLength(1),
  withoutRepeats<v.InferOutput<typeof language>>((item) => tagOf(item)),
)

export const atlasSchema = v.pipe(
  v.strictObject({
    $schema: optional(v.string(), 'The JSON Schema of this file, from which editors complete and check it.'),
    name: optional(textSchema, 'The name of the atlas. Default: the title of the article.'),
    description: optional(textSchema, 'One sentence for search engines and link previews.'),
    languages: optional(
      languages,
      'The languages of the atlas, in the order of their buttons. Default: the article’s language.',
    ),
    defaultLanguage: optional(
      languageTag,
      'The language of readers whose browser asks for none of the languages, and of texts that are plain strings. Default: the first of the languages.',
    ),
    topics: optional(
      listById(topic),
      'The topics of features, in the order of the filter. Default: the topics that the features name.',
    ),
    kinds: optional(
      listById(kind),
      'Kinds of places and areas that are added to the built-in ones, or changes of these.',
    ),
    modes: optional(listById(mode), 'Modes of corridors that are added to the built-in ones, or changes of these.'),
    statuses: optional(
      listById(status),
      'Statuses of features that are added to the built-in ones, or changes of these.',
    ),
    figureGroups: optional(
      listById(figureGroup),
      'The groups of figures, in the order of their plots. Default: the groups that the figures name.',
    ),
    region: optional(
      region,
      'The region of the detailed basemap: [west, south, east, north] in degrees. It crosses the antimeridian if west is greater than east. Default: computed from the features.',
    ),
    basemap: optional(basemap, 'The basemap of the region.'),
    ride: optional(ride, 'Rides along corridors.'),
    address: optional(
      webUrl,
      'The web address where the atlas is published, for links and link previews, such as "https://example.org/atlas/".',
    ),
    author: optional(
      plainText,
      'Whose work an atlas without an article is. The author of an article is named in article.md.',
    ),
    published: optional(
      v.pipe(v.string(), v.isoDate('a date such as 2018-12-21')),
      'When an atlas without an article was published, such as "2018-12-21".',
    ),
    table: optional(table, 'How places.csv is read: its columns, and what holds for all rows.'),
    licence: optional(
      licence,
      'The licence of what the atlas itself has compiled and written: positions, outlines, notes, outcomes. Not of the article. It is named in the downloads.',
    ),
    icon: optional(
      v.pipe(v.string(), v.regex(/^[^/\\]+\.(svg|png)$/i, 'the name of an SVG or PNG file in the folder of the atlas')),
      'The icon of the site: an SVG or PNG file in the folder of the atlas, square, such as "icon.svg". Default: that of Steppe Atlas.',
    ),
    credits: optional(v.array(credit), 'Sources and people that the page credits beside those of the basemap.'),
    countries: optional(
      v.record(country, textSchema),
      'Names of countries by their ISO 3166-1 alpha-2 code, instead of those of Unicode CLDR.',
    ),
    opinion: optional(
      textSchema,
      'What the page says about the article as a source. Default: that it is its author’s opinion.',
    ),
    measured: optional(textSchema, 'What the page says about lengths that were measured on the map.'),
    intro: optional(textSchema, 'The heading above the list of places.'),
  }),
  v.forward(
    v.partialCheck(
      [['languages'], ['defaultLanguage']],
      ({ languages, defaultLanguage }) =>
        !languages || !defaultLanguage || languages.some((item) => tagOf(item) === defaultLanguage),
      ({ input: { languages = [], defaultLanguage } }) =>
        `is "${defaultLanguage}", must be one of the languages: ${languages.map(tagOf).join(', ')}`,
    ),
    ['defaultLanguage'],
  ),
)

/** Schemas that others are made of, by the name that the JSON Schema gives them. */
export const atlasDefinitions = { plainText, textByLanguage, languageTag, colour: colourText, icon: symbol }

/** atlas.json as it is written. */
export type WrittenAtlas = v.InferOutput<typeof atlasSchema>

function tagOf(item: v.InferOutput<typeof language>): string {
  return typeof item === 'string' ? item : item.tag
}
