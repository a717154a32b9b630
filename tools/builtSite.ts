/** Builds the site where it is out of date and serves it: for `npm start`, the tests, the benchmark and the screenshots. */
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'

const sources = [
  'src',
  'geo',
  'basemap',
  'build',
  'public',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package.json',
  'package-lock.json',
]
const built = 'dist/index.html'

const newest = (path: string): number => {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** `npm run build`, if the site was never built or a source is newer. `NODE_ENV` is set, as a test runner sets another. */
export function buildIfStale(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))) return
  execSync('npm run build', {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/**
 * Serves the site on 127.0.0.1.
 * @param port 0 for any that is free
 * @throws {Error} when the port is taken
 */
export async function serveBuiltSite(port = 0): Promise<{ url: string; server: PreviewServer }> {
  buildIfStale()
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: port !== 0 } })
  return { url: server.resolvedUrls!.local[0]!, server }
}
