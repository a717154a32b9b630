/** The built site as a deploy: what its service worker keeps, and a next version of it. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Kept {
  url: string
  revision: string | null
  integrity: string
}
const list = /\[\{"integrity":.*?\}\]/s
const readWorker = (folder: string) => readFileSync(join(folder, 'sw.js'), 'utf8')

/** The files that the service worker keeps. */
export const keptFiles = (folder: string): Kept[] => JSON.parse(list.exec(readWorker(folder))![0]) as Kept[]

/** A copy of the built site with one page that differs, as the next build would list it. */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-atlas-'))
  cpSync('dist', folder, { recursive: true })
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<html', '<html data-version="2"')
  writeFileSync(join(folder, 'index.html'), page)
  const digest = createHash('sha256').update(page).digest('base64')
  const files = keptFiles(folder).map((file) =>
    file.url === 'index.html' ? { ...file, revision: 'next', integrity: `sha256-${digest}` } : file,
  )
  writeFileSync(
    join(folder, 'sw.js'),
    readWorker(folder).replace(list, () => JSON.stringify(files)),
  )
  return folder
}
