import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { PMTiles } from 'pmtiles'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ArchiveSource, openArchive } from '../../../src/content/archives/archive'
import { readAhead, readArchives } from '../../../src/map/sources/archives'
import { seeded } from '../../../tools/random'

const bytes = readFileSync('basemap/data/relief.pmtiles')
const total = bytes.length
const tile = [4, 11, 5] as const
const otherTile = [4, 12, 6] as const

interface Range {
  from: number
  to: number
  /** Counts the range requests, from 1. */
  nth: number
}
type Answer = (response: ServerResponse, range: Range) => void

const partial = (response: ServerResponse, { from, to }: Range, headers: Record<string, string> = {}) =>
  response.writeHead(206, { 'Content-Range': `bytes ${from}-${to}/${total}`, ETag: '"one"', ...headers })
const good: Answer = (response, range) => void partial(response, range).end(bytes.subarray(range.from, range.to + 1))

/** What servers do to ranges that they should not. */
const badAnswers: Record<string, Answer> = {
  'answers 200 to a range': (response) => void response.writeHead(200).end(bytes),
  'sends an empty 206': (response, range) => void partial(response, range).end(),
  'sends too few bytes': (response, range) => void partial(response, range).end(bytes.subarray(range.from, range.to)),
  'compresses ranges': (response, range) =>
    void partial(response, range, { 'Content-Encoding': 'gzip' }).end(
      gzipSync(bytes.subarray(range.from, range.to + 1)),
    ),
  'sends the ranges of a compressed file': (response, range) =>
    void partial(response, range, { 'Content-Encoding': 'gzip' }).end(
      gzipSync(bytes).subarray(range.from, range.to + 1),
    ),
  'names a wrong total': (response, range) =>
    void partial(response, range, {
      'Content-Range': `bytes ${range.from}-${range.to}/${total + range.nth}`,
    }).end(bytes.subarray(range.from, range.to + 1)),
  'changes its entity tag': (response, range) =>
    void partial(response, range, { ETag: `"${range.nth}"` }).end(bytes.subarray(range.from, range.to + 1)),
  'sends other bytes than it says': (response, range) =>
    void partial(response, range).end(
      range.nth === 1 ? bytes.subarray(range.from, range.to + 1) : bytes.subarray(range.from + 29, range.to + 30),
    ),
  'sends zeros': (response, range) => void partial(response, range).end(Buffer.alloc(range.to - range.from + 1)),
}

let stop = () => {}
afterEach(() => stop())

/** Serves the archive. Returns its URL, and the requests: `whole` or a range. */
async function serve(answer: Answer, file = bytes): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = []
  let nth = 0
  const listener: RequestListener = (request, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    requests.push(from === undefined ? 'whole' : `${from}-${to}`)
    if (from === undefined) return void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(file))
    answer(response, { from: Number(from), to: Math.min(Number(to), total - 1), nth: ++nth })
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/relief.pmtiles`, requests }
}

const expected = async (wanted: readonly [number, number, number] = tile) => {
  const archive = new PMTiles({
    getKey: () => 'file',
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  return new Uint8Array((await archive.getZxy(...wanted))!.data)
}

describe.each(Object.entries(badAnswers))('a server that %s', (_, answer) => {
  test('gives the right tile, from one request of the whole archive', async () => {
    const { url, requests } = await serve(answer)
    const archive = openArchive(url)
    expect(new Uint8Array((await archive.getZxy(...tile))!.data)).toEqual(await expected())
    expect(new Uint8Array((await archive.getZxy(...tile))!.data)).toEqual(await expected())
    expect(requests.filter((request) => request === 'whole')).toHaveLength(1)
    expect(requests.at(-1)).toBe('whole')
  })

  test('gives the right tiles that are asked for at the same time', async () => {
    const { url, requests } = await serve(answer)
    const archive = openArchive(url)
    const tiles: (readonly [number, number, number])[] = [tile, otherTile, [5, 22, 11]]
    const read = await Promise.all(tiles.map(async (one) => new Uint8Array((await archive.getZxy(...one))!.data)))
    expect(read).toEqual(await Promise.all(tiles.map((one) => expected(one))))
    expect(requests.filter((request) => request === 'whole')).toHaveLength(1)
  })
})

describe('a slow server', () => {
  /** Serves the archive, and holds all answers but the first `prompt` ones. `release` gives them, and all later ones at once. */
  async function serveSlowly(prompt: number) {
    let held: (() => void)[] | null = []
    const served = await serve((response, range) => {
      if (range.nth <= prompt || !held) good(response, range)
      else held.push(() => good(response, range))
    })
    const release = () => {
      held?.forEach((answer) => answer())
      held = null
    }
    return { ...served, release }
  }

  test('gives a tile after a request of it was aborted while others were read ahead', async () => {
    // Header, and the directory of both tiles.
    const { url, requests, release } = await serveSlowly(2)
    const ahead = readAhead(url, [[...tile]])
    const open = readArchives()
    const ask = (aborter: AbortController) =>
      open({ url: `pmtiles://${url}/${otherTile.join('/')}`, type: 'arrayBuffer' }, aborter)
    await open({ url: `pmtiles://${url}`, type: 'json' }, new AbortController())
    const aborter = new AbortController()
    const aborted = expect(ask(aborter)).rejects.toThrow()
    await vi.waitUntil(() => requests.length === 4)
    aborter.abort()
    await aborted
    release()
    await ahead
    const { data } = await ask(new AbortController())
    expect(new Uint8Array(data as ArrayBuffer)).toEqual(await expected(otherTile))
    expect(requests).not.toContain('whole')
  })
})

test('a server that answers ranges as it should is never asked for the whole archive', async () => {
  const { url, requests } = await serve(good)
  expect(new Uint8Array((await openArchive(url).getZxy(...tile))!.data)).toEqual(await expected())
  expect(requests).not.toContain('whole')
})

test('a server that has no archive is asked twice for the whole, and then no more', async () => {
  const { url, requests } = await serve(badAnswers['answers 200 to a range']!, Buffer.from('<!doctype html>'))
  const source = new ArchiveSource(url)
  for (let attempt = 0; attempt < 5; attempt++) await expect(source.getBytes(0, 127)).rejects.toThrow()
  expect(requests.filter((request) => request === 'whole')).toHaveLength(2)
})

test.each(Object.entries({ good, ...badAnswers }))(
  'a thousand random ranges are the bytes of the file: %s',
  { timeout: 120_000 },
  async (name, answer) => {
    const { url } = await serve(answer)
    const source = new ArchiveSource(url)
    const random = seeded(11)
    // A range of wrong bytes with right headers is only noticed by what it contains.
    if (name.includes('other bytes') || name.includes('zeros')) await source.fetchWhole()
    for (let nth = 0; nth < 1000; nth++) {
      const offset = random.below(total - 1)
      const length = 1 + random.below(Math.min(5000, total - offset))
      const { data } = await source.getBytes(offset, length)
      if (!Buffer.from(data).equals(bytes.subarray(offset, offset + length))) expect.fail(`${offset}, ${length} bytes`)
    }
  },
)
