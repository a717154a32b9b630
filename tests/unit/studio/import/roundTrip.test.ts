/** Everything that an atlas offers for download is read back: into the same atlas without a change, and into an empty one. */
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { FeatureFile } from '../../../../src/content/load/contentFiles'
import { featureSchemas, type Feature } from '../../../../src/content/schema'
import { figureSchema } from '../../../../src/content/figureSchema'
import { outcomeSchema } from '../../../../src/content/outcomeSchema'
import type { AtlasContext, ListFile, WrittenItem } from '../../../../studio/import/features/atlasContext'
import type { Preview } from '../../../../studio/import/features/previewItems'
import { isSameGeometry, type AtlasGeometry } from '../../../../studio/import/features/shapes'
import { atlasIn, folders } from '../../build/downloads/atlases'
import { parseMarkdown } from '../../../../build/article/parseMarkdown'
import { readArticle } from '../../../../build/article/readArticle'
import { contextOf, emptied, previewFile, textOf } from './context'

const loaded = (file: FeatureFile, written: unknown): Feature =>
  v.parse(featureSchemas[file] as v.GenericSchema<unknown, Feature>, written)

/** The features of the atlas as it loads them, by their ids. */
const featuresOf = (context: AtlasContext, files: readonly FeatureFile[]): Map<string, Feature> =>
  new Map(files.flatMap((file) => context.lists[file].map((written) => [written.id, loaded(file, written)] as const)))

const files = ['places.geojson', 'areas.geojson', 'corridors.geojson'] as const

/** Expects the items of a preview to be features of the atlas, with their properties and, to a metre, their geometry. */
function expectFeatures(preview: Preview, wanted: Map<string, Feature>) {
  expect(preview.refused).toEqual([])
  expect(preview.items.filter(({ will }) => will !== 'add').map(({ id, missing }) => [id, missing])).toEqual([])
  const read = new Map(preview.items.map(({ id, item, file }) => [id, loaded(file as FeatureFile, item)]))
  expect([...read.keys()].sort()).toEqual([...wanted.keys()].sort())
  for (const [id, feature] of wanted) {
    expect(read.get(id)!.properties, id).toEqual(feature.properties)
    expect(
      isSameGeometry(read.get(id)!.geometry as AtlasGeometry, feature.geometry as AtlasGeometry),
      `geometry of ${id}`,
    ).toBe(true)
  }
}

const unchanged = (preview: Preview) => {
  expect(preview.refused).toEqual([])
  expect(
    preview.items.filter(({ will }) => will !== 'unchanged').map(({ id, will, notes }) => ({ id, will, notes })),
  ).toEqual([])
}

describe.each(folders)('of %s', (folder) => {
  const context = contextOf(folder)
  const empty = emptied(context)
  const all = featuresOf(context, files)

  it.each(['atlas.geojson', 'atlas.kml', 'atlas.kmz', 'atlas.lpf.json'])('%s is read back whole', async (name) => {
    const { bytes } = await atlasIn(folder)
    expectFeatures(await previewFile(name, bytes(name), empty), all)
    unchanged(await previewFile(name, bytes(name), context))
  })

  it('each corridor as GPX is read back whole', async () => {
    const { bytes } = await atlasIn(folder)
    for (const { id } of context.lists['corridors.geojson']) {
      expectFeatures(await previewFile(`${id}.gpx`, bytes(`${id}.gpx`), empty), new Map([[id, all.get(id)!]]))
    }
  })

  it('the tables of features and passages change nothing in the atlas', async () => {
    const { bytes, names } = await atlasIn(folder)
    const heights = 'corridor-heights.csv'
    for (const name of names.filter((one) => one.endsWith('.csv') && one !== heights))
      unchanged(await previewFile(name, bytes(name), context))
    // The build computes them again.
    if (names.includes(heights))
      await expect(previewFile(heights, bytes(heights), context)).rejects.toThrow('no places, lines or areas')
  })

  it('features.csv makes places again, all but the words that mention them', async () => {
    const { bytes } = await atlasIn(folder)
    const preview = await previewFile('features.csv', bytes('features.csv'), empty)
    const places = featuresOf(context, ['places.geojson'])
    for (const [id, { properties, geometry }] of places) {
      const item = preview.items.find((one) => one.id === id)
      expect(item, id).toBeDefined()
      const read = loaded('places.geojson', {
        ...item!.item,
        properties: { ...(item!.item as unknown as Feature).properties, passages: properties.passages },
      })
      expect(read.properties).toEqual({ ...properties, ...('media' in properties && { media: undefined }) })
      expect(isSameGeometry(read.geometry as AtlasGeometry, geometry as AtlasGeometry)).toBe(true)
    }
  })

  it.each([
    ['figures.csv', 'figures.json', figureSchema],
    ['outcomes.csv', 'outcomes.json', outcomeSchema],
  ] as const)('%s is read back whole', async (name, file: ListFile, schema: v.GenericSchema) => {
    const { bytes, names } = await atlasIn(folder)
    if (!names.includes(name)) return
    const preview = await previewFile(name, bytes(name), empty)
    const byId = (list: readonly WrittenItem[]) => new Map(list.map((item) => [item.id, v.parse(schema, item)]))
    expect(byId(preview.items.map(({ item }) => item))).toEqual(byId(context.lists[file]))
  })

  it('annotations.json gives each feature its mentions again', async () => {
    const { bytes } = await atlasIn(folder)
    unchanged(await previewFile('annotations.json', bytes('annotations.json'), context))
    const bare: AtlasContext = {
      ...context,
      lists: Object.fromEntries(
        Object.entries(context.lists).map(([file, list]) => [
          file,
          list.map((item) =>
            'properties' in item ? { ...item, properties: { ...(item.properties as object), passages: [] } } : item,
          ),
        ]),
      ) as unknown as AtlasContext['lists'],
    }
    const preview = await previewFile('annotations.json', bytes('annotations.json'), bare)
    const sorted = (passages: readonly object[]) =>
      passages.map((passage) => JSON.stringify(Object.entries(passage).sort())).sort()
    for (const { id, item } of preview.items) {
      expect(sorted((item as unknown as Feature).properties.passages), id).toEqual(
        sorted(all.get(id)!.properties.passages),
      )
    }
    expect(preview.items.length).toBe(all.size)
  })

  it('article.md stays as it is, byte for byte', async () => {
    const { bytes, text } = await atlasIn(folder)
    expect((await textOf('article.md', bytes('article.md'))).article).toBe(text('article.md'))
  })

  it('article.html has the same text, formats, notes and facts', async () => {
    const { bytes } = await atlasIn(folder)
    const { article } = await textOf('article.html', bytes('article.html'))
    expect(parseMarkdown(article)).toEqual(readArticle(folder))
  })

  it('article.txt has the same words', async () => {
    const { bytes } = await atlasIn(folder)
    const { article } = await textOf('article.txt', bytes('article.txt'))
    const { paragraphs } = parseMarkdown(article)
    expect(readArticle(folder)!.paragraphs.filter((text) => !paragraphs.includes(text.replace(/\n/g, ' ')))).toEqual([])
  })
})
