import { describe, expect, test } from 'vitest'
import { catalogueModule } from '../../../build/catalogues/catalogueModule'
import { messages as english } from '../../../src/i18n/en/messages'
import { panelMessages as panels } from '../../../src/i18n/en/panelMessages'
import { withoutArticle as ar } from '../../../src/i18n/ar/withoutArticle'
import { withoutArticle as en } from '../../../src/i18n/en/withoutArticle'
import { withoutArticle as es } from '../../../src/i18n/es/withoutArticle'
import { withoutArticle as kk } from '../../../src/i18n/kk/withoutArticle'
import { withoutArticle as pt } from '../../../src/i18n/pt/withoutArticle'
import { withoutArticle as ru } from '../../../src/i18n/ru/withoutArticle'
import { withoutArticle as zh } from '../../../src/i18n/zh/withoutArticle'
import { interfaceLanguages } from '../../../src/i18n/vocabularies'
import { replaced } from '../../../src/i18n/withoutArticle'

const all = { ar, en, es, kk, pt, ru, zh }

/** The keys of a group and of the groups in it. */
const keysOf = (group: object, path = ''): string[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [path + key],
  )

describe('messages of an atlas without an article', () => {
  test('are in every language of the interface, the same in each', () => {
    expect(Object.keys(all).sort()).toEqual([...interfaceLanguages].sort())
    for (const [tag, group] of Object.entries(all)) expect(keysOf(group).sort(), tag).toEqual(keysOf(en).sort())
  })

  test('do not speak of an article', () => {
    const texts = [replaced(english, en.messages), replaced(panels, en.panels)]
    const spoken = keysOf(en).map((key) => {
      const [part, ...path] = key.split('.')
      const text = path.reduce<unknown>(
        (group, name) => (group as Record<string, unknown>)[name],
        texts[part === 'messages' ? 0 : 1],
      )
      return typeof text === 'function' ? (text as (count: number) => string)(2) : (text as string)
    })
    expect(spoken.filter((text) => /article/i.test(text))).toEqual([])
  })

  test('take the place of others, which stay as they are', () => {
    const messages = replaced(english, en.messages)
    expect([messages.search.label, messages.search.clear]).toEqual(['Search places', english.search.clear])
    expect(keysOf(messages)).toEqual(keysOf(english))
  })

  test('are loaded only where there is no article', () => {
    const module = (hasArticle: boolean) => catalogueModule('messages', ['en', 'ru'], () => undefined, hasArticle)
    expect(module(true)).not.toContain('withoutArticle')
    expect(module(false)).toContain('replaced(a1, w1.messages)')
  })
})
