import { describe, expect, test } from 'vitest'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings, type Surroundings } from '../../../src/state/settings.svelte'
import { aven, hall, smallAtlas } from '../../support/smallAtlas'

const surroundings = (rest: Partial<Surroundings> = {}): Surroundings => ({
  storage: null,
  preferredLanguages: ['en-GB'],
  darkScheme: { matches: false, addEventListener: () => {} },
  moreContrast: { matches: false, addEventListener: () => {} },
  ...rest,
})
const memory = (values: Record<string, string> = {}) => ({
  values,
  getItem: (key: string) => values[key] ?? null,
  setItem: (key: string, value: string) => void (values[key] = value),
})
const atlas = () => new Atlas(smallAtlas(), new Settings(surroundings()))

describe('the atlas', () => {
  test('selecting opens the place, asks the map to frame it, and is in the address', () => {
    const a = atlas()
    a.view = 'places'
    a.select('aven')
    expect([a.selected?.id, a.view, a.framed]).toEqual(['aven', 'place', { id: 'aven' }])
    expect(a.address.at).toBe('aven')
    a.close()
    expect([a.selected, a.address.at]).toEqual([null, undefined])
  })
  test('selecting from the text leaves the reader in the text', () => {
    const a = atlas()
    a.view = 'article'
    a.select('bol', { stay: true })
    expect([a.selected?.id, a.view]).toEqual(['bol', 'article'])
  })
  test('what is not in the content cannot be selected', () => {
    const a = atlas()
    a.select('nowhere')
    expect(a.selected).toBeNull()
    a.show({ at: 'nowhere' }, false)
    expect([a.selected, a.framed]).toEqual([null, null])
  })
  test('an address with a camera does not move the map, one without does', () => {
    const a = atlas()
    a.show({ at: 'aven', view: 'sources' }, true)
    expect([a.selected?.id, a.view, a.framed]).toEqual(['aven', 'sources', null])
    a.show({ at: 'bol' }, false)
    expect([a.view, a.framed]).toEqual(['place', { id: 'bol' }])
  })
})

describe('what is switched off', () => {
  const ids = (a: Atlas) => a.shown.map(({ id }) => id)

  test('is in no list, and in the address as a list in one order', () => {
    const a = atlas()
    a.toggle('status:mentioned')
    a.toggle('road')
    expect(ids(a)).toEqual(['aven', 'hall'])
    expect(a.address.hide).toEqual(['road', 'status:mentioned'])
    a.showAll()
    expect(ids(a)).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
    expect(a.address.hide).toBeUndefined()
  })
  test('is drawn all the same while it is selected, until it is let in', () => {
    const a = atlas()
    a.showOnly('topic:transport')
    a.select('hall')
    expect([a.isShown(hall), a.isDrawn(hall), a.isDrawn(aven)]).toEqual([false, true, true])
    a.close()
    expect(a.isDrawn(hall)).toBe(false)
    a.reveal([hall])
    expect(ids(a)).toEqual(['aven', 'bol', 'hall', 'inner-sea'])
  })
  test('comes from the address, and goes with it', () => {
    const a = atlas()
    a.show({ hide: ['topic:transport'], q: 'ave' }, true)
    expect([ids(a), a.query]).toEqual([['hall', 'inner-sea', 'long-road'], 'ave'])
    expect(a.address).toMatchObject({ hide: ['topic:transport'], q: 'ave' })
    a.show({}, true)
    expect([ids(a).length, a.query]).toEqual([5, ''])
  })
})

test('a stop is framed without another selection', () => {
  const a = atlas()
  a.select('long-road')
  a.frame([62, 50.3])
  expect([a.selected?.id, a.framed]).toEqual(['long-road', { position: [62, 50.3] }])
})

describe('settings', () => {
  test('how the list is divided is remembered', () => {
    const storage = memory({ 'atlas.grouping': 'cheese' })
    const settings = new Settings(surroundings({ storage }))
    expect(settings.grouping).toBe('topic')
    settings.grouping = 'country'
    expect(new Settings(surroundings({ storage })).grouping).toBe('country')
  })

  test('the link comes before what was stored, that before the browser, that before English', () => {
    const storage = memory({ 'atlas.language': 'ru' })
    expect(new Settings(surroundings({ preferredLanguages: ['de', 'kk-KZ'] })).language).toBe('kk')
    expect(new Settings(surroundings({ preferredLanguages: ['de'] })).language).toBe('en')
    const settings = new Settings(surroundings({ storage, preferredLanguages: ['kk'] }))
    expect(settings.language).toBe('ru')
    settings.linked = { lang: 'kk' }
    expect(settings.language).toBe('kk')
    expect(storage.values['atlas.language']).toBe('ru')
  })
  test('a choice is stored and goes into the address', () => {
    const storage = memory()
    const settings = new Settings(surroundings({ storage }))
    settings.language = 'kk'
    settings.themeChoice = 'dark'
    expect(storage.values).toEqual({ 'atlas.language': 'kk', 'atlas.theme': 'dark' })
    expect(new Atlas(smallAtlas(), settings).address).toMatchObject({ lang: 'kk', theme: 'dark' })
    settings.themeChoice = 'system'
    expect(settings.linked.theme).toBeUndefined()
  })
  test('the system’s change of theme is followed, unless the reader chose', () => {
    let change: (event: { matches: boolean }) => void = () => {}
    const darkScheme = {
      matches: false,
      addEventListener: ((_: string, listener: typeof change) => (change = listener)) as never,
    }
    const settings = new Settings(surroundings({ darkScheme }))
    expect(settings.theme).toBe('light')
    change({ matches: true })
    expect(settings.theme).toBe('dark')
    settings.themeChoice = 'light'
    expect(settings.theme).toBe('light')
  })
  test('storage that throws or holds nonsense loses nothing but the choice', () => {
    const denied = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    }
    const settings = new Settings(surroundings({ storage: denied }))
    settings.language = 'ru'
    expect(settings.language).toBe('ru')
    const nonsense = memory({ 'atlas.language': 'tlh', 'atlas.theme': 'plaid' })
    expect(new Settings(surroundings({ storage: nonsense })).themeChoice).toBe('system')
  })
})
