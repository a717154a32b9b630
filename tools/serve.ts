/** `npm start [folder] [--port number]`: builds the site of an atlas if it is out of date, then serves it. */
import { readArguments } from './arguments.ts'
import { serveBuiltSite } from './builtSite.ts'
import { commandLine } from './commandLine.ts'

const { folder, port = process.env.PORT ?? '4173' } = readArguments(['port'])
try {
  const { url } = await serveBuiltSite({ folder, port: Number(port) })
  console.log(`The atlas is at ${url}`)
} catch (error) {
  console.error(`The atlas cannot be served: ${(error as Error).message}`)
  console.error(`If another program uses port ${port}, choose one: ${commandLine('serve', '--port 4200')}`)
  process.exitCode = 1
}
