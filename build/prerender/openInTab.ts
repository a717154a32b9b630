import vocabularies from 'virtual:vocabularies'
import type { LanguageConfig } from '../../src/content/atlas/config'
import { escaped } from './escaped'

/**
 * Returns the link that a frame shows which is too small for the atlas, in every language of the atlas. Styles in
 * src/app/styles/firstPaint.css decide when it is shown; beforePaint.js gives it the address of the frame.
 */
export const openInTab = (title: string, languages: readonly LanguageConfig[]): string =>
  `<a class="open-in-tab" href="./" target="_blank" rel="noopener"><strong>${title}</strong>${languages
    .map(
      ({ tag, direction }) =>
        `<span class="button" lang="${tag}" dir="${direction}">${escaped(vocabularies[tag]!.openAtlas)}</span>`,
    )
    .join('')}</a>`
