/** Writes the first view, and the whole article for readers without scripts, into index.html. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, type Plugin, type Rolldown } from 'vite'
import { languages } from '../../src/content/schema.ts'
import { contentFiles, countries, palette } from '../virtualModules.ts'

type Page = typeof import('./page.ts')

/** The inline script of the head; the only one there is. */
export const beforePaint = (): string =>
  readFileSync(new URL('beforePaint.js', import.meta.url), 'utf8')
    .replace("'LANGUAGES'", languages.map((language) => `'${language}'`).join(', '))
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/\n\s*/g, '\n')

async function rendered(): Promise<ReturnType<Page['renderPage']>> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    mode: 'production',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [svelte(), palette(), countries()],
  })
  try {
    const { renderPage } = (await server.ssrLoadModule('/build/prerender/page.ts')) as Page
    return renderPage()
  } finally {
    await server.close()
  }
}

/** Of the first paint; in the order of their size on it. */
const firstFonts = ['source-serif-4-latin-wght-normal.woff2', 'inter-latin-wght-normal.woff2']
/** Scripts that are imported when the page has started; what they need in turn is asked for with them. */
const soonChunks = ['engine', 'syncMap']

type Hint = [attributes: string, file: string | undefined]

/** Links that begin, together with the page's script, all that the first view will want: fonts, content, the map. */
function hints(bundle: Rolldown.OutputBundle, html: string): string {
  const files = Object.values(bundle)
  const asset = (name: string) =>
    files.find((file) => file.type === 'asset' && file.originalFileNames.some((path) => path.endsWith(name)))?.fileName
  const chunks = files.flatMap((file) =>
    file.type === 'chunk' && soonChunks.includes(file.name) ? [file.fileName, ...file.imports] : [],
  )
  const worker = files.find(({ fileName }) => fileName.includes('maplibre-gl-worker'))?.fileName
  const links: Hint[] = [
    ...firstFonts.map((name): Hint => ['rel="preload" as="font" type="font/woff2"', asset(name)]),
    ...contentFiles.map((name): Hint => ['rel="preload" as="fetch"', asset(`geo/${name}`)]),
    ['rel="preload" as="fetch" fetchpriority="low"', worker],
    ...[...new Set(chunks)]
      .filter((file) => !html.includes(file))
      .map((file): Hint => ['rel="modulepreload" fetchpriority="low"', file]),
  ]
  return links
    .map(([rest, file]) => {
      if (!file) throw new Error(`the build has no file for <link ${rest}>`)
      return `  <link ${rest} crossorigin href="./${file}">\n  `
    })
    .join('')
}

/**
 * Puts the page's style sheets into the page: a request of their own would keep the first paint waiting. The files
 * stay for pages that link to them, if there are any.
 */
function inlineStyles(html: string, bundle: Rolldown.OutputBundle, linked: boolean): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, file: string) => {
    const sheet = bundle[file]
    if (sheet?.type !== 'asset') throw new Error(`the build has no style sheet for ${link}`)
    if (!linked) delete bundle[file]
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    // What a sheet refers to lies beside it.
    const text = String(sheet.source).replace(/url\((["']?)\.?\/?(?=[\w-]+\.\w+\1\))/g, `url($1./${folder}`)
    return `<style>${text.trim()}</style>`
  })
}

export function prerender(): Plugin[] {
  /** What index.html has no room for. */
  let pages: { file: string; text: string }[] = []
  return [
    {
      name: 'before-paint',
      // After the charset, which must stand in the first kilobyte, and before what blocks scripts.
      transformIndexHtml: (html) =>
        html.replace(/<meta charset.*>/, (charset) => `${charset}\n    <script>${beforePaint()}</script>`),
    },
    {
      name: 'prerender',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        async handler(html, { bundle }) {
          const { head, app, plain, extra } = await rendered()
          const styles = html.match(/<link rel="stylesheet"[^>]*>/g)?.join('\n    ') ?? ''
          pages = extra.map(({ file, html: text }) => ({ file, text: text.replace('STYLES', () => styles) }))
          return inlineStyles(html, bundle!, pages.length > 0)
            .replace(/\s*<title>.*<\/title>/, '')
            .replace('</head>', () => `${hints(bundle!, html)}${head}\n  </head>`)
            .replace('<div id="app"></div>', () => `<div id="app">${app}</div>\n    ${plain}`)
        },
      },
      writeBundle({ dir }) {
        for (const { file, text } of pages) writeFileSync(join(dir!, file), text)
      },
    },
  ]
}
