/** The built site as a deploy: what its service worker keeps, and a next version of it. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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

/** A copy of the built site with a page that differs and another name for what all scripts share, as the next build would list it. */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-atlas-'))
  cpSync('dist', folder, { recursive: true })
  const names = readdirSync(join(folder, 'assets'))
  const [script] = names.filter((name) => /^start-.*\.js$/.test(name))
  const next = script!.replace('start-', 'start-next-')
  renameSync(join(folder, 'assets', script!), join(folder, 'assets', next))
  const changed = ['index.html', `assets/${next}`, ...names.map((name) => `assets/${name}`)].filter((name) => {
    const file = join(folder, name)
    if (!/\.(html|js)$/.test(name) || !existsSync(file)) return false
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replaceAll(script!, next).replace('<html', '<html data-version="2"'))
    return text.includes(script!) || name.includes(next)
  })
  const files = keptFiles(folder).map((file) => {
    const url = file.url.replace(script!, next)
    if (!changed.includes(url)) return file
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
