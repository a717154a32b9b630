import { expect, test } from 'vitest'
import type { Feature } from '../../../src/content/schema'
import { sourcesOf } from '../../../src/features/print/sources'

const source = (title: string) => ({ title, url: `https://example.org/${title}` })
const feature = (id: string, properties: object) => ({ id, properties }) as unknown as Feature

test('a source is listed once, with every feature that is taken from it', () => {
  const town = feature('town', { source: source('gazetteer'), note: { source: source('report'), text: {} } })
  const road = feature('road', { source: source('gazetteer'), published: { km: 5, source: source('report') } })
  expect(sourcesOf([town, road])).toEqual([
    { ...source('gazetteer'), features: [town, road] },
    { ...source('report'), features: [town, road] },
  ])
})
