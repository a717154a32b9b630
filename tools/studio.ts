/**
 * `npm run studio [folder or document] [--port number]`: opens the studio, in which an atlas is edited in the browser. A
 * folder that does not exist is made. A document begins an atlas in a folder of its name beside it.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { offerDocument } from '../studio/server/importing.ts'
import { serveStudio } from '../studio/server/server.ts'
import { commandLine } from './commandLine.ts'

function readArguments(): { folder: string; document?: string; port: string } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4180' } },
  })
  if (positionals.length > 1)
    throw new Error(`It needs one folder, not ${positionals.length}: ${positionals.join(', ')}`)
  const path = resolve(positionals[0] ?? ownFolder)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return { folder: path, ...values }
  const { name, ext } = parse(path)
  if (!ext) throw new Error(`${path} is a file without an ending: name a folder, or a document such as article.docx`)
  return { folder: join(dirname(path), name), document: path, ...values }
}

try {
  const { folder, document, port } = readArguments()
  mkdirSync(folder, { recursive: true })
  const { url, workspace } = await serveStudio(folder, Number(port)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Another program uses port ${port}. Choose one: ${commandLine('studio', 'folder --port 4200')}`)
  })
  if (document !== undefined) offerDocument(workspace, document)
  console.log(`The studio of ${folder} is at ${url}`)
} catch (error) {
  console.error(`The studio cannot be opened: ${(error as Error).message}`)
  process.exit(1)
}
