/** The schema of figures.json: each number that the article gives, with the words that say it. */
import * as v from 'valibot'
import { country, edtf, inLanguages, slug, text } from './schema.ts'

/** The plot that shows a figure. */
export const figureGroups = ['trade', 'investment', 'companies', 'finance', 'students', 'research'] as const
export type FigureGroup = (typeof figureGroups)[number]

/** A plot compares only figures of one unit. */
export const figureUnits = ['usd', 'percent', 'companies', 'people', 'projects', 'institutions', 'years'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** How exactly the article gives the number: "six", "about 240", "almost 70 percent", "more than 6,000". */
export const exactnesses = ['exact', 'about', 'almost', 'more-than'] as const
export type Exactness = (typeof exactnesses)[number]

export const figureSchema = v.strictObject({
  id: slug,
  group: v.picklist(figureGroups),
  /** The countries whose panels show the figure. */
  country: v.pipe(v.array(country), v.minLength(1)),
  label: inLanguages,
  value: v.pipe(v.number(), v.finite(), v.minValue(0)),
  unit: v.picklist(figureUnits),
  exactness: v.picklist(exactnesses),
  when: v.optional(edtf),
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quote: text,
  /** The words of the quote that say the number. */
  exact: text,
})
export type Figure = v.InferOutput<typeof figureSchema>
