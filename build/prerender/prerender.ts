/** Writes the first view, and the article for readers without scripts, into index.html. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { startFiles } from '../../src/content/load/contentFiles.ts'
import { textIn } from '../../src/content/textIn.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { hasContent } from '../content/compileFile.ts'
import { scriptOf } from '../../src/i18n/script.ts'
import { escaped } from './escaped.ts'
import type { RenderServer } from './renderServer.ts'

type PageModule = typeof import('./page.ts')

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ')

const embedPage = 'embed.html'

/** Returns the only inline script of a page, without its comments. */
export function beforePaint(folder: string, page = 'index.html'): string {
  const { languages, defaultLanguage } = readAtlas(folder).config
  return [...(page === embedPage ? ['embedQuery.js'] : []), 'beforePaint.js', 'keepTextNodes.js']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('')
    .replace("'LANGUAGES'", quoted(languages.map(({ tag }) => tag)))
    .replace("'RIGHT_TO_LEFT'", quoted(languages.flatMap(({ tag, direction }) => (direction === 'rtl' ? [tag] : []))))
    .replaceAll('DEFAULT_LANGUAGE', defaultLanguage)
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/\n\s*/g, '\n')
}

/** The names that the fonts' files have for the scripts that they hold, by script (ISO 15924). */
const fontFiles: Record<string, string[]> = { Latn: ['latin'], Cyrl: ['cyrillic', 'latin'] }
/** Fonts of the first paint in a language, those with more text first. None if its letters come from the system. */
export const firstFonts = (language: string): string[] =>
  (fontFiles[scriptOf(language)] ?? []).flatMap((file) =>
    ['source-serif-4', 'inter'].map((family) => `${family}-${file}-wght-normal.woff2`),
  )
/** Names of chunks that the application imports dynamically when it starts. */
const startupImports = ['engine', 'syncMap']

type Link = [attributes: string, file: string | undefined]

interface FirstFiles {
  /** Loaded before the first paint. */
  fonts: string
  /** The content and the map's scripts, loaded together with the page's script. */
  rest: string
}

/**
 * Returns `<link>` elements that load what the page needs first.
 * @throws {Error} if the bundle lacks one of the files
 */
function preloadLinks(folder: string, bundle: Rolldown.OutputBundle, html: string, language: string): FirstFiles {
  const files = Object.values(bundle)
  const asset = (name: string) =>
    files.find((file) => file.type === 'asset' && file.originalFileNames.some((path) => basename(path) === name))
      ?.fileName
  const chunks = files.flatMap((file) =>
    file.type === 'chunk' && startupImports.includes(file.name) ? [file.fileName, ...file.imports] : [],
  )
  const worker = files.find(({ fileName }) => fileName.includes('maplibre-gl-worker'))?.fileName
  const fonts = firstFonts(language).map((name): Link => ['rel="preload" as="font" type="font/woff2"', asset(name)])
  const rest: Link[] = [
    ...startFiles
      .filter((name) => hasContent(folder, name))
      .map((name): Link => ['rel="preload" as="fetch"', asset(name)]),
    ['rel="preload" as="fetch" fetchpriority="low"', worker],
    ...[...new Set(chunks)]
      .filter((file) => !html.includes(file))
      .map((file): Link => ['rel="modulepreload" fetchpriority="low"', file]),
  ]
  const written = (links: Link[]) =>
    links
      .map(([attributes, file]) => {
        if (!file) throw new Error(`the build has no file for <link ${attributes}>`)
        return `  <link ${attributes} crossorigin href="./${file}">\n  `
      })
      .join('')
  return { fonts: written(fonts), rest: written(rest) }
}

const moduleScript = /<script type="module"[^>]*><\/script>/

/** Moves the page's script with `links` into a template before the inline script, which takes them out: see beforePaint.js. */
function startLater(html: string, links: string): string {
  const [script] = moduleScript.exec(html) ?? []
  if (!script) throw new Error('the page has no module script')
  return html
    .replace(moduleScript, '')
    .replace('<script>', (inline) => `<template>${script}\n  ${links}</template>\n    ${inline}`)
}

/**
 * Replaces the links to style sheets by `<style>` elements: the first paint would wait for a request. The files stay, because
 * other pages link to them.
 */
function inlineStyles(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, file: string) => {
    const sheet = bundle[file]
    if (sheet?.type !== 'asset') throw new Error(`the build has no style sheet for ${link}`)
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    // The addresses in a style sheet are relative to its own folder.
    const text = String(sheet.source).replace(/url\((["']?)\.?\/?(?=[\w-]+\.\w+\1\))/g, `url($1./${folder}`)
    return `<style>${text.trim()}</style>`
  })
}

/** Gives embed.html the language and the name of the atlas, and a link for readers without scripts. */
function completeEmbedPage(html: string, folder: string): string {
  const { name, defaultLanguage, languages } = readAtlas(folder).config
  const title = escaped(textIn(name, defaultLanguage))
  const { direction } = languages.find(({ tag }) => tag === defaultLanguage)!
  return html
    .replace(/<html lang="[^"]*"/, `<html lang="${defaultLanguage}" dir="${direction}"`)
    .replace(/<title>.*<\/title>/, () => `<title>${title}</title>`)
    .replace(
      '<div id="app">',
      (app) => `<p class="plain"><a href="./" target="_blank" rel="noopener">${title}</a></p>\n    ${app}`,
    )
}

/**
 * @param folder the folder of the atlas
 * @param server renders that atlas
 */
export function prerender(folder: string, server: RenderServer): Plugin[] {
  let extraFiles: { file: string; text: string }[] = []
  return [
    {
      name: 'before-paint',
      // The charset must be in the first kilobyte. Style sheets would delay the script.
      transformIndexHtml: (html, { filename }) =>
        html.replace(
          /<meta charset.*>/,
          (charset) => `${charset}\n    <script>${beforePaint(folder, basename(filename))}</script>`,
        ),
    },
    {
      name: 'prerender',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        async handler(html, { bundle, filename }) {
          if (basename(filename) === embedPage) return completeEmbedPage(html, folder)
          const { renderPage } = await server.load<PageModule>('/build/prerender/page.ts')
          const { language, direction, head, app, noScript, extraPages } = renderPage(folder)
          const styles = html.match(/<link rel="stylesheet"[^>]*>/g)?.join('\n    ') ?? ''
          extraFiles = extraPages.map(({ file, html: text }) => ({ file, text: text.replace('STYLES', () => styles) }))
          const { fonts, rest } = preloadLinks(folder, bundle!, html, language)
          return startLater(inlineStyles(html, bundle!), rest)
            .replace(/<html lang="[^"]*"/, `<html lang="${language}" dir="${direction}"`)
            .replace(/\s*<title>.*<\/title>/, '')
            .replace('</head>', () => `${fonts}${head}\n  </head>`)
            .replace('<div id="app"></div>', () => `<div id="app">${app}</div>\n    ${noScript}`)
        },
      },
      writeBundle({ dir }) {
        for (const { file, text } of extraFiles) writeFileSync(join(dir!, file), text)
      },
    },
  ]
}
