import type { Map } from '../engine'

/**
 * Draws the glyphs of a map's style from left to right. MapLibre has put the letters of a label into their visual order and
 * has mirrored its brackets. On a page from right to left, the canvas on which it draws a glyph would mirror them again.
 */
export function drawGlyphsLeftToRight({ style: { glyphManager } }: Map): void {
  const create = glyphManager.createRasterizer
  glyphManager.createRasterizer = (options, padding) => {
    const rasterizer = create(options, padding) as ReturnType<typeof create> & { ctx: CanvasTextDrawingStyles }
    rasterizer.ctx.direction = 'ltr'
    return rasterizer
  }
}
