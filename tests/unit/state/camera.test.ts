import { describe, expect, test } from 'vitest'
import type { CameraTarget } from '../../../src/state/camera'
import { parseAddress } from '../../../src/state/url/address'
import { showAddress } from '../../../src/state/url/atlasAddress'
import { newAtlas, recordCamera } from '../../support/newAtlas'
import { road } from '../../support/smallAtlas'

test('a stop is brought into view and the selection stays', () => {
  const atlas = newAtlas()
  const targets = recordCamera(atlas)
  atlas.navigation.select('long-road')
  atlas.camera.fit({ position: [62, 50.3] })
  expect([atlas.selection.current?.id, targets.at(-1)]).toEqual(['long-road', { position: [62, 50.3] }])
})

test('the last command before the map connects waits for it, and is sent once', () => {
  const { camera } = newAtlas()
  camera.fit({ id: 'aven' })
  camera.fit({ id: 'bol' })
  const received: CameraTarget[] = []
  const move = (target: CameraTarget) => {
    received.push(target)
    return () => {}
  }
  const disconnect = camera.connect(move)
  expect(received).toEqual([{ id: 'bol' }])
  disconnect()
  camera.connect(move)
  expect(received).toHaveLength(1)
})

test('an address with a camera drops the command that waits for the map', () => {
  const atlas = newAtlas()
  atlas.navigation.select('aven')
  showAddress(atlas, parseAddress('#at=bol'), true)
  expect(recordCamera(atlas)).toEqual([])
})

describe('a map that moves later', () => {
  /** Connects a map whose moves begin when `begin` is called. */
  function slowMap() {
    const { camera } = newAtlas()
    const waiting = new Set<CameraTarget>()
    const disconnect = camera.connect((target) => {
      waiting.add(target)
      return () => waiting.delete(target)
    })
    return { camera, waiting, disconnect }
  }

  test('makes only the last of two moves that were asked for together', () => {
    const { camera, waiting } = slowMap()
    camera.fit({ id: 'long-road' })
    camera.fit({ position: [62, 50.3] })
    expect([...waiting]).toEqual([{ position: [62, 50.3] }])
  })

  test('makes none after it has disconnected', () => {
    const { camera, waiting, disconnect } = slowMap()
    camera.fit({ id: 'aven' })
    disconnect()
    expect([...waiting]).toEqual([])
  })
})

test('a map that was replaced does not disconnect the new one', () => {
  const atlas = newAtlas()
  const disconnect = atlas.camera.connect(() => () => {})
  const targets = recordCamera(atlas)
  disconnect()
  atlas.camera.fit({ id: 'aven' })
  expect(targets).toEqual([{ id: 'aven' }])
})

test.each([
  [true, {}],
  [false, { keepRide: true }],
])('a command detaches the camera from a ride: %s with %j', (isDetached, options) => {
  const { camera, rides } = newAtlas()
  rides.start(road.id)
  camera.fit({ id: 'aven' }, options)
  expect(rides.current!.cameraDetached).toBe(isDetached)
})
