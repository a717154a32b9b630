import type { Language } from '../../content/schema'

/** Families of the page (src/fonts.css) under names that MapLibre passes to CSS as they are: it draws labels from the page's fonts. */
export const fonts = { sans: 'Atlas Sans', sansBold: 'Atlas Sans Semibold', serifItalic: 'Atlas Serif Italic' } as const

/** Letters that make the browser load the font files a language's labels need. */
const samples: Record<Language, string> = { en: 'Aö', ru: 'AöЖ', kk: 'AöЖҚәҮһі' }

/** Resolves when labels of a language can be drawn; a font that fails to load is replaced by the system's. */
export async function loadLabelFonts(language: Language): Promise<void> {
  const wanted = [`16px "${fonts.sans}"`, `600 16px "${fonts.sansBold}"`, `italic 16px "${fonts.serifItalic}"`]
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, samples[language])))
}
