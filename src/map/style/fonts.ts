import type { Language } from '../../content/schema'
import { textIn } from '../../content/textIn'
import { languageName } from '../../i18n/names'
import { scriptOf } from '../../i18n/script'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Settings } from '../../state/settings.svelte'

/**
 * Font families of the page (src/app/styles/fonts.css). MapLibre draws labels with the page's fonts and passes these names
 * to CSS. A name must have no bare digit. Letters that these fonts lack come from the system, by the page's language.
 */
export const fonts = { sans: 'Atlas Sans', sansBold: 'Atlas Sans Semibold', serifItalic: 'Atlas Serif Italic' } as const

/** Scripts whose letters may be slanted. The browser would slant the system's letters of any other by force. */
const slanted = ['Armn', 'Cyrl', 'Geor', 'Grek', 'Latn']

/** The font of the names of waters and regions. */
export const italicFont = (language: Language): string =>
  slanted.includes(scriptOf(language)) ? fonts.serifItalic : fonts.sans

/** Letters that make the browser load the font files of the labels: those of the names, and of the language's own name. */
export const labelLetters = ({
  content,
  settings: { language },
}: {
  content: Pick<AtlasContent, 'features'>
  settings: Pick<Settings, 'language'>
}): string =>
  [
    ...new Set(
      `Aö${languageName(language)}${content.features.map(({ properties }) => textIn(properties.name, language)).join('')}`,
    ),
  ].join('')

/** Resolves when the fonts of the labels are loaded or have failed. The system's fonts replace those that fail. */
export async function loadLabelFonts(letters: string): Promise<void> {
  const wanted = [`16px "${fonts.sans}"`, `600 16px "${fonts.sansBold}"`, `italic 16px "${fonts.serifItalic}"`]
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, letters)))
}
