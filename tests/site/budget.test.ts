import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { phone, visit } from '../support/reader'

const kB = 1000
const compressed = (path: string): number => gzipSync(readFileSync(`dist/${path}`), { level: 9 }).length

/** The files that index.html refers to by tags of a kind. */
const page = () => readFileSync('dist/index.html', 'utf8')
const referred = (tags: RegExp): string[] => {
  const found = [...page().matchAll(tags)].map(([tag]) => /(?:href|src)="\.\/([^"]+)"/.exec(tag)![1]!)
  expect(found.length).toBeGreaterThan(0)
  return found
}
const sum = (files: Iterable<string>): number => [...files].map(compressed).reduce((all, size) => all + size, 0)

/** A script and all that it imports statically. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(`dist/${file}`, 'utf8')
  // Static imports stand at the head of a chunk, or follow one another there.
  for (const [, name] of text.matchAll(/(?:^|[;}\n])import\s*(?:[^"'`()]*?from)?\s*["'`]\.\/([^"'`]+)["'`]/g)) {
    withImports(`assets/${name}`, seen)
  }
  return seen
}

describe('the built site keeps within', () => {
  test('90 kB for text and picture, all of it in index.html', () => {
    expect(page()).toMatch(/<style>[^<]*@font-face/)
    const blocking = [...page().matchAll(/<script(?![^>]*type="module")[^>]*\ssrc=|<link rel="stylesheet"|@import/g)]
    expect(blocking).toEqual([])
    expect(sum(['index.html'])).toBeLessThanOrEqual(90 * kB)
  })

  test('90 kB of script before the page works', () => {
    const [entry] = referred(/<script type="module"[^>]*>/g)
    const scripts = withImports(entry!)
    expect(sum(scripts)).toBeLessThanOrEqual(90 * kB)
    // Whatever it imports has been asked for by the page, and the map's engine is not among it.
    const preloaded = new Set(referred(/<link rel="modulepreload"[^>]*>/g))
    expect([...scripts].filter((file) => file !== entry && !preloaded.has(file))).toEqual([])
    expect([...scripts].filter((file) => readFileSync(`dist/${file}`, 'utf8').includes('maplibregl-canvas'))).toEqual(
      [],
    )
  })

  test('750 kB and 25 requests until the map has drawn, on a phone', async () => {
    const responses: Response[] = []
    const page = await visit({
      ...phone,
      fresh: 'context',
      prepare: async (page) => {
        page.on('response', (response) => responses.push(response))
        await page.addInitScript(() => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector('#map[data-state="ready"]')) return
            Object.assign(window, { readyAt: Date.now() })
            observer.disconnect()
          }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] })
        })
      },
    })
    const readyAt = await page.evaluate<number>('readyAt')
    const sizes = new Map<string, number>()
    for (const response of responses) {
      const request = response.request()
      if (request.timing().startTime > readyAt) continue
      const body = await response.body()
      const file = new URL(response.url()).pathname.split('/').at(-1)!
      // Fonts and tiles are compressed already; the rest is sent as a server with Brotli does.
      const size = /\.(woff2|pmtiles)$/.test(file) ? body.length : brotliCompressSync(body).length
      // The browser asks for the page's symbol again whenever the address changes; it is one file all the same.
      sizes.set(`${file || 'index.html'} ${request.headers().range ?? ''}`, size)
    }
    const table = [...sizes].map(([name, size]) => `${size} ${name}`).join('\n')
    // The first view has no roads, and nobody has asked for the terrain.
    const archives = new Set([...sizes.keys()].flatMap((name) => /^\w+\.pmtiles/.exec(name) ?? []))
    expect([...archives].sort()).toEqual(['basemap.pmtiles', 'relief.pmtiles'])
    expect(sizes.size, table).toBeGreaterThan(15)
    expect(sizes.size, table).toBeLessThanOrEqual(25)
    expect(
      [...sizes.values()].reduce((all, size) => all + size, 0),
      table,
    ).toBeLessThanOrEqual(750 * kB)
  })
})
