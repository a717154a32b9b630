/** The studio of a temporary folder, in a browser. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { messagesIn } from '../../studio/page/messages/messages'
import { serveStudio } from '../../studio/server/server'
import { chromiumFlags, findChromium } from '../../tools/browsers/chromium'
import { repository } from './runCommand'

/** The words of the studio in English. */
export const words = messagesIn('en')

/** Contents of files by their path in the folder. What is no text is written as JSON. */
export type StudioFiles = Readonly<Record<string, string | Buffer | object>>

const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

const source = { title: 'A gazetteer', url: 'https://example.org/' }
const firstSentence = 'The port of Aven and the town of Bol are joined by the Long Road.'
const feature = (id: string, name: string, geometry: object, properties: object) => ({
  type: 'Feature',
  id,
  geometry,
  properties: {
    id,
    topic: 'transport',
    name: { en: name, ru: 'Название', kk: 'Атау' },
    precision: 'town',
    source,
    ...properties,
  },
})

/** A small valid atlas: two towns, a hall in one of them, and an area. */
export const smallFolder: StudioFiles = {
  'article.md': `---
title: "Two rivers"
author: A. Writer
language: en
---

${firstSentence} Aven was first.

In Aven a treaty was signed in 2010, near the Inner Sea.

Nothing here is on the map.
`,
  'atlas.json': { languages: ['en', 'ru', 'kk'] },
  'places.geojson': collection(
    feature(
      'aven',
      'Aven',
      { type: 'Point', coordinates: [62, 50] },
      {
        country: 'KZ',
        passages: [
          { paragraph: 1, quote: firstSentence, exact: 'Aven' },
          { paragraph: 2, quote: 'In Aven a treaty was signed in 2010, near the Inner Sea.', exact: 'Aven' },
        ],
      },
    ),
    feature(
      'bol',
      'Bol',
      { type: 'Point', coordinates: [64, 50] },
      { passages: [{ paragraph: 1, quote: firstSentence, exact: 'Bol' }] },
    ),
    feature(
      'hall',
      'Treaty Hall',
      { type: 'Point', coordinates: [62.001, 50] },
      {
        topic: 'diplomacy',
        passages: [{ paragraph: 2, quote: 'a treaty was signed in 2010', exact: 'a treaty' }],
      },
    ),
  ),
  'areas.geojson': collection(
    feature(
      'inner-sea',
      'Inner Sea',
      {
        type: 'Polygon',
        coordinates: [
          [
            [58, 48],
            [60, 48],
            [60, 49.5],
            [58, 49.5],
            [58, 48],
          ],
        ],
      },
      {
        kind: 'sea',
        precision: 'region',
        label: [59, 48.7],
        passages: [{ paragraph: 2, quote: 'near the Inner Sea', exact: 'Inner Sea' }],
      },
    ),
  ),
  'corridors.geojson': collection(),
}

export interface OpenedStudio {
  page: Page
  folder: string
  /** The address of the studio's page. */
  url: string
  /** The text of a file in the folder as it is on disk. */
  read: (path: string) => Promise<string>
  /** Closes the page and the server, and removes the folder. */
  close: () => Promise<void>
}

let browser: Promise<Browser> | undefined

/** A page of its own in the one Chromium of the tests. */
export async function studioPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1440, height: 900 },
    // Software GL takes longer for every pixel more.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(30_000)
  // The server compiles the page for the first time.
  context.setDefaultNavigationTimeout(120_000)
  return context.newPage()
}

/** Writes files into a new temporary folder. */
export async function folderWith(files: StudioFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-'))
  for (const [path, content] of Object.entries(files)) {
    const isWritten = typeof content === 'string' || Buffer.isBuffer(content)
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), isWritten ? content : `${JSON.stringify(content, null, 2)}\n`)
  }
  return folder
}

/** Opens the studio of a temporary folder with these files. */
export async function openStudio(
  files: StudioFiles = smallFolder,
  options: BrowserContextOptions = {},
): Promise<OpenedStudio> {
  const folder = await folderWith(files)
  const { url, close } = await serveStudio(folder)
  const page = await studioPage(options)
  await page.goto(url)
  // The page may load once more when Vite has found all of its packages.
  await page.getByRole('banner').waitFor({ timeout: 120_000 })
  return {
    page,
    folder,
    url,
    read: (path) => readFile(join(folder, path), 'utf8'),
    close: async () => {
      await page.context().close()
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the studio's command for a folder. It is a process of its own, which a test may kill. */
export async function startStudio(folder: string, port: number): Promise<{ url: string; process: ChildProcess }> {
  // Not the command `tsx`, whose child would outlive it.
  const started = spawn(process.execPath, ['--import', 'tsx', 'tools/studio.ts', folder, '--port', String(port)], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(started, 'exit').then(() => Promise.reject(new Error('the studio does not start')))
  const ready = (async () => {
    let text = ''
    for await (const chunk of started.stdout as AsyncIterable<Buffer>) {
      text += chunk.toString()
      const url = /http:\S+/.exec(text)
      if (url) return url[0]
    }
    return exit
  })()
  exit.catch(() => {})
  return { url: await ready, process: started }
}

/** The map has drawn everything that it was asked for. */
export const mapIsReady = (page: Page): Promise<void> => page.locator('.map[data-state="ready"]').waitFor()

/** Clicks a point of the map, in px from its corner. */
export const clickMap = (page: Page, x: number, y: number): Promise<void> =>
  page.locator('.map canvas').click({ position: { x, y } })

/** Selects words of a paragraph, counted from 1, as an author does. */
export async function selectWords(page: Page, paragraph: number, text: string): Promise<void> {
  await page.locator(`[data-paragraph="${paragraph}"]`).evaluate((element, text) => {
    const start = element.textContent.indexOf(text)
    if (start < 0) throw new Error(`the paragraph has no “${text}”`)
    const at = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let before = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text
        if (offset <= before + length) return [node, offset - before]
        before += length
      }
      return [element, element.childNodes.length]
    }
    getSelection()!.setBaseAndExtent(...at(start), ...at(start + text.length))
  }, text)
}
