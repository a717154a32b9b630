/** The built site as a deploy: what its service worker keeps, and a next version of it. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Names of the files that the browser keeps. */
export const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
    const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
    return requests.map(({ url }) => new URL(url).pathname.split('/').pop()!)
  })

interface Kept {
  url: string
  revision: string | null
  integrity: string
  /** Whether a media file is stored before it is seen. */
  kept?: boolean
}
const list = /\[\{"(?:bytes|integrity)":.*?\}\]/s
const readWorker = (folder: string) => readFileSync(join(folder, 'sw.js'), 'utf8')

/** The files that the service worker keeps. */
export const keptFiles = (folder: string): Kept[] => JSON.parse(list.exec(readWorker(folder))![0]) as Kept[]

/**
 * A copy of the built site as the next build would make it: the page differs, and so do the names of the script that all
 * others share and of those that import it, directly or through others.
 */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-atlas-'))
  cpSync('dist', folder, { recursive: true })
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  const shared = scripts.find((name) => name.startsWith('start-'))!
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const renamed = [shared]
  // The list grows while it is read: by the importers of each name.
  for (const name of renamed)
    renamed.push(...scripts.filter((one) => !renamed.includes(one) && read(`assets/${one}`).includes(name)))
  const nextName = (text: string) => renamed.reduce((text, name) => text.replaceAll(name, `next-${name}`), text)
  for (const name of renamed) {
    writeFileSync(join(folder, 'assets', `next-${name}`), nextName(read(`assets/${name}`)))
    rmSync(join(folder, 'assets', name))
  }
  writeFileSync(join(folder, 'index.html'), nextName(read('index.html')).replace('<html', '<html data-version="2"'))
  const files = keptFiles(folder).map((file) => {
    const url = nextName(file.url)
    if (url === file.url && url !== 'index.html') return file
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, url)))
      .digest('base64')
    return { url, revision: file.revision && 'next', integrity: `sha256-${digest}` }
  })
  writeFileSync(
    join(folder, 'sw.js'),
    readWorker(folder).replace(list, () => JSON.stringify(files)),
  )
  return folder
}
