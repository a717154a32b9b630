import { describe, expect, test } from 'vitest'
import { excerpt } from '../../../../build/pages/excerpt'
import { headOf, type PageFacts } from '../../../../build/pages/head'
import { inListOrder, neighboursOf } from '../../../../build/pages/neighbours'
import { featureData } from '../../../../build/pages/structuredData'
import { isCorridor } from '../../../../src/content/features'
import { cardAddress, hasFeatureCards, hasFeaturePages, pageAddress } from '../../../../src/content/pageAddresses'
import type { Area, Feature, Place, Position } from '../../../../src/content/schema'
import { areaOf, placeAt } from '../../../support/pacific'
import { realContent } from '../../../support/realContent'

const featureOf = (id: string) => realContent.byId.get(id)!
const neighbourIds = (id: string) => neighboursOf(featureOf(id), realContent).map(({ feature }) => feature.id)

test('a long text is cut between words, Chinese between characters, and a short one stays', () => {
  expect(excerpt('The Great Steppe firmly tied Russians and Kazakhs.', 31)).toBe('The Great Steppe firmly tied…')
  expect(excerpt('Rail, and – as one says – road', 14)).toBe('Rail, and…')
  expect(excerpt('铁路从连云港出发，经过哈萨克斯坦。', 9)).toBe('铁路从连云港出发…')
  expect(excerpt('Two rivers.', 11)).toBe('Two rivers.')
})

test('a large atlas has pages of its languages only, and a middling one cards of its languages only', () => {
  expect([hasFeaturePages(1000, 3), hasFeaturePages(1001, 3)]).toEqual([true, false])
  expect([hasFeatureCards(300), hasFeatureCards(301)]).toEqual([true, false])
  expect([pageAddress('kk'), pageAddress('kk', 'aktau')]).toEqual(['kk/', 'kk/aktau/'])
  expect([cardAddress('kk'), cardAddress('kk', 'aktau')]).toEqual(['kk/card.jpg', 'kk/aktau/card.jpg'])
})

describe('the neighbours', () => {
  test('of a place are the lines and places around it, nearest first', () => {
    const neighbours = neighboursOf(featureOf('baikonur'), realContent)
    const kms = neighbours.map(({ km }) => km!)
    expect(kms).toEqual(kms.toSorted((a, b) => a - b))
    expect(neighbourIds('baikonur')).toEqual(
      expect.arrayContaining(['baikonur-cosmodrome', 'western-europe-western-china']),
    )
    expect(neighbourIds('baikonur')).not.toContain('baikonur')
    expect(neighbours.length).toBeLessThanOrEqual(8)
  })

  test('of a corridor are the places that it passes, in its order', () => {
    const ids = neighbourIds('western-europe-western-china')
    const positions = ['moscow', 'kazan', 'baikonur', 'almaty'].map((id) => ids.indexOf(id))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(positions).not.toContain(-1)
    expect(ids).not.toContain('berlin')
  })

  test('of a country are the corridors through it and the places in it', () => {
    expect(neighbourIds('kazakhstan')).toEqual(
      expect.arrayContaining(['western-europe-western-china', 'aktau', 'almaty']),
    )
    expect(neighbourIds('kazakhstan')).not.toContain('moscow')
  })
})

test('previous and next are in the order of the list: corridors, then topics, by name', () => {
  const list = inListOrder(realContent, 'ru')
  expect(list.map(({ id }) => id).sort()).toEqual([...realContent.byId.keys()].sort())
  expect(list.findLastIndex(isCorridor)).toBe(realContent.features.filter(isCorridor).length - 1)
})

test('positions beyond 180 degrees are written as the others, and a box across the antimeridian is left out', () => {
  const location = { language: 'en', url: (path: string) => `./${path}`, path: 'en/x/', card: 'en/x/card.jpg' }
  const ring = (west: number, east: number) =>
    [west, east, east, west, west].map((lon, at): Position => [lon, at < 2 ? 0 : 9])
  const areaFrom = (west: number, east: number) =>
    areaOf('sea', { type: 'Polygon', coordinates: [ring(west, east)] }, [west + 4, 5]) as Area
  const written = (feature: Feature) => JSON.stringify(featureData(feature, { article: null, kind: 'Sea' }, location))
  expect(written(placeAt('suva', { type: 'Point', coordinates: [181.5, -18.1] }) as Place)).toContain(
    '"latitude":-18.1,"longitude":-178.5',
  )
  expect(written(areaFrom(170, 178))).toContain('"box":"0 170 9 178"')
  expect(written(areaFrom(178, 186))).toContain('"longitude":-178')
  expect(written(areaFrom(178, 186))).not.toContain('box')
})

describe('the head', () => {
  const page: PageFacts = {
    path: 'kk/x/',
    title: 'A "quoted" <name> & more',
    description: 'Words',
    siteName: 'Atlas',
    language: 'kk',
    alternates: [
      { language: 'kk', path: 'kk/x/' },
      { language: 'zh-Hant', path: 'zh-Hant/x/' },
    ],
    otherwise: 'kk/x/',
    card: 'kk/card.jpg',
    cardAlt: 'Map',
    data: { name: '</script><script>' },
    hasFeed: true,
  }

  test('escapes the texts of the content', () => {
    const head = headOf(page, null)
    expect(head).toContain('property="og:title" content="A &quot;quoted&quot; &lt;name> &amp; more"')
    expect(head.match(/<\/script>/g)).toHaveLength(1)
  })

  test('names the language with the country that Open Graph wants', () => {
    expect(headOf(page, null)).toContain('property="og:locale" content="kk_KZ"')
    expect(headOf({ ...page, language: 'zh-Hant' }, null)).toContain('property="og:locale" content="zh_TW"')
  })

  test('of index.html has no oEmbed response, which frames the pages', () => {
    expect(headOf(page, 'https://example.org/')).toContain('https://example.org/kk/x/oembed.json')
    expect(headOf({ ...page, path: '' }, 'https://example.org/')).not.toContain('oembed')
  })
})
