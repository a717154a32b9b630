import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import type { Atlas } from '../../../src/state/atlas.svelte'
import { readUrl, syncUrl } from '../../../src/state/url/syncUrl.svelte'
import { newAtlas } from '../../support/newAtlas'

interface Framing {
  isFramed?: boolean
  search?: string
}

/** The part of a window that `syncUrl` uses, with a log of what it does to the history. */
class FakeWindow extends EventTarget {
  readonly log: string[] = []
  readonly location: { hash: string; pathname: string; search: string }
  readonly self = this
  readonly top: unknown
  readonly history = {
    state: null,
    pushState: (_state: unknown, _title: string, url: string) => this.#write('push', url),
    replaceState: (_state: unknown, _title: string, url: string) => this.#write('replace', url),
  }

  constructor(hash: string, { isFramed = false, search = '' }: Framing = {}) {
    super()
    this.location = { hash, pathname: '/', search }
    this.top = isFramed ? null : this
  }

  /** The reader edits the address, or opens a link in the same tab. */
  open(hash: string): void {
    this.location.hash = hash
    this.dispatchEvent(new Event('hashchange'))
    flushSync()
  }

  #write(how: 'push' | 'replace', url: string): void {
    this.log.push(`${how} ${url}`)
    this.location.hash = url.startsWith('#') ? url : ''
  }
}

let stop = () => {}
afterEach(() => stop())

function openPage(hash = '', framing?: Framing): { page: FakeWindow; atlas: Atlas } {
  const page = new FakeWindow(hash, framing)
  const atlas = newAtlas()
  const view = page as unknown as Window
  readUrl(atlas, view)
  stop = $effect.root(() => {
    $effect(() => syncUrl(atlas, view))
  })
  flushSync()
  return { page, atlas }
}

test('the address that the page opens with is corrected without a step', () => {
  const { page } = openPage('#at=nowhere&view=sources')
  expect(page.log).toEqual(['replace #view=sources'])
})

test('a selection is a step, and clearing it is another', () => {
  const { page, atlas } = openPage('#map=4/45/62')
  atlas.navigation.select('aven')
  flushSync()
  atlas.navigation.close()
  flushSync()
  expect(page.log).toEqual(['push #map=4/45/62&at=aven', 'push #map=4/45/62'])
})

test('in a frame nothing is a step, unless the URL of the frame asks for it', () => {
  const framed = openPage('', { isFramed: true, search: '?lang=en' })
  framed.atlas.navigation.select('aven')
  flushSync()
  framed.atlas.navigation.close()
  flushSync()
  expect(framed.page.log).toEqual(['replace #at=aven', 'replace /?lang=en'])
  stop()
  const pushing = openPage('', { isFramed: true, search: '?lang=en&history=push' })
  pushing.atlas.navigation.select('aven')
  flushSync()
  expect(pushing.page.log).toEqual(['push #at=aven'])
})

test('an older link that names a topic as a theme is rewritten without a step', () => {
  const { page, atlas } = openPage()
  page.open('#hide=theme:diplomacy,road')
  expect(page.log).toEqual(['replace #hide=road,topic:diplomacy'])
  expect(atlas.filters.shown.map(({ id }) => id)).toEqual(['aven', 'bol'])
})

test('an older name of the filters that are shown already is rewritten without a step', () => {
  const { page } = openPage('#hide=topic:diplomacy')
  page.open('#hide=theme:diplomacy')
  expect(page.log).toEqual(['replace #hide=topic:diplomacy'])
})

test('language, theme and search text change without a step', () => {
  const { page, atlas } = openPage()
  atlas.settings.language = 'kk'
  flushSync()
  atlas.settings.themeChoice = 'dark'
  flushSync()
  atlas.search.text = 'bol'
  flushSync()
  expect(page.log).toEqual(['replace #lang=kk', 'replace #lang=kk&theme=dark', 'replace #q=bol&lang=kk&theme=dark'])
})

test('a paragraph is a step if the reader chooses it, and none if the reader scrolls to it', () => {
  const { page, atlas } = openPage('#view=article')
  atlas.navigation.read(1)
  flushSync()
  atlas.reader.reach(2)
  flushSync()
  expect(page.log).toEqual(['push #view=article&para=1', 'replace #view=article&para=2'])
})

test('nothing is written after it has stopped', () => {
  const { page, atlas } = openPage()
  stop()
  atlas.navigation.select('aven')
  flushSync()
  page.open('#at=bol')
  expect([page.log, atlas.selection.current?.id]).toEqual([[], 'aven'])
})
