/**
 * Browsers that resist fingerprinting return noise when a page reads a 2D canvas. MapLibre draws the letters of labels on
 * such a canvas and images.ts the symbols. The same pixels can be read through a WebGL texture.
 */
type Context2D = Pick<OffscreenCanvasRenderingContext2D, 'canvas' | 'getImageData'>

/** Brave changes the lowest bit of some pixels, which nobody sees. */
const tolerance = 4

/** Whether a canvas is read as it has been drawn. */
function isReadRight(): boolean {
  const size = 8
  const context = new OffscreenCanvas(size, size).getContext('2d')!
  const colours = [
    [200, 100, 50, 255],
    [10, 60, 240, 255],
  ]
  colours.forEach(([red, green, blue], half) => {
    context.fillStyle = `rgb(${red} ${green} ${blue})`
    context.fillRect(0, (half * size) / 2, size, size / 2)
  })
  const { data } = context.getImageData(0, 0, size, size)
  return data.every((value, at) => {
    const half = at < data.length / 2 ? 0 : 1
    return Math.abs(value - colours[half]![at % 4]!) <= tolerance
  })
}

/** Returns a replacement of `getImageData` that reads a canvas as a texture, or null if there is no WebGL. */
function readerThroughTexture(): Context2D['getImageData'] | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) return null
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  return function (this: Context2D, x, y, width, height) {
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.canvas)
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
    const image = new ImageData(width, height)
    gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(image.data.buffer))
    return image
  }
}

let isReplaced = false
/** Whether the browser itself would return noise for a canvas, also when it encodes one as an image. */
export const isReadThroughTexture = (): boolean => isReplaced

/** Makes the page read 2D canvases right. Returns whether it can. Call it before the map draws. */
export function makeReadbackRight(): boolean {
  if (isReadRight()) return true
  const read = readerThroughTexture()
  if (!read) return false
  OffscreenCanvasRenderingContext2D.prototype.getImageData = read
  isReplaced = true
  return isReadRight()
}
