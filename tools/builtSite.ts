/** Builds the site if it is out of date, and serves it: for `npm start`, the tests, the benchmark and the screenshots. */
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

/** Returns when a file, or the newest file in a folder, was last modified, in ms. */
const newest = (path: string): number => {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Runs `npm run build` if the site has not been built or a source is newer. */
export function buildIfStale(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))) return
  execSync('npm run build', {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Vitest sets `NODE_ENV` to `test`.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/**
 * Serves the built site on 127.0.0.1.
 * @param port 0 for any free port
 * @throws {Error} if the port is in use
 */
export async function serveBuiltSite(port = 0): Promise<{ url: string; server: PreviewServer }> {
  buildIfStale()
  const server = await preview({ preview: { host: '127.0.0.1', port, strictPort: port !== 0 } })
  return { url: server.resolvedUrls!.local[0]!, server }
}
