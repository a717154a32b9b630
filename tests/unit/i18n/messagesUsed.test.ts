import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/messages'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith('i18n'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))

/**
 * The paths of messages that a source asks for, such as `search.none`: through `atlas.messages`, or through a name that
 * the file gives to a part of them. A part that is looked into by a variable is asked for as a whole: `kind[`.
 */
function askedFor(source: string): string[] {
  const names = new Map([
    ['atlas.messages', ''],
    ['allMessages[language]', ''],
  ])
  for (const [, name, path] of source.matchAll(/(\w+) = \$derived\(atlas\.messages((?:\.\w+)*)\)/g)) {
    names.set(name!, path!.slice(1))
  }
  // A function that takes the words, whole or in parts.
  if (/[({]\s*messages[,: }]|\bmessages: Messages\b/.test(source)) names.set('messages', '')
  for (const [, taken] of source.matchAll(/\(\{ ([\w, ]+) \}: Messages\)/g)) {
    for (const name of taken!.split(', ')) names.set(name, name)
  }
  for (const [, outer, inner] of source.matchAll(/\{ (\w+): \{ (\w+) \} \}: Messages\)/g)) {
    names.set(inner!, `${outer}.${inner}`)
  }
  return [...names].flatMap(([name, path]) => {
    const start = name.replace(/[[\].]/g, '\\$&')
    return [...source.matchAll(new RegExp(`(?<![\\w.])${start}((?:\\??\\.\\w+)*)(\\[)?`, 'g'))].map(
      ([, rest, isOpen]) =>
        [path, ...rest!.split(/\??\./).slice(1), ...(isOpen ? ['*'] : [])].filter(Boolean).join('.'),
    )
  })
}

function leaves(node: unknown, path: string[] = []): string[] {
  if (typeof node !== 'object') return [path.join('.')]
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, [...path, key]))
}

test('every message is used somewhere', () => {
  const asked = new Set(sources.flatMap(askedFor))
  const isAsked = (leaf: string) => {
    const parts = leaf.split('.')
    return asked.has(leaf) || parts.some((_, n) => asked.has([...parts.slice(0, n + 1), '*'].join('.')))
  }
  expect(leaves(messages.en).filter((leaf) => !isAsked(leaf))).toEqual([])
})
