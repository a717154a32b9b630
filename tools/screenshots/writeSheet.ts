import sharp from 'sharp'

/** Distance in px between two pictures of a contact sheet. */
const gap = 12

/**
 * Writes a contact sheet as a JPEG.
 * @param columns the pictures of each column, from the top
 * @param pictureHeight the height in px of each picture on the sheet
 */
export async function writeSheet(columns: Buffer[][], pictureHeight: number, file: string): Promise<void> {
  const tiles: { input: Buffer; left: number; top: number }[] = []
  let left = gap
  for (const column of columns) {
    let widest = 0
    for (const [row, picture] of column.entries()) {
      const { data, info } = await sharp(picture)
        .resize({ height: pictureHeight })
        .toBuffer({ resolveWithObject: true })
      tiles.push({ input: data, left, top: gap + row * (pictureHeight + gap) })
      widest = Math.max(widest, info.width)
    }
    left += widest + gap
  }
  const height = gap + columns[0]!.length * (pictureHeight + gap)
  const background = { width: left, height, channels: 3 as const, background: '#888' }
  await sharp({ create: background }).composite(tiles).jpeg({ quality: 86 }).toFile(file)
}
