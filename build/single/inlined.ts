/** Puts what a page would load into the page itself. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { imageFormats, mediaPath } from '../../src/content/media.ts'
import { contentTypeOf, extensionOf } from '../hosts/serving.ts'
import { fontSubset, lettersOf } from '../subsetFonts.ts'

/** Sounds and videos of more bytes would make the file too large for a letter. */
export const mostMediaBytes = 4e6

export const dataUrl = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

/**
 * Replaces the addresses of fonts in a style sheet by the fonts themselves, with the letters of a text only. Faces that the text does not need
 * are left out.
 * @param labels the text that MapLibre draws
 */
export async function withFonts(css: string, text: string, labels = ''): Promise<string> {
  const { resolve } = createRequire(import.meta.url)
  const [drawn, used] = [new Set(labels), new Set(text + labels)]
  const ranges = lettersOf(css)
  const faces = [...css.matchAll(/@font-face\s*{[^}]*url\('([^']+)'\)[^}]*}/g)]
  const inlined = await Promise.all(
    faces.map(async ([face, path]) => {
      const name = basename(path!, '.woff2')
      // Only MapLibre uses the second name of the sans font.
      const wanted = face.includes("'Atlas Sans Semibold'") ? drawn : used
      const letters = [...(ranges.get(name) ?? '')].filter((letter) => wanted.has(letter)).join('')
      if (letters === '') return [face, ''] as const
      const font = await fontSubset(name, readFileSync(resolve(path!)), letters)
      return [face, face.replace(path!, dataUrl('font/woff2', font))] as const
    }),
  )
  return inlined.reduce((sheet, [face, own]) => sheet.replace(face, () => own), css)
}

/**
 * Replaces the addresses of media in a page by the files themselves: of an image the larger WebP. What is too large becomes its
 * alternative text.
 * @param files the paths of files by their names on the site
 */
export function withMedia(html: string, files: ReadonlyMap<string, string>): string {
  const bytesOf = (address: string) => readFileSync(files.get(basename(address))!)
  const inline = (address: string) => dataUrl(contentTypeOf(extensionOf(address))!, bytesOf(address))
  return html
    .replace(/<picture>[^]*?(<img[^>]*>)\s*<\/picture>/g, (_, img: string) =>
      img
        .replace(/ (srcset|sizes|loading)="[^"]*"/g, '')
        .replace(/ src="([^"]+)\.jpeg"/, (_, stem: string) => ` src="${inline(`${stem}.${imageFormats[1]}`)}"`),
    )
    .replace(
      new RegExp(`<(audio|video)([^>]*) src="[^"]*${mediaPath}([^"]+)"([^>]*)>([^]*?)</\\1>`, 'g'),
      (_, tag: string, before: string, name: string, after: string, inside: string) => {
        if (bytesOf(name).length > mostMediaBytes)
          return `<p>${/aria-label="([^"]*)"/.exec(before + after)?.[1] ?? ''}</p>`
        const track = inside.replace(/ src="([^"]+)"/, (_, address: string) => ` src="${inline(address)}"`)
        return `<${tag}${before} src="${inline(name)}"${after}>${track}</${tag}>`
      },
    )
}
