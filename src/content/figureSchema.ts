/** The schema of figures.json: each number that the article gives, with the words that say it. */
import * as v from 'valibot'
import { country, edtf, inLanguages, slug, text } from './schema.ts'

/** How exactly the article gives the number: "six", "about 240", "almost 70 percent", "more than 6,000". */
export const exactnesses = ['exact', 'about', 'almost', 'more-than'] as const
export type Exactness = (typeof exactnesses)[number]

export const figureSchema = v.strictObject({
  id: slug,
  /** The plot that shows the figure. */
  group: slug,
  /** The countries whose areas show the figure in their panels. */
  country: v.optional(v.array(country), []),
  /** The ids of other features whose panels show the figure. */
  features: v.optional(v.array(slug), []),
  label: inLanguages,
  value: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** `percent`, `years`, a currency by its ISO 4217 code such as `usd`, or what is counted. A plot compares figures of one unit. */
  unit: slug,
  exactness: v.picklist(exactnesses),
  when: v.optional(edtf),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quote: text,
  /** The words of the quote that say the number. */
  exact: text,
})
export type Figure = v.InferOutput<typeof figureSchema>
