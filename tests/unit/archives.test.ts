import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ArchiveSource } from '../../src/map/archives'
import { serveFolder, type StaticServer } from '../staticServer'

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
    ranged = await serveFolder({ folder: 'geo/basemap' })
    whole = await serveFolder({ folder: 'geo/basemap', ranges: false })
  })
  afterAll(() => Promise.all([ranged.stop(), whole.stop()]))

  test('gives the tiles that ranges give', async () => {
    expect(await read(new ArchiveSource(whole.url + file))).toEqual(await read(new ArchiveSource(ranged.url + file)))
  })

  test('is loaded once, whatever is read of it', async () => {
    whole.asked.length = 0
    const source = new ArchiveSource(whole.url + file)
    await read(source)
    await read(source)
    await Promise.all([source.getBytes(0, 127), source.getBytes(1000, 10)])
    // A range, and then all.
    expect(whole.asked).toEqual([`GET ${file}`, `GET ${file}`])
  })

  test('is asked for again after it could not be loaded', async () => {
    const source = new ArchiveSource(whole.url + file)
    await source.getBytes(0, 127)
    let answers = 0
    const flaky = await serveFolder({ folder: 'geo/basemap', ranges: false, isGone: () => ++answers === 2 })
    const again = new ArchiveSource(flaky.url + file)
    await expect(again.getBytes(0, 127)).rejects.toThrow('Bad response code: 404')
    expect((await again.getBytes(0, 127)).data).toEqual((await source.getBytes(0, 127)).data)
    await flaky.stop()
  })
})

test('what is not there is an error, and not loaded whole', async () => {
  const server = await serveFolder({ folder: 'geo/basemap' })
  await expect(new ArchiveSource(`${server.url}none.pmtiles`).getBytes(0, 127)).rejects.toThrow('404')
  expect(server.asked).toEqual(['GET none.pmtiles'])
  await server.stop()
})
