import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeArchive } from '../../../basemap/pack/pmtiles'
import { ArchiveSource, headBytes } from '../../../src/content/archives/archive'
import { readAhead, readArchives } from '../../../src/map/sources/archives'
import { serveFolder, type StaticServer } from '../../../tools/staticServer'

const file = 'relief.pmtiles'
const tile = { z: 4, x: 11, y: 5 }
const read = async (source: ArchiveSource) => {
  const { z, x, y } = tile
  return new Uint8Array((await new PMTiles(source).getZxy(z, x, y))!.data)
}

describe('an archive on a server that ignores ranges', () => {
  let ranged: StaticServer
  let whole: StaticServer
  beforeAll(async () => {
    ranged = await serveFolder({ folder: 'basemap/data' })
    whole = await serveFolder({ folder: 'basemap/data', ranges: false })
  })
  afterAll(() => Promise.all([ranged.stop(), whole.stop()]))

  test('gives the same tiles as with ranges', async () => {
    expect(await read(new ArchiveSource(whole.url + file))).toEqual(await read(new ArchiveSource(ranged.url + file)))
  })

  test('is fetched once for all reads', async () => {
    whole.asked.length = 0
    const source = new ArchiveSource(whole.url + file)
    await read(source)
    await read(source)
    await Promise.all([source.getBytes(0, 127), source.getBytes(1000, 10)])
    // The first request has a range, the second one has none.
    expect(whole.asked).toEqual([`GET ${file}`, `GET ${file}`])
  })

  test('is requested again after a request has failed', async () => {
    const source = new ArchiveSource(whole.url + file)
    await source.getBytes(0, 127)
    let answers = 0
    const flaky = await serveFolder({ folder: 'basemap/data', ranges: false, isGone: () => ++answers === 2 })
    const again = new ArchiveSource(flaky.url + file)
    await expect(again.getBytes(0, 127)).rejects.toThrow('Bad response code: 404')
    expect((await again.getBytes(0, 127)).data).toEqual((await source.getBytes(0, 127)).data)
    await flaky.stop()
  })
})

test('a missing archive is an error after one request', async () => {
  const server = await serveFolder({ folder: 'basemap/data' })
  await expect(new ArchiveSource(`${server.url}none.pmtiles`).getBytes(0, 127)).rejects.toThrow('404')
  expect(server.asked).toEqual(['GET none.pmtiles'])
  await server.stop()
})

test('a root directory longer than the first request is read completely', async () => {
  const tiles = Array.from({ length: 4096 }, (_, index) => ({
    z: 6,
    x: index % 64,
    y: Math.floor(index / 64),
    // The lengths have no pattern, so that the directory does not compress well.
    data: Buffer.from(
      `tile ${index} ${createHash('sha512')
        .update(`${index}`)
        .digest('hex')
        .slice((index * index) % 97)}`,
    ),
  }))
  const options = { kind: 'mvt', bounds: [-180, -85, 180, 85], center: [0, 0, 6], metadata: {} } as const
  const bytes = writeArchive(tiles, { ...options, bounds: [...options.bounds], center: [...options.center] })
  // Offset and length of the root directory, which ends after the bytes that are requested first.
  expect(Number(bytes.readBigUInt64LE(8) + bytes.readBigUInt64LE(16))).toBeGreaterThan(headBytes)
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  writeFileSync(join(folder, 'long.pmtiles'), bytes)
  const server = await serveFolder({ folder })
  const archive = new PMTiles(new ArchiveSource(`${server.url}long.pmtiles`))
  const [first, last] = [await archive.getZxy(6, 0, 0), await archive.getZxy(6, 63, 63)]
  expect(Buffer.from(first!.data).toString()).toMatch(/^tile 0 /)
  expect(Buffer.from(last!.data).toString()).toMatch(/^tile 4095 /)
  await server.stop()
  rmSync(folder, { recursive: true })
})

test('a tile of an archive without a description is read, also after the server has failed', async () => {
  let isGone = true
  const server = await serveFolder({ folder: 'basemap/data', isGone: () => isGone })
  const open = readArchives()
  const ask = () =>
    open(
      { url: `pmtiles://${server.url}${file}/${tile.z}/${tile.x}/${tile.y}`, type: 'arrayBuffer' },
      new AbortController(),
    )
  await expect(ask()).rejects.toThrow()
  isGone = false
  expect(((await ask()).data as ArrayBuffer).byteLength).toBeGreaterThan(1000)
  await server.stop()
})

describe('a tile that was read ahead', () => {
  const open = readArchives()
  const ask = (url: string, type: 'json' | 'arrayBuffer', path = '') =>
    open({ url: `pmtiles://${url}${path}`, type }, new AbortController())
  const path = `/${tile.z}/${tile.x}/${tile.y}`

  test('is not requested again at its first use, but is at its second', async () => {
    const server = await serveFolder({ folder: 'basemap/data' })
    const url = server.url + file
    await readAhead(url, [[tile.z, tile.x, tile.y]])
    const asked = server.asked.length
    await ask(url, 'json')
    const { data } = await ask(url, 'arrayBuffer', path)
    expect(server.asked.length).toBe(asked)
    await ask(url, 'arrayBuffer', path)
    expect(server.asked.length).toBe(asked + 1)
    expect(new Uint8Array(data as ArrayBuffer)).toEqual(await read(new ArchiveSource(url)))
    await server.stop()
  })

  test('is requested again if it could not be read', async () => {
    let isGone = true
    const server = await serveFolder({ folder: 'basemap/data', isGone: () => isGone })
    const url = server.url + file
    await readAhead(url, [[tile.z, tile.x, tile.y]])
    isGone = false
    await ask(url, 'json')
    const { data } = await ask(url, 'arrayBuffer', path)
    expect((data as ArrayBuffer).byteLength).toBeGreaterThan(1000)
    await server.stop()
  })
})
