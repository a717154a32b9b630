/** `npm run schema` writes `schema/`: the JSON Schema of each content file, from which editors complete and check it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'
import { atlasDefinitions, atlasSchema } from '../src/content/atlas/atlasSchema.ts'
import { figureSchema } from '../src/content/figureSchema.ts'
import { mediaSchema } from '../src/content/mediaSchema.ts'
import { outcomeSchema } from '../src/content/outcomeSchema.ts'
import { featureSchemas } from '../src/content/schema.ts'
import { messagesSchema } from './messagesSchema.ts'
import { isCommand } from './validate/command.ts'

export const schemaFolder = fileURLToPath(new URL('../schema/', import.meta.url))

const collectionOf = (feature: v.GenericSchema) =>
  v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(feature) })

/** The schema of each content file that is JSON. */
const contentSchemas: Record<string, v.GenericSchema> = {
  'atlas.json': atlasSchema,
  'places.geojson': collectionOf(featureSchemas['places.geojson']),
  'areas.geojson': collectionOf(featureSchemas['areas.geojson']),
  'corridors.geojson': collectionOf(featureSchemas['corridors.geojson']),
  'figures.json': v.array(figureSchema),
  'outcomes.json': v.array(outcomeSchema),
  'media.json': mediaSchema,
}

/** What JSON Schema cannot say. The validator checks it. */
const ignoreActions = ['check', 'raw_check', 'partial_check', 'finite', 'trim']

const conversion: ConversionConfig = {
  typeMode: 'input',
  definitions: atlasDefinitions,
  ignoreActions,
  overrideSchema: ({ valibotSchema }) => {
    // `stringOr` chooses the schema by the type of the value.
    if (valibotSchema.type !== 'lazy') return undefined
    const { getter } = valibotSchema as v.LazySchema<v.GenericSchema>
    return { anyOf: ['', {}].map((value) => partOf(getter(value))) }
  },
  overrideAction: ({ valibotAction, jsonSchema }) => {
    // JSON Schema has no flags for regular expressions: `format` still checks what a web address is.
    if (valibotAction.type !== 'regex' || !(valibotAction as v.RegexAction<string, string>).requirement.flags)
      return undefined
    return { ...jsonSchema, pattern: undefined }
  },
}

/** The JSON Schema of a part of a file, whose definitions are those of the file. */
function partOf(schema: v.GenericSchema): JsonSchema {
  const part = toJsonSchema(schema, conversion)
  delete part.$schema
  delete part.$defs
  return part
}

/** The definitions that a schema uses, and those that these use. */
function definitionsOf(schema: unknown, all: Record<string, unknown>, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (found.has(name!)) continue
    found.add(name!)
    definitionsOf(all[name!], all, found)
  }
  return found
}

/** The JSON Schema of a content file, with the definitions that it uses. */
export function jsonSchemaOf(file: string, schema: v.GenericSchema): JsonSchema {
  const { $schema, $defs = {}, ...content } = toJsonSchema(schema, conversion)
  const used = definitionsOf(content, $defs)
  const definitions = Object.fromEntries(Object.entries($defs).filter(([name]) => used.has(name)))
  return { $schema, title: file, ...content, ...(used.size > 0 && { $defs: definitions }) }
}

/** The text of each file of `schema/`, by its name. */
export async function jsonSchemas(): Promise<Map<string, string>> {
  const style = await resolveConfig(fileURLToPath(import.meta.url))
  const schemas: [file: string, schema: JsonSchema][] = [
    ...Object.entries(contentSchemas).map(([file, schema]): [string, JsonSchema] => [file, jsonSchemaOf(file, schema)]),
    ['messages.json', messagesSchema()],
  ]
  const files = schemas.map(async ([file, schema]): Promise<[string, string]> => {
    const json = JSON.stringify(schema)
    return [`${file.replace(/\.\w+$/, '')}.schema.json`, await format(json, { ...style, parser: 'json' })]
  })
  return new Map(await Promise.all(files))
}

if (isCommand(import.meta.url)) {
  await mkdir(schemaFolder, { recursive: true })
  for (const [name, text] of await jsonSchemas()) await writeFile(`${schemaFolder}${name}`, text)
}
