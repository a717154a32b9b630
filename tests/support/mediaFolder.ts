import sharp from 'sharp'
import type { Files } from './soundFolder'

/** A PNG image of one colour, partly transparent if `alpha` is less than 1. */
export const png = (width: number, height: number, alpha = 1): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 0, alpha } } })
    .png()
    .toBuffer()

/** A JPEG image that is turned by a quarter when it is shown. */
export const turnedJpeg = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#123' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** A folder whose article has a picture and a video, both described in media.json. */
export const filesWithMedia = async (): Promise<Files> => ({
  'article.md': 'One.\n\n![Two cranes](media/Quay%201.png "At dusk")\n\n![A talk](media/talk.mp4)\n',
  'media/Quay 1.png': await png(1200, 600),
  'media/talk.mp4': Buffer.from('video'),
  'media/talk.vtt': 'WEBVTT',
  'media/unused.png': await png(10, 10),
  'media/media.json': {
    'Quay 1.png': {
      alt: { en: 'Cranes', kk: 'Крандар' },
      credit: 'Drawing: A. Writer',
      licence: 'CC0',
      url: 'https://example.org/quay',
    },
    'talk.mp4': { caption: 'In 2018', credit: 'B. Speaker' },
  },
})
