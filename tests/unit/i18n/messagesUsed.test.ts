import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/en/messages'
import { panelMessages } from '../../../src/i18n/en/panelMessages'

const sources = ['src', 'build'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.(svelte|ts)$/.test(path) && !/^src\/i18n\/(\w+\/|\w*[mM]essage)/.test(path))
    .map((path) => readFileSync(path, 'utf8')),
)

/** What a name in the source stands for: a regular expression, and the path of the part that it holds. */
type Holder = [pattern: string, path: string]

/** The paths that a source file reaches through the holders. A part that is indexed by a variable is `kind.*`. */
const pathsThrough = (holders: readonly Holder[], source: string): string[] =>
  holders.flatMap(([pattern, path]) =>
    [...source.matchAll(new RegExp(`(?<![\\w.])${pattern}((?:\\??\\.\\w+)*)(\\[)?`, 'g'))].map(([, rest, bracket]) =>
      [path, ...rest!.split(/\??\./).slice(1), ...(bracket ? ['*'] : [])].filter(Boolean).join('.'),
    ),
  )

/**
 * The paths of the messages that a source file uses, such as `search.none`. A file reaches a message through
 * `….messages`, or through a variable or parameter that holds the messages or a part of them. A part that is indexed by
 * a variable counts as used as a whole: `kind.*`.
 */
function usedPaths(source: string): string[] {
  const holders: Holder[] = [['\\w+\\.messages', '']]
  for (const [, name, path] of source.matchAll(/(\w+) = \$derived\((?:\w+\.)+messages((?:\.\w+)*)\)/g)) {
    holders.push([name!, path!.slice(1)])
  }
  if (/[({]\s*messages[,: }]|\bmessages: (?:Control)?Messages\b/.test(source)) holders.push(['messages', ''])
  for (const [, names] of source.matchAll(/\(\{ ([\w, ]+) \}: (?:Control)?Messages\)/g)) {
    for (const name of names!.split(', ')) holders.push([name, name])
  }
  for (const [, outer, inner] of source.matchAll(/\{ (\w+): \{ (\w+) \} \}: Messages\)/g)) {
    holders.push([inner!, `${outer}.${inner}`])
  }
  return pathsThrough(holders, source)
}

function pathsOf(node: unknown, path: string[] = []): string[] {
  if (typeof node !== 'object') return [path.join('.')]
  return Object.entries(node as object).flatMap(([key, value]) => pathsOf(value, [...path, key]))
}

/**
 * The paths of the panel messages that a source file uses. It reaches a message through `panelMessagesIn(…)`, through a
 * variable that holds them or a group of them, or through the `panels` of the context of a page.
 */
function usedPanelPaths(source: string): string[] {
  const holders: Holder[] = [['panelMessagesIn\\([\\w.]+\\)', '']]
  for (const [, name, path] of source.matchAll(/(\w+) = (?:\$derived\()?panelMessagesIn\([\w.]+\)((?:\.\w+)*)\)?\n/g)) {
    holders.push([name!, path!.slice(1)])
  }
  if (/\{[\w, ]*\bpanels\b[\w, ]*\} = (?:\$derived\()?context\b/.test(source)) holders.push(['panels', ''])
  return pathsThrough(holders, source)
}

test.each([
  ['message', messages, usedPaths],
  ['message of the panels', panelMessages, usedPanelPaths],
] as const)('every %s is used', (_, all, usedPaths) => {
  const used = new Set(sources.flatMap(usedPaths))
  const isUsed = (path: string) => {
    const keys = path.split('.')
    return used.has(path) || keys.some((_, n) => used.has([...keys.slice(0, n + 1), '*'].join('.')))
  }
  expect(pathsOf(all).filter((path) => !isUsed(path))).toEqual([])
})
