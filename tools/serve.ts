/** `npm start`: builds the site if it is out of date, then serves it. */
import { serveBuiltSite } from './builtSite.ts'

const port = 4173
try {
  const { url } = await serveBuiltSite(port)
  console.log(`Steppe Atlas: ${url}`)
} catch (error) {
  console.error(`The atlas cannot be served: ${(error as Error).message}. Is another program using port ${port}?`)
  process.exitCode = 1
}
