/** `npm start`: builds what is missing or older than its sources, then serves the production build. */
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'

const newest = (path: string): number => {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
const sources = ['src', 'geo', 'public', 'index.html', 'vite.config.ts', 'package.json']
const built = 'dist/index.html'
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest))) {
  execSync('npm run build', { stdio: 'inherit' })
}
const server = await preview({ preview: { port: 4173, strictPort: true } }).catch((error: Error) => {
  console.error(`The atlas cannot be served: ${error.message}. Is another program using port 4173?`)
  process.exit(1)
})
console.log(`Steppe Atlas: ${server.resolvedUrls?.local[0]}`)
