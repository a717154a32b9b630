/** The downloads of an atlas that is a table are read back as features. */
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { readDownloadContent } from '../../../../build/downloads/downloadContent'
import { readWrittenAtlas } from '../../../../build/atlas/writtenAtlas'
import { featureSchemas, type Place } from '../../../../src/content/schema'
import { atlasContext } from '../../../../studio/import/features/atlasContext'
import { write } from '../../build/downloads/atlases'
import { previewFile } from './context'

const folder = 'examples/register'
const context = atlasContext(readWrittenAtlas(folder), null, {})

/** The atlas of the folder, whose places also have words of their source. */
async function described() {
  const content = await readDownloadContent(folder)
  const features = content.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, description: { en: `=${feature.id}, in "quotes"; and 1,5` } },
  })) as Place[]
  return { features, atlas: await write({ ...content, features }) }
}

test.each(['atlas.geojson', 'atlas.kml', 'atlas.kmz', 'atlas.lpf.json', 'features.csv'])(
  '%s is read back with descriptions, amounts and links',
  async (name) => {
    const { features, atlas } = await described()
    const { items, refused } = await previewFile(name, atlas.bytes(name), context)
    expect(refused).toEqual([])
    expect(items.filter(({ will }) => will !== 'add')).toEqual([])
    const read = new Map(items.map(({ id, item }) => [id, v.parse(featureSchemas['places.geojson'], item)]))
    for (const { id, properties, geometry } of features) {
      // The atlas has one language: a name without one is in it.
      const { name: named, ...rest } = read.get(id)!.properties
      expect({ ...rest, name: Object.values(named) }, id).toEqual({
        ...properties,
        name: Object.values(properties.name),
      })
      expect(read.get(id)!.geometry).toEqual(geometry)
    }
  },
)

test('without an article there are no files of it, and nothing is quoted from it', async () => {
  const { atlas } = await described()
  expect(atlas.names.filter((name) => /article|annotations|passages|\.(bib|csl\.json)$/.test(name))).toEqual([])
  expect(atlas.text('features.csv').split('\r\n')[0]).toMatch(/,description_en,amount,unit,link,/)
  expect(atlas.text('features.csv').split('\r\n')[0]).not.toContain('quote')
  expect(atlas.text('README.md')).toContain('Descriptions are the words of the source')
  expect(atlas.text('README.md')).not.toMatch(/article/i)
  expect(JSON.parse(atlas.text('datapackage.json'))).toMatchObject({
    contributors: [{ role: 'author', title: expect.stringContaining('World Resources Institute') as string }],
  })
})
