import { authorIn, type Article } from '../../src/content/article/article.ts'
import { escapedAttribute } from '../prerender/escaped.ts'
import { cardSize, type PageFacts } from './head.ts'

/** The size of the frame in px. Programs that embed it may make it narrower. */
const frame = { width: 800, height: 600 }

/** The address of the atlas in a frame at the place of a page: `en/aktau/` is `embed.html?show=atlas&at=aktau&lang=en`. */
function frameAddress({ path, language }: PageFacts, address: string): string {
  const [, id] = path.split('/')
  const query = new URLSearchParams({ show: 'atlas', ...(id && { at: id }), lang: language })
  return `${address}embed.html?${query}`
}

/** Returns the oEmbed response of a page: a frame with the atlas at its place, and the card. */
export function oembed(page: PageFacts, article: Article | null, address: string): string {
  const { title, siteName, language, card } = page
  const author = article && authorIn(article, language)
  const html =
    `<iframe src="${escapedAttribute(frameAddress(page, address))}" title="${escapedAttribute(title)}"` +
    ` width="${frame.width}" height="${frame.height}" loading="lazy" allowfullscreen></iframe>`
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      ...(author && { author_name: author }),
      ...(author && article.url && { author_url: article.url }),
      provider_name: siteName,
      provider_url: address,
      thumbnail_url: address + card,
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
      html,
      ...frame,
    },
    null,
    2,
  )
}
