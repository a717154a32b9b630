/** The fonts as they are built: all letters of the three languages, in both weights. */
import { expect, test } from 'vitest'
import { visitText } from '../support/reader'

test.each([
  ['Atlas Sans', ['400', '600']],
  ['Atlas Serif', ['400', '600']],
  ['Atlas Serif Italic', ['italic 400']],
])('%s has the letters of every language and the weights that are used', async (family, weights) => {
  const page = await visitText()
  const drawn = await page.evaluate(
    async ({ family, weights }) => {
      const letters = 'AgWößé–«ЖщяӘәҒғҚқҢңӨөҰұҮүҺһІі№'
      const context = new OffscreenCanvas(1, 1).getContext('2d')!
      const widths = (font: string) => {
        context.font = font
        return [...letters].map((letter) => context.measureText(letter).width)
      }
      return Promise.all(
        weights.map(async (weight) => {
          await document.fonts.load(`${weight} 64px "${family}"`, letters)
          const [own, other] = [widths(`${weight} 64px "${family}", monospace`), widths(`${weight} 64px monospace`)]
          return {
            missing: [...letters].filter((_, index) => own[index] === other[index]).join(''),
            width: own.reduce((all, width) => all + width, 0),
          }
        }),
      )
    },
    { family, weights },
  )
  expect(drawn.map(({ missing }) => missing)).toEqual(weights.map(() => ''))
  // The bolder the wider: the axis is there.
  const [regular, bold] = drawn.map(({ width }) => width)
  if (bold) expect(bold / regular!).toBeGreaterThan(1.005)
})
