/** Writes an atlas as one HTML file that needs no other: it opens from a disk, from a letter and without a network. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readAtlas } from '../atlas/readAtlas.ts'
import { inlineOf } from '../content-security-policy/policy.ts'
import { builtMedia } from '../media/builtMedia.ts'
import { siteStyles } from '../pages/styleSheet.ts'
import { escaped } from '../prerender/escaped.ts'
import { renderServer } from '../prerender/renderServer.ts'
import { projectFile } from '../projectFolder.ts'
import { dataUrl, withFonts, withMedia } from './inlined.ts'

type SingleModule = typeof import('./renderSingle.ts')

const read = (path: string): string => readFileSync(projectFile(path), 'utf8')

/** A text as minified as lines can be. */
const compact = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')

/** Allows what is in the file, and no request. */
function policyFor(html: string): string {
  const { scripts, styles, styleAttributes } = inlineOf(html)
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')} 'unsafe-hashes' ${[...new Set(styleAttributes)].join(' ')}`,
    'img-src data:',
    'font-src data:',
    'media-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * @param folder the folder of the atlas
 * @param out the path of the file
 * @param language one of the atlas's languages; its default language if not given
 * @returns the size of the file in bytes
 * @throws {Error} if the atlas has no such language
 */
export async function writeSingle(folder: string, out: string, language?: string): Promise<number> {
  const server = renderServer(folder)
  try {
    const { renderSingle } = await server.load<SingleModule>('/build/single/renderSingle.ts')
    const page = renderSingle(folder, language)
    const body = withMedia(page.body, (await builtMedia(folder)).files)
    const styles = siteStyles(readAtlas(folder).config)
      .concat(read('src/app/styles/firstPaint.css'), read('src/map/placeholder.css'), read('build/single/single.css'))
      .concat(page.filters)
      .join('\n')
    const css = compact(await withFonts(styles, body.replace(/<[^>]*>/g, '') + page.title))
    const icon = dataUrl('image/svg+xml', readFileSync(projectFile('public/icon.svg')))
    const html = `<!doctype html>
<html lang="${page.language}" dir="${page.direction}">
<head>
<meta charset="utf-8">
POLICY<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.title)}</title>
<link rel="icon" href="${icon}">
<style>${css}</style>
</head>
<body>
${body}
<script>${read('build/single/single.js').replace(/^\s*\/[/*].*\n/gm, '')}</script>
</body>
</html>
`
    const whole = html.replace(
      'POLICY',
      () => `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">\n`,
    )
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, whole)
    return Buffer.byteLength(whole)
  } finally {
    await server.close()
  }
}
