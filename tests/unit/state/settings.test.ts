import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/state/url/atlasAddress'
import type { Environment } from '../../../src/state/settings.svelte'
import { memoryStorage, newAtlas, newSettings } from '../../support/newAtlas'
import { smallAtlas } from '../../support/smallAtlas'

describe('a stored setting', () => {
  test('is the grouping of the list, by topic at first', () => {
    const storage = memoryStorage({ 'atlas.grouping': 'cheese' })
    const { grouping } = newSettings({ storage })
    expect(grouping.current).toBe('topic')
    grouping.current = 'country'
    expect(newSettings({ storage }).grouping.current).toBe('country')
  })

  test.each([
    ['readAlong', false],
    ['northUp', false],
    ['stopAtStops', false],
    ['singleKeys', true],
  ] as const)('is %s, at first %s', (key, initial) => {
    const storage = memoryStorage()
    const setting = newSettings({ storage })[key]
    expect(setting.current).toBe(initial)
    setting.current = !initial
    expect(storage.values).toEqual({ [`atlas.${key}`]: initial ? 'off' : 'on' })
    expect(newSettings({ storage })[key].current).toBe(!initial)
    expect(newSettings({ storage: memoryStorage({ [`atlas.${key}`]: 'perhaps' }) })[key].current).toBe(initial)
  })

  test('that the storage denies is kept while the page is open', () => {
    const denied: Environment['storage'] = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    }
    const settings = newSettings({ storage: denied })
    settings.language = 'ru'
    expect(settings.language).toBe('ru')
  })

  test('that is not a known value is ignored', () => {
    const storage = memoryStorage({ 'atlas.language': 'tlh', 'atlas.theme': 'plaid' })
    expect([newSettings({ storage }).themeChoice, newSettings({ storage }).language]).toEqual(['system', 'en'])
  })
})

test('the language of a link comes first, then the stored one, then the browser’s, then English', () => {
  const storage = memoryStorage({ 'atlas.language': 'ru' })
  expect(newSettings({ preferredLanguages: ['de', 'kk-KZ'] }).language).toBe('kk')
  expect(newSettings({ preferredLanguages: ['de'] }).language).toBe('en')
  const settings = newSettings({ storage, preferredLanguages: ['kk'] })
  expect(settings.language).toBe('ru')
  settings.linked = { lang: 'kk' }
  expect(settings.language).toBe('kk')
  expect(storage.values['atlas.language']).toBe('ru')
})

test('language and theme that the reader chooses are stored and go into the address', () => {
  const storage = memoryStorage()
  const settings = newSettings({ storage })
  settings.language = 'kk'
  settings.themeChoice = 'dark'
  expect(storage.values).toEqual({ 'atlas.language': 'kk', 'atlas.theme': 'dark' })
  expect(addressOf(newAtlas(smallAtlas(), settings))).toMatchObject({ lang: 'kk', theme: 'dark' })
  settings.themeChoice = 'system'
  expect(settings.linked.theme).toBeUndefined()
})

/** A media query that a test changes. */
function changingQuery() {
  const target = new EventTarget()
  const query: Environment['darkScheme'] = { matches: false, addEventListener: target.addEventListener.bind(target) }
  const change = (matches: boolean) => target.dispatchEvent(Object.assign(new Event('change'), { matches }))
  return { query, change }
}

test('the theme follows the system until the reader chooses one', () => {
  const { query, change } = changingQuery()
  const settings = newSettings({ darkScheme: query })
  expect(settings.theme).toBe('light')
  change(true)
  expect(settings.theme).toBe('dark')
  settings.themeChoice = 'light'
  expect(settings.theme).toBe('light')
})

test('the contrast follows the system', () => {
  const { query, change } = changingQuery()
  const settings = newSettings({ moreContrast: query })
  expect(settings.moreContrast).toBe(false)
  change(true)
  expect(settings.moreContrast).toBe(true)
})
