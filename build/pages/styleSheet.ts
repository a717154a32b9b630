/** The style sheet of the pages: the colours, fonts and base styles of the atlas, and their own. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { AtlasConfig } from '../../src/content/atlas/config.ts'
import { declaredColourCss } from '../../src/design/declaredColours.ts'
import { paletteCss } from '../../src/design/palette.ts'
import { languageStyles } from '../languageStyles.ts'
import { projectFile } from '../projectFolder.ts'

const read = (path: string): string => readFileSync(projectFile(path), 'utf8')
const coloursOf = (rows: AtlasConfig['topics'] | AtlasConfig['modes']) =>
  Object.fromEntries(rows.map(({ id, colours }) => [id, colours]))

/** The colours, fonts and base styles of an atlas, in their order. */
export const siteStyles = ({ topics, modes, languages }: AtlasConfig): string[] => [
  '@layer reset, base;',
  paletteCss(),
  declaredColourCss({ topic: coloursOf(topics), mode: coloursOf(modes) }),
  read('src/app/styles/fonts.css'),
  read('src/app/styles/fallbackFonts.css'),
  read('src/app/styles/global.css'),
  languageStyles(languages.map(({ tag }) => tag)),
]

/**
 * @param fontFile returns the name of a built font in the folder of the style sheet, by the name of its file
 */
export function pageStyles(config: AtlasConfig, fontFile: (name: string) => string): string {
  return [...siteStyles(config), read('build/pages/pages.css')]
    .join('\n')
    .replace(/url\('(@fontsource[^']+)'\)/g, (_, path: string) => `url('./${fontFile(basename(path))}')`)
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
}
