import config from 'virtual:atlas'
import { expect, test, vi } from 'vitest'
import { declaredColour, paletteOf } from '../../../src/design/palette'
import { drawImage } from '../../../src/map/style/images'
import { paletteName } from '../../../src/map/style/imageShapes'

/** Stands for a canvas and returns, as its image data, the colours that it was painted with. */
class Canvas {
  colours: string[] = []
  getContext() {
    const { colours } = this
    return {
      canvas: this,
      scale: () => {},
      beginPath: () => {},
      arc: () => {},
      translate: () => {},
      getImageData: () => colours,
      fill(this: { fillStyle: string }) {
        colours.push(this.fillStyle)
      },
      stroke(this: { strokeStyle: string }) {
        colours.push(this.strokeStyle)
      },
    }
  }
}
vi.stubGlobal('OffscreenCanvas', Canvas)
vi.stubGlobal('Path2D', class {})

test.each([
  ['light', false],
  ['light', true],
  ['dark', false],
  ['dark', true],
] as const)('images are drawn with the %s palette, more contrast: %s', (theme, moreContrast) => {
  const { paper, raised, ink, muted, landInk } = paletteOf(theme, moreContrast)
  const { colours } = config.topics.find(({ id }) => id === 'nuclear')!
  const nuclear = declaredColour(colours, theme, moreContrast)
  const name = paletteName(theme, moreContrast)
  expect(drawImage(`badge:nuclear:fusion-device:off:${name}`)).toEqual([paper, raised, nuclear, nuclear])
  expect(drawImage(`badge:nuclear:fusion-device:on:${name}`)).toEqual([paper, nuclear, nuclear, paper])
  expect(drawImage(`dot:stop:${name}`)).toEqual([raised, ink])
  expect(drawImage(`dot:town:${name}`)).toEqual([raised, muted])
  expect(drawImage(`peak:${name}`)).toEqual([landInk])
  expect(drawImage(`depression:${name}`)).toEqual([landInk])
  expect(drawImage('room')).toEqual([])
})

test('an unknown name gives no image', () => {
  const names = [
    'badge:nuclear:castle:off:light',
    'badge:nuclear:fusion-device:off',
    'dot:lake:light',
    'arrow:light',
    '',
  ]
  expect(names.map(drawImage)).toEqual(names.map(() => null))
})
