import config from 'virtual:atlas'
import { describe, expect, onTestFinished, test } from 'vitest'
import { siteFolder, viewLink } from '../../../../src/state/url/viewLink'
import { parseAddress } from '../../../../src/state/url/address'
import type { AtlasContent } from '../../../../src/content/load/loadContent'
import { newAtlas, newSettings } from '../../../support/newAtlas'
import { road, smallAtlas } from '../../../support/smallAtlas'

const at = (href: string, origin = 'https://example.org') => ({
  location: { href, hash: new URL(href).hash },
  origin,
})
const page = at('https://example.org/atlas/index.html?history=push#map=5/44/51&lang=ru')
const linkOf = (atlas = newAtlas(), where = page) => viewLink(atlas, where, { hasPages: true })

/** Publishes the atlas at an address until the test ends. */
function publishAt(address: string) {
  const before = config.address
  onTestFinished(() => void Object.assign(config, { address: before }))
  Object.assign(config, { address })
}

describe('the link to a view leads to', () => {
  test('the page of the selected feature, in the language of the interface, with the camera', () => {
    const atlas = newAtlas(smallAtlas(), newSettings({ preferredLanguages: ['kk'] }))
    atlas.selection.select('aven')
    expect(linkOf(atlas)).toBe('https://example.org/atlas/kk/aven/#map=5/44/51&at=aven&lang=kk')
  })

  test('the page of the corridor that is ridden', () => {
    const atlas = newAtlas()
    atlas.rides.start(road.id, 100)
    atlas.rides.current!.pause()
    expect(linkOf(atlas)).toBe(`https://example.org/atlas/en/${road.id}/#map=5/44/51&follow=${road.id}&km=100&lang=en`)
  })

  test('the page of the language, where another tab or the directions hide the panel of the feature', () => {
    const atlas = newAtlas()
    atlas.selection.select('aven')
    atlas.sidebar.tab = 'article'
    expect(linkOf(atlas)).toBe('https://example.org/atlas/en/#map=5/44/51&at=aven&view=article&lang=en')
    atlas.sidebar.tab = 'place'
    atlas.directions.open('aven', 'bol')
    expect(linkOf(atlas)).toMatch(/^https:\/\/example\.org\/atlas\/en\/#.*way=aven~bol/)
  })

  test('the page of the language, where features are too many for pages', () => {
    const { features, ...content } = smallAtlas()
    const many = { ...content, features: Array.from({ length: 3000 }, () => features[0]!) } as AtlasContent
    const atlas = newAtlas(many)
    atlas.selection.select('aven')
    expect(linkOf(atlas)).toBe('https://example.org/atlas/en/#map=5/44/51&at=aven&lang=en')
  })

  test('the atlas itself, where no build has written pages', () => {
    const atlas = newAtlas()
    atlas.selection.select('aven')
    expect(viewLink(atlas, page, { hasPages: false })).toBe('https://example.org/atlas/#map=5/44/51&at=aven&lang=en')
  })
})

test('the link has the language even of the first view: a page without a fragment would not lead to the atlas', () => {
  expect(linkOf(newAtlas(), at('https://example.org/'))).toBe('https://example.org/en/#lang=en')
})

test('the link leaves the theme to its reader', () => {
  const atlas = newAtlas()
  atlas.settings.themeChoice = 'dark'
  atlas.search.text = 'Caspian (Sea).'
  const link = linkOf(atlas)
  expect(parseAddress(new URL(link).hash)).toEqual({ q: 'Caspian (Sea).', lang: 'en' })
})

describe('links begin with', () => {
  test('the folder of the page', () => {
    publishAt('https://published.example/')
    expect(siteFolder(page)).toBe('https://example.org/atlas/')
  })

  test.each(['https://published.example/atlas', 'https://published.example/atlas/'])(
    'the published address in a sandboxed frame: %s',
    (address) => {
      publishAt(address)
      expect(siteFolder(at('https://sandbox.example/x/embed.html', 'null'))).toBe('https://published.example/atlas/')
    },
  )

  test('the folder of the page in a sandboxed frame of an atlas without a published address', () => {
    expect(siteFolder(at('https://sandbox.example/x/embed.html', 'null'))).toBe('https://sandbox.example/x/')
  })
})
