/** The schema of outcomes.json: what became of the statements of the article, as the atlas found it. */
import * as v from 'valibot'
import { parseEdtf } from './edtf.ts'
import { inLanguages, slug, text, webUrl } from './schema.ts'
import { verdicts } from './verdicts.ts'

/** An EDTF date of level 0 or 1, no interval. */
const edtfDate = v.pipe(
  v.string(),
  v.check(
    (text) => parseEdtf(text)?.length === 1,
    ({ input }) => `is "${input.slice(0, 60)}", must be an EDTF date without interval: 2018-08-12, 2018~, 201X`,
  ),
)

const outcomeSource = v.strictObject({
  /** In the language of the source. */
  title: text,
  publisher: text,
  /** The date of publication. */
  date: edtfDate,
  url: v.optional(webUrl),
})
export type OutcomeSource = v.InferOutput<typeof outcomeSource>

export const outcomeSchema = v.strictObject({
  /** Links name the outcome by it. */
  id: slug,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The statement. It occurs once in its paragraph. */
  quote: text,
  /** The id of the feature whose panel shows the outcome. */
  feature: slug,
  verdict: v.picklist(verdicts),
  /** The date for which `text` holds, which the atlas knows exactly. For `unknown`, the date up to which reports were looked for. */
  asOf: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'an EDTF date: 2018, 2018-08 or 2018-08-12'),
  ),
  text: inLanguages,
  sources: v.pipe(v.array(outcomeSource), v.minLength(1), v.maxLength(2)),
})
/** An outcome as outcomes.json has it. */
export type WrittenOutcome = v.InferOutput<typeof outcomeSchema>
