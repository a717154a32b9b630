/** The schema of media.json. The page has only what the build makes of it. */
import * as v from 'valibot'
import { mediaTexts } from './schema.ts'

/** What is said about each file of the folder, by its name. */
export const mediaSchema = v.objectWithRest({ $schema: v.optional(v.string()) }, v.strictObject(mediaTexts))
