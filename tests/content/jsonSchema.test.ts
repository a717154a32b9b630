import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { languageTag, textSchema } from '../../src/content/atlas/textSchema'
import { jsonSchemaOf, jsonSchemas, schemaFolder } from '../../tools/schema'

let schemas: Map<string, string>
beforeAll(async () => {
  schemas = await jsonSchemas()
})

test('the JSON Schemas are those that `npm run schema` writes', async () => {
  expect((await readdir(schemaFolder)).sort()).toEqual([...schemas.keys()].sort())
  for (const [name, text] of schemas) {
    expect(await readFile(`${schemaFolder}${name}`, 'utf8'), `${name} is out of date: npm run schema`).toBe(text)
  }
})

interface Schema {
  $ref?: string
  anyOf?: Schema[]
  description?: string
  enum?: string[]
  items?: Schema | Schema[]
  pattern?: string
  properties?: Record<string, Schema>
  $defs?: Record<string, Schema>
}

/** Every schema inside of a schema, with its path. */
function parts(schema: Schema, path: string): [string, Schema][] {
  const { anyOf = [], items = [], properties = {}, $defs = {} } = schema
  const inner = [...Object.entries(properties), ...Object.entries($defs), ...Object.entries(anyOf)]
  const all = [...inner, ...Object.entries([items].flat())]
  return [[path, schema], ...all.flatMap(([name, part]) => parts(part, `${path}/${name}`))]
}

test('editors find a description of every member of atlas.json', () => {
  const atlas = JSON.parse(schemas.get('atlas.schema.json')!) as Schema
  const members = parts(atlas, 'atlas').flatMap(([path, { properties = {} }]) =>
    Object.entries(properties).map(([name, member]): [string, Schema] => [`${path}/${name}`, member]),
  )
  expect(members.length).toBeGreaterThan(50)
  for (const [path, { $ref, description }] of members) {
    const referred = $ref && atlas.$defs?.[$ref.replace('#/$defs/', '')]?.description
    expect(description ?? referred, path).toMatch(/^[A-Z`][^]*\.$/)
  }
})

test('editors complete icons and choices, and accept a text as a string and by language', () => {
  const { properties, $defs } = JSON.parse(schemas.get('atlas.schema.json')!) as Required<Schema>
  expect($defs['icon']?.enum).toContain('rocket')
  expect(properties['name']?.anyOf).toEqual([{ $ref: '#/$defs/plainText' }, { $ref: '#/$defs/textByLanguage' }])
  const { modes } = properties
  expect((modes?.items as Schema).properties?.['pattern']?.enum).toEqual(['solid', 'dashes', 'dots'])
})

test('a schema has the definitions that it uses, and those that these use', () => {
  const definitionsOf = (member: v.GenericSchema) =>
    Object.keys((jsonSchemaOf('x.json', v.strictObject({ member })) as Schema).$defs ?? {})
  expect(definitionsOf(v.string())).toEqual([])
  expect(definitionsOf(languageTag)).toEqual(['languageTag'])
  expect(definitionsOf(textSchema)).toEqual(['plainText', 'textByLanguage', 'languageTag'])
})

test('a pattern has no flags that JSON Schema lacks', () => {
  const places = JSON.parse(schemas.get('places.schema.json')!) as Schema
  const urls = parts(places, 'places').filter(([path]) => path.endsWith('/url'))
  expect(urls.length).toBeGreaterThan(0)
  for (const [, url] of urls) expect(url.pattern).toBeUndefined()
})
