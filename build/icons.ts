/** The icons of a site, drawn from one: the project's, or the one that atlas.json names. */
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { palettes } from '../src/design/palette.ts'

const nothing = { r: 0, g: 0, b: 0, alpha: 0 }
/** In pixels, of the image in icon.svg of an icon that is no drawing. */
const embeddedSize = 128

/** An icon in a size, in the middle of a square. A drawing is drawn in that size. */
async function drawn(icon: Uint8Array, size: number): Promise<Sharp> {
  const { format, width, height, density = 72 } = await sharp(icon).metadata()
  const scale = size / Math.max(width, height)
  const isDrawing = format === 'svg'
  return sharp(icon, isDrawing ? { density: Math.min(100_000, Math.max(1, density * scale)) } : {}).resize(size, size, {
    fit: 'contain',
    background: nothing,
  })
}

/** A maskable icon. The system may crop it, so the drawing is in the middle 80 %, on paper. */
async function maskable(icon: Uint8Array, size: number): Promise<Buffer> {
  const input = await (await drawn(icon, Math.round(size * 0.8))).png().toBuffer()
  const background = { width: size, height: size, channels: 3 as const, background: palettes.light.paper }
  return sharp({ create: background }).composite([{ input }]).png().toBuffer()
}

/** The icon in the sizes and shapes that an installed site needs, by their names in `app/`. */
export const appIcons = async (icon: Uint8Array): Promise<Record<string, Buffer>> => ({
  'icon-192.png': await (await drawn(icon, 192)).png({ palette: true }).toBuffer(),
  'icon-512.png': await (await drawn(icon, 512)).png({ palette: true }).toBuffer(),
  'icon-maskable-512.png': await maskable(icon, 512),
  'apple-touch-icon.png': await maskable(icon, 180),
})

/**
 * The files of the site's icon by their names on it, from a file of the atlas's folder. A PNG is embedded in `icon.svg`.
 * @throws {Error} if the file is missing or no image
 */
export async function siteIcons(folder: string, file: string): Promise<Record<string, Uint8Array | string>> {
  const path = join(folder, file)
  try {
    const icon = readFileSync(path)
    const others = Object.entries(await appIcons(icon)).map(([name, bytes]) => [`app/${name}`, bytes] as const)
    return {
      'icon.svg': extname(file).toLowerCase() === '.svg' ? icon : await embedded(icon),
      ...Object.fromEntries(others),
    }
  } catch (error) {
    throw new Error(`${path} cannot be read as an icon: ${(error as Error).message}`, { cause: error })
  }
}

async function embedded(icon: Uint8Array): Promise<string> {
  const image = (await (await drawn(icon, embeddedSize)).png({ palette: true }).toBuffer()).toString('base64')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${embeddedSize} ${embeddedSize}"><image width="${embeddedSize}" height="${embeddedSize}" href="data:image/png;base64,${image}"/></svg>`
}
