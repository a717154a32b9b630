import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress } from '../../../src/state/url/address'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import { smallAtlas } from '../../support/smallAtlas'

const stored: Record<string, string> = {}
const storage = {
  getItem: (key: string) => stored[key] ?? null,
  setItem: (key: string, value: string) => void (stored[key] = value),
}
const settings = () =>
  new Settings({
    storage,
    preferredLanguages: ['en'],
    darkScheme: { matches: false, addEventListener: () => {} },
    moreContrast: { matches: false, addEventListener: () => {} },
  })
const atlas = () => new Atlas(smallAtlas(), settings())
const corridor = smallAtlas().features.find(({ properties }) => properties.kind === 'corridor')!.id

describe('the address of a ride', () => {
  test('is written and read again', () => {
    const address = { at: 'aven', follow: 'long-road', km: 384 }
    expect(formatAddress(address)).toBe('#at=aven&follow=long-road&km=384')
    expect(parseAddress('#at=aven&follow=long-road&km=384')).toEqual(address)
  })

  test.each(['#km=12', '#follow=<b>&km=12', '#follow=..'])('that makes no sense is ignored: %s', (hash) => {
    expect(parseAddress(hash)).toEqual({})
  })

  test.each(['-1', '1e9', 'x', '12345678', ''])('keeps the corridor where the kilometre is %j', (km) => {
    expect(parseAddress(`#follow=long-road&km=${km}`)).toEqual({ follow: 'long-road' })
  })

  test('says where the ride rests, not where it rides', () => {
    const a = atlas()
    a.startRide(corridor)
    a.ride!.play()
    a.ride!.advance(1)
    expect([a.address.follow, a.address.km]).toEqual([corridor, undefined])
    a.ride!.pause()
    a.ride!.rest()
    expect(a.address.km).toBe(Math.round(a.ride!.km))
  })
})

describe('following', () => {
  test('is of corridors only', () => {
    const a = atlas()
    a.startRide('aven')
    a.startRide('nowhere')
    expect(a.ride).toBeNull()
  })

  test('the same corridor again goes on with the same ride', () => {
    const a = atlas()
    a.startRide(corridor)
    const { ride } = a
    a.startRide(corridor, 30)
    expect(a.ride).toBe(ride)
    expect([ride!.km, ride!.playing]).toEqual([30, false])
  })

  test('survives selecting; the stop’s panel gives way and the camera is let go', () => {
    const a = atlas()
    a.startRide(corridor, 0)
    expect(a.ride!.visited).not.toBeNull()
    a.select('aven')
    expect([a.ride!.visited, a.ride!.cameraDetached, a.selected?.id]).toEqual([null, true, 'aven'])
    a.startRide(corridor)
    expect(a.ride!.cameraDetached).toBe(false)
  })

  test('a corridor that the filter switches off stays drawn while it is ridden', () => {
    const a = atlas()
    const feature = a.content.byId.get(corridor)!
    if (feature.properties.kind !== 'corridor') throw new Error('no corridor')
    a.toggle(feature.properties.mode)
    expect(a.isDrawn(feature)).toBe(false)
    a.startRide(corridor)
    expect([a.isShown(feature), a.isDrawn(feature)]).toEqual([false, true])
    a.endRide()
    expect(a.isDrawn(feature)).toBe(false)
  })

  test('reading along does not take the map from a ride that plays', () => {
    const a = atlas()
    a.startRide(corridor)
    a.ride!.play()
    a.frameMany(['aven'])
    expect([a.framed, a.ride!.cameraDetached]).toEqual([null, false])
    a.ride!.pause()
    a.frameMany(['aven'])
    expect(a.framed).toEqual({ ids: ['aven'] })
  })

  test('closing closes the stop first, then the place', () => {
    const a = atlas()
    a.select('aven')
    a.startRide(corridor, 0)
    a.close()
    expect([a.ride!.visited, a.selected?.id]).toEqual([null, 'aven'])
    a.close()
    expect(a.selected).toBeNull()
  })

  test('an address that means the ride as it is does not disturb it', () => {
    const a = atlas()
    a.startRide(corridor, 30)
    a.ride!.play()
    a.ride!.advance(1)
    a.show({ follow: corridor, km: 30 }, true)
    expect(a.ride!.playing).toBe(true)
    a.show({ follow: corridor, km: 40 }, true)
    expect([a.ride!.playing, a.ride!.km]).toEqual([false, 40])
    a.show({ follow: 'nowhere' }, true)
    expect(a.ride).toBeNull()
  })

  test('a link opens the place it names rather than the stop', () => {
    const a = atlas()
    a.show({ at: 'aven', follow: corridor, km: 0 }, true)
    expect([a.selected?.id, a.ride!.visited]).toEqual(['aven', null])
  })

  test('highlightOnHover what it passes, and nothing without a ride', () => {
    const a = atlas()
    expect(a.rideHighlighted).toEqual([])
    a.startRide(corridor, 0)
    expect(a.rideHighlighted).toEqual(['aven'])
  })
})

test('the choices of a ride are remembered', () => {
  const first = settings()
  expect([first.northUp, first.stopAtStops]).toEqual([false, false])
  first.northUp = true
  first.stopAtStops = true
  expect([settings().northUp, settings().stopAtStops]).toEqual([true, true])
})
