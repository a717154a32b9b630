/** The files in formats of research are valid by their specifications, and say what the content says. */
import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutAtAntimeridian } from '../../../../build/downloads/cutAtAntimeridian'
import { readDownloadContent } from '../../../../build/downloads/downloadContent'
import { address, atlasIn, folders, write, type WrittenAtlas } from './atlases'
import { dataPackageSchema } from './schemas/dataPackage'
import { linkedPlacesSchema } from './schemas/linkedPlaces'
import { annotationPageSchema } from './schemas/webAnnotation'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
// The formats of ajv-formats are those of URIs. These files have no letters beyond ASCII in their addresses.
ajv.addFormat('iri', /^[a-z][a-z0-9+.-]*:\S+$/i)
ajv.addFormat('iri-reference', /^\S+$/)

function expectValid(schema: object, value: unknown) {
  const validate = ajv.compile(schema)
  validate(value)
  expect(validate.errors ?? []).toEqual([])
}

interface LinkedPlace {
  '@id': string
  names: { toponym: string; lang?: string }[]
  geometry: { geometries: { coordinates: unknown }[] }
  descriptions: { value: string }[]
}
interface Annotation {
  body: [{ source: string }]
  target: {
    source: { id: string }
    selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }]
  }
}
interface Resource {
  path: string
  bytes: number
  hash: string
  schema?: { fields: { name: string }[] }
}

const parsed = <T>(atlas: WrittenAtlas, name: string) => JSON.parse(atlas.text(name)) as T

describe.each(folders)('of %s', (folder) => {
  it('Linked Places have every name, quotation and coordinate', async () => {
    const atlas = await atlasIn(folder)
    const collection = parsed<{ features: LinkedPlace[] }>(atlas, 'atlas.lpf.json')
    expectValid(linkedPlacesSchema, collection)
    expect(
      collection.features.map(({ names, geometry, descriptions }) => ({
        names: Object.fromEntries(names.map(({ lang = 'und', toponym }) => [lang, toponym])),
        coordinates: geometry.geometries[0]!.coordinates,
        quotes: descriptions.map(({ value }) => value),
      })),
    ).toEqual(
      atlas.content.features.map((feature) => ({
        names: feature.properties.name,
        coordinates: cutAtAntimeridian(feature).coordinates,
        quotes: [
          ...feature.properties.passages.map(({ quote }) => quote),
          ...Object.values(feature.properties.note?.text ?? {}),
        ],
      })),
    )
  })

  it('annotations lead to the words of the article that name the places', async () => {
    const atlas = await atlasIn(folder)
    const page = parsed<{ items: Annotation[] }>(atlas, 'annotations.json')
    expectValid(annotationPageSchema, page)
    const points = [...atlas.text('article.txt')]
    for (const { target } of page.items) {
      const [quote, { start, end }] = target.selector
      expect(points.slice(start, end).join('')).toBe(quote.exact)
      expect(points.slice(0, start).join('').endsWith(quote.prefix)).toBe(true)
      expect(points.slice(end).join('').startsWith(quote.suffix)).toBe(true)
    }
    const wanted = atlas.content.features.flatMap(({ id, properties }) =>
      properties.passages.map(({ exact }) => `${id}: ${exact}`),
    )
    const found = page.items.map(
      ({ body, target }) => `${body[0].source.split('#at=')[1]}: ${target.selector[0].exact}`,
    )
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('the data package describes every file and every column', async () => {
    const atlas = await atlasIn(folder)
    const dataPackage = parsed<{ resources: Resource[] }>(atlas, 'datapackage.json')
    expectValid(dataPackageSchema, dataPackage)
    for (const { path, bytes, hash, schema } of dataPackage.resources) {
      const file = atlas.bytes(path)
      expect([path, bytes, hash]).toEqual([
        path,
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ])
      if (!path.endsWith('.csv')) continue
      const head = atlas.text(path).slice(1).split('\r\n')[0]
      expect(head).toBe(schema!.fields.map(({ name }) => name).join(','))
    }
  })

  it('the archive has every file, and the README names it', async () => {
    const atlas = await atlasIn(folder)
    const others = atlas.names.filter((name) => name !== 'atlas.zip')
    const archive = unzipSync(atlas.bytes('atlas.zip'))
    expect(Object.keys(archive).sort()).toEqual([...others].sort())
    for (const name of others) expect(Buffer.compare(archive[name]!, atlas.bytes(name))).toBe(0)
    const readme = atlas.text('README.md')
    for (const name of others.filter((other) => !other.startsWith('icons/') && other !== 'README.md'))
      expect(readme).toContain(`[${name}](${name})`)
  })
})

it('with the address of the site, identifiers of places and files are absolute', async () => {
  const content = await readDownloadContent('examples/gulf-railway')
  const atlas = await write({ ...content, config: { ...content.config, address } })
  const { features } = parsed<{ features: LinkedPlace[] }>(atlas, 'atlas.lpf.json')
  expect(features[0]!['@id']).toBe(`${address}#at=${content.features[0]!.id}`)
  const { items } = parsed<{ items: Annotation[] }>(atlas, 'annotations.json')
  expect(items[0]!.target.source.id).toBe(`${address}data/article.txt`)
  expectValid(dataPackageSchema, parsed(atlas, 'datapackage.json'))
})

it('positions count characters beyond the Basic Multilingual Plane once', async () => {
  const content = await readDownloadContent('examples/smallest')
  const article = content.article!
  const paragraphs = article.paragraphs.map((paragraph) => `𠀋😀 ${paragraph}`)
  const atlas = await write({ ...content, article: { ...article, paragraphs } })
  const [annotation] = parsed<{ items: Annotation[] }>(atlas, 'annotations.json').items
  const [quote, { start, end }] = annotation!.target.selector
  expect([...atlas.text('article.txt')].slice(start, end).join('')).toBe(quote.exact)
})

it('the same content makes the same bytes', async () => {
  const content = await readDownloadContent('examples/smallest')
  const [one, other] = [await write(content), await write(content)]
  for (const name of one.names) expect(Buffer.compare(one.bytes(name), other.bytes(name))).toBe(0)
})
