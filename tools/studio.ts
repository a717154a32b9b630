/** `npm run studio [folder] [--port number]`: opens the studio for an atlas, in which it is edited in the browser. */
import { serveStudio } from '../studio/server/server.ts'
import { readArguments } from './arguments.ts'
import { commandLine } from './commandLine.ts'

const { folder, port = '4180' } = readArguments(['port'])
try {
  const { url } = await serveStudio(folder, Number(port))
  console.log(`The studio of ${folder} is at ${url}`)
} catch (error) {
  console.error(`The studio cannot be opened: ${(error as Error).message}`)
  console.error(`If another program uses port ${port}, choose one: ${commandLine('studio', 'folder --port 4200')}`)
  process.exitCode = 1
}
