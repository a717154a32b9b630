/** `npm run icons`: draws public/icon.svg in the sizes and shapes that an installed site needs. */
import sharp from 'sharp'

const paper = '#fbf7ee'
const draw = (size: number) => sharp('public/icon.svg', { density: (72 * size) / 32 }).resize(size, size)

/** Draws a maskable icon. The system may crop it, so the drawing is in the middle 80 %. */
async function drawMaskable(size: number, name: string): Promise<void> {
  const icon = await draw(Math.round(size * 0.8)).toBuffer()
  const background = { width: size, height: size, channels: 3 as const, background: paper }
  await sharp({ create: background })
    .composite([{ input: icon }])
    .png()
    .toFile(`public/app/${name}.png`)
}

for (const size of [192, 512]) await draw(size).png({ palette: true }).toFile(`public/app/icon-${size}.png`)
await drawMaskable(512, 'icon-maskable-512')
await drawMaskable(180, 'apple-touch-icon')
