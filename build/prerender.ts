/** Writes the first view, and the whole article for readers without scripts, into index.html. */
import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer, type Plugin } from 'vite'
import { languages } from '../geo/schema.ts'
import { countries, palette } from './content.ts'

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
    const { renderPage } = (await server.ssrLoadModule('/build/page.ts')) as Page
    return renderPage()
  } finally {
    await server.close()
  }
}

export const prerender = (): Plugin[] => [
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
      async handler(html) {
        const { head, app, plain } = await rendered()
        return html
          .replace(/\s*<title>.*<\/title>/, '')
          .replace('</head>', () => `${head}\n  </head>`)
          .replace('<div id="app"></div>', () => `<div id="app">${app}</div>\n    ${plain}`)
      },
    },
  },
]
