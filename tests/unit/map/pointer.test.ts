import { expect, test } from 'vitest'
import { handlePointer } from '../../../src/map/interaction/pointer'
import { newAtlas } from '../../support/newAtlas'

type Listener = (event: object) => void

/** A map that draws `drawn` at every point of the screen, and whose events a test sends. */
function openMap(drawn: string[]) {
  const listeners = new Map<string, Listener>()
  const map = {
    drawn,
    on: (name: string, listener: Listener) => {
      listeners.set(name, listener)
      return { unsubscribe: () => listeners.delete(name) }
    },
    send: (name: string, event: object = {}) => listeners.get(name)?.(event),
    isMoving: () => false,
    getCanvas: () => ({ style: {} }),
    getLayer: () => true,
    queryRenderedFeatures: (_: unknown, { layers }: { layers: string[] }) =>
      layers.includes('places') ? map.drawn.map((id) => ({ properties: { id } })) : [],
    project: () => ({ x: -1e6, y: -1e6 }),
    unproject: () => ({ lng: 0, lat: 0 }),
  }
  const atlas = newAtlas()
  const stop = handlePointer(map as never, atlas)
  const click = (x = 100) => {
    map.send('click', { point: { x, y: 100 }, originalEvent: {} })
    return atlas.selection.current?.id ?? null
  }
  return { map, atlas, click, stop }
}

test('clicks at one spot select its features in turn, although the first click moves the map', () => {
  const { map, click } = openMap(['aven', 'bol'])
  expect(click()).toBe('aven')
  map.send('movestart')
  map.drawn = ['hall']
  expect(click()).toBe('bol')
  map.send('movestart')
  expect(click()).toBe('aven')
})

test('a click after a link has selected another feature finds what is there now', () => {
  const { map, atlas, click } = openMap(['aven', 'bol'])
  click()
  map.send('movestart')
  atlas.navigation.select('long-road')
  map.drawn = ['hall']
  expect(click()).toBe('hall')
})

test('a click after something else has moved the map finds what is there now', () => {
  const { map, click } = openMap(['aven', 'bol'])
  click()
  map.send('movestart')
  map.send('movestart')
  map.drawn = ['hall']
  expect(click()).toBe('hall')
})

test('a click after the pointer has left the map finds what is there now', () => {
  const { map, click } = openMap(['aven', 'bol'])
  click()
  map.send('mouseout')
  map.drawn = ['hall']
  expect(click()).toBe('hall')
})

test('a map that is closed under the pointer leaves nothing highlighted', () => {
  const { map, atlas, stop } = openMap(['aven'])
  map.send('mousemove', { point: { x: 1, y: 1 } })
  expect(atlas.selection.hovered).toBe('aven')
  stop()
  expect(atlas.selection.hovered).toBeNull()
})
