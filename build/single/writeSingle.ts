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
import { liveParts } from './liveParts.ts'

type SingleModule = typeof import('./renderSingle.ts')

const read = (path: string): string => readFileSync(projectFile(path), 'utf8')

/** A text as minified as lines can be. */
const compact = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')

/**
 * A page from a disk has no origin. MapLibre then fetches the script of its worker, which is a blob of the page, and starts the
 * worker from a `data:` URL.
 */
const liveDirectives = ['worker-src blob: data:', 'connect-src blob:']

/** Allows what is in the file, and no request. */
function policyFor(html: string, isLive: boolean): string {
  const { scripts, styles, styleAttributes } = inlineOf(html)
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${styles.join(' ')} 'unsafe-hashes' ${[...new Set(styleAttributes)].join(' ')}`,
    'img-src data:',
    'font-src data:',
    'media-src data:',
    ...(isLive ? liveDirectives : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * @param folder the folder of the atlas
 * @param out the path of the file
 * @param options.language one of the atlas's languages; its default language if not given
 * @param options.isLive whether the file also has a live map, over the overview zooms of the basemap
 * @returns the size of the file in bytes
 * @throws {Error} if the atlas has no such language
 */
export async function writeSingle(
  folder: string,
  out: string,
  { language, isLive = false }: { language?: string | undefined; isLive?: boolean } = {},
): Promise<number> {
  const server = renderServer(folder)
  try {
    const { renderSingle } = await server.load<SingleModule>('/build/single/renderSingle.ts')
    const page = renderSingle(folder, language)
    const live = isLive ? await liveParts(folder, page.language, server) : null
    const body = withMedia(page.body, (await builtMedia(folder)).files)
    const styles = siteStyles(readAtlas(folder).config)
      .concat(read('src/app/styles/firstPaint.css'), read('src/map/placeholder.css'), read('build/single/single.css'))
      .concat(page.filters, live?.css ?? '')
      .join('\n')
    const css = compact(await withFonts(styles, body.replace(/<[^>]*>/g, '') + page.title, live?.labels))
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
${live?.scripts ?? ''}</body>
</html>
`
    const whole = html.replace(
      'POLICY',
      () => `<meta http-equiv="Content-Security-Policy" content="${policyFor(html, isLive)}">\n`,
    )
    mkdirSync(dirname(out), { recursive: true })
    writeFileSync(out, whole)
    return Buffer.byteLength(whole)
  } finally {
    await server.close()
  }
}
