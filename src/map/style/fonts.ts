import type { Language } from '../../content/schema'

/**
 * Font families of the page (src/app/styles/fonts.css). MapLibre draws labels with the page's fonts and passes these names
 * to CSS. A name must have no bare digit.
 */
export const fonts = { sans: 'Atlas Sans', sansBold: 'Atlas Sans Semibold', serifItalic: 'Atlas Serif Italic' } as const

/** Letters that make the browser load the font files of a language's labels. */
const samples: Readonly<Record<Language, string>> = { ru: 'AöЖ', kk: 'AöЖҚәҮһі' }

/** Resolves when the fonts of a language's labels are loaded or have failed. The system's fonts replace those that fail. */
export async function loadLabelFonts(language: Language): Promise<void> {
  const wanted = [`16px "${fonts.sans}"`, `600 16px "${fonts.sansBold}"`, `italic 16px "${fonts.serifItalic}"`]
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, samples[language] ?? 'Aö')))
}
