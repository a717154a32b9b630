/** Makes the versions of an image that the page shows, once for its content. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { cacheFolder } from '../projectFolder.ts'
import { useEntry } from '../prunedCache.ts'
import { imageFile, imageFormats } from '../../src/content/media.ts'

/** In pixels. The article is 28rem wide beside the map: the larger width is for screens with two pixels to one of CSS. */
const widths = [480, 960]

/** The qualities look alike: each format has a scale of its own. */
const settings = { avif: { quality: 55 }, webp: { quality: 80 }, jpeg: { quality: 78, mozjpeg: true } }

export const mediaCache = join(cacheFolder, 'media')

export interface ResizedImage {
  /** Size in pixels of the largest version. */
  width: number
  height: number
  /** The widths of the versions, the smallest first. None is larger than the original. */
  widths: number[]
  /** The name that the versions of an image with this name have in common. */
  stem: string
  /** The paths of the versions in the cache by the names that they have on the site. */
  files: Map<string, string>
}

/**
 * The size in pixels of an image as it is shown, turned as its EXIF data say.
 * @throws {Error} if the file is no image, or is damaged at its head
 */
export async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { autoOrient } = await sharp(bytes).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

/** A name for the site: letters outside ASCII and white space would be percent-encoded in addresses. */
export function stemOf(file: string, hash: string): string {
  const name = file.replace(/\.\w+$/, '').replace(/[^a-zA-Z0-9_]+/g, '-')
  return `${name.replace(/^-|-$/g, '').slice(0, 40) || 'media'}-${hash}`
}

export const hashOf = (...parts: (string | Uint8Array)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)

/**
 * The versions of an image in two widths, as AVIF, WebP and JPEG. They lack its EXIF data, which may say where it was taken.
 * @param folder where they are kept
 * @throws {Error} if the file is no image, or is damaged
 */
export async function resizedImage(path: string, file: string, folder = mediaCache): Promise<ResizedImage> {
  const bytes = readFileSync(path)
  const original = await sizeOf(bytes)
  const sizes = [...new Set(widths.map((width) => Math.min(width, original.width)))]
  // Another version of libvips writes other bytes, which the service worker would take for damaged under the same name.
  const stem = stemOf(file, hashOf(bytes, JSON.stringify([sharp.versions, widths, settings])))
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, string>()
  for (const width of sizes) {
    for (const format of imageFormats) {
      const name = imageFile(stem, width, format)
      const version = join(folder, name)
      files.set(name, version)
      if (useEntry(version)) continue
      // Another process may write the same version: each writes its own file, and the last one moves it in place.
      const writing = `${version}-${randomUUID()}`
      const image = sharp(bytes).autoOrient().resize({ width })
      // JPEG has no transparency.
      if (format === 'jpeg') image.flatten({ background: '#fff' })
      await image.toFormat(format, settings[format]).toFile(writing)
      renameSync(writing, version)
    }
  }
  const width = sizes.at(-1)!
  return { width, height: Math.round((original.height * width) / original.width), widths: sizes, stem, files }
}
