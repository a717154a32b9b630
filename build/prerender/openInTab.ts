import { languages, type Language } from '../../src/content/schema'
import { directionOf } from '../../src/i18n/script'

const open: Record<Language, string> = { en: 'Open the atlas', ru: 'Открыть атлас', kk: 'Атласты ашу' }

/**
 * Returns the link that a frame shows which is too small for the atlas, in every language of the interface. Styles in
 * src/app/styles/firstPaint.css decide when it is shown; beforePaint.js gives it the address of the frame.
 */
export const openInTab = (title: string): string =>
  `<a class="open-in-tab" href="./" target="_blank" rel="noopener"><strong>${title}</strong>${languages
    .map(
      (language) => `<span class="button" lang="${language}" dir="${directionOf(language)}">${open[language]}</span>`,
    )
    .join('')}</a>`
