/** The schemas of texts for the reader, as the files of an atlas have them. */
import * as v from 'valibot'
import { invisibleIn } from '../article/text.ts'

/** A BCP 47 tag in its usual case: a language, and if needed a script, a region and variants. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/,
    'a BCP 47 language tag such as en, pt-BR or zh-Hans',
  ),
  v.description('A BCP 47 language tag, such as "en", "pt-BR" or "zh-Hans".'),
)

const otherLetter = /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek})\p{L}/u
/** The first character that a text of the atlas may not have. Latin, Cyrillic and Greek are spelled without joiners. */
const unwantedIn = (text: string) => invisibleIn(text, otherLetter.test(text) ? 'allowed' : 'refused')

/** A text of the atlas without invisible characters. */
export const plainText = v.pipe(
  v.string(),
  v.regex(/\S/, 'a text that is not empty'),
  v.check(
    (text) => !unwantedIn(text),
    ({ input }) => `contains the invisible character ${unwantedIn(input)}: remove it`,
  ),
)

/**
 * The schema of a value that is a string or an object. Unlike `v.union`, it reports what is wrong within the object
 * that was written. `tools/schema.ts` writes it as `anyOf`.
 */
export const stringOr = <S extends v.GenericSchema<string>, O extends v.GenericSchema<object>>(string: S, object: O) =>
  v.lazy((input): S | O => (typeof input === 'object' && input !== null && !Array.isArray(input) ? object : string))

export const textByLanguage = v.pipe(
  v.record(languageTag, plainText),
  v.minEntries(1),
  v.description('The text by language tag. A language without a text shows that of the default language.'),
)

/** A text of an atlas: a string, which is in the default language, or an object by language tag. */
export const textSchema = stringOr(plainText, textByLanguage)
export type WrittenText = v.InferOutput<typeof textSchema>
