/** Photos, audio and video of an atlas: the files in the folder `media/` of its folder, and what is said about them. */
import type { MediaBlock } from './article/article.ts'
import type { Text } from './textIn.ts'

/** What a feature, the article or media.json says about a file. */
export interface MediaTexts {
  /** What a reader who does not see or hear the file needs to know of it. */
  alt?: Text
  caption?: Text
  /** Who made the file. */
  credit?: string
  licence?: string
  /** Where the file comes from. */
  url?: string
}

export const imageFormats = ['avif', 'webp', 'jpeg'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** A file as the build has made it, with what media.json says about it. */
export type BuiltMedia = { texts: MediaTexts } & (
  | {
      kind: 'image'
      /** Size in pixels of the largest version. */
      width: number
      height: number
      /** The beginning of the names of its versions: see `imageFile`. */
      stem: string
      /** The widths of its versions in pixels, the smallest first. */
      widths: readonly number[]
    }
  | {
      kind: 'audio' | 'video'
      file: string
      /** The file with its captions (WebVTT). */
      captions?: string
    }
)

/** The folder of media files in the built site. Their names change with their content. */
export const mediaPath = 'assets/media/'

/** The name of the version of an image with a width in pixels. */
export const imageFile = (stem: string, width: number, format: ImageFormat): string => `${stem}-${width}.${format}`

/**
 * The versions of an image in one format, as the attribute `srcset`.
 * @param root the path from the page to the folder of the site
 */
export const srcset = (stem: string, widths: readonly number[], format: ImageFormat, root: string): string =>
  widths.map((width) => `${root}${mediaPath}${imageFile(stem, width, format)} ${width}w`).join(', ')

/** The texts of an image, audio or video of the article, which are in the article's language. */
export const textsOfBlock = ({ alt, caption }: MediaBlock, language: string): MediaTexts => ({
  ...(alt && { alt: { [language]: alt } }),
  ...(caption && { caption: { [language]: caption } }),
})

/**
 * What is said about a file where it is shown, and what media.json says beyond it.
 * @param defaultLanguage that of texts whose author names none
 */
export function mergedTexts(own: MediaTexts, shared: MediaTexts, defaultLanguage: string): MediaTexts {
  const tagged = ({ und, ...text }: Text = {}): Text => ({
    ...(und !== undefined && { [defaultLanguage]: und }),
    ...text,
  })
  const merged = (member: 'alt' | 'caption') => {
    const text = { ...tagged(shared[member]), ...tagged(own[member]) }
    return Object.keys(text).length > 0 ? { [member]: text } : {}
  }
  return { ...shared, ...own, ...merged('alt'), ...merged('caption') }
}
