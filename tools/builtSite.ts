/** Builds the site of an atlas if it is out of date, and serves it: for `npm start`, the tests, the benchmark and the screenshots. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { preview, type PreviewServer } from 'vite'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { sendHeaders } from '../build/hosts/previewHeaders.ts'
import { projectFile, projectFolder } from '../build/projectFolder.ts'

const sources = [
  'src',
  'basemap',
  'build',
  'public',
  'index.html',
  'embed.html',
  'vite.config.ts',
  'svelte.config.js',
  'package.json',
  'package-lock.json',
]

/** Where the site of an atlas is built if the command names no folder: `dist/`, or `dist/` in the folder of another atlas. */
export const outputFolder = (folder: string): string =>
  resolve(folder) === resolve(ownFolder) ? projectFile('dist') : resolve(folder, 'dist')

/** A file with the whole site, to be sent or copied. It is beside the folder of the site, whose content each build replaces. */
export const publishedFile = (folder: string, extension: 'html' | 'zip'): string =>
  join(dirname(outputFolder(folder)), 'published', `${basename(resolve(folder))}.${extension}`)

/** Returns when a file, or the newest file in a folder without `except`, was last modified, in ms. */
export function newest(path: string, except?: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(path)
    .map((name) => join(path, name))
    .filter((inner) => resolve(inner) !== except)
  return Math.max(stats.mtimeMs, ...inside.map((inner) => newest(inner, except)))
}

/** Returns whether the site in `out` has not been built from the atlas in `folder`, or a source is newer. */
export function isStale(folder: string, out: string): boolean {
  const built = join(out, 'index.html')
  const changed = Math.max(
    ...sources
      .map(projectFile)
      .filter(existsSync)
      .map((path) => newest(path)),
    newest(folder, out),
  )
  return !existsSync(built) || statSync(built).mtimeMs < changed
}

/** The arguments with which Node runs a command of `tools/`. */
export const toolArguments = (name: string, ...parameters: string[]): string[] => [
  createRequire(import.meta.url).resolve('tsx/cli'),
  projectFile(`tools/${name}.ts`),
  ...parameters,
]

/**
 * Builds the atlas in `folder` into `out` if the site is stale.
 * @throws {Error} if the build fails, whose output says why
 */
export function buildIfStale(folder: string, out: string): void {
  if (!isStale(folder, out)) return
  execFileSync(process.execPath, toolArguments('build', folder, '--out', out), {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Vitest sets `NODE_ENV` to `test`.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

interface ServeOptions {
  /** 0 for any free port. */
  port?: number
  folder?: string
  out?: string
}

/**
 * Serves the built site of an atlas on 127.0.0.1.
 * @throws {Error} if the port is in use
 */
export async function serveBuiltSite({
  port = 0,
  folder = ownFolder,
  out = outputFolder(folder),
}: ServeOptions = {}): Promise<{ url: string; server: PreviewServer }> {
  buildIfStale(folder, out)
  const server = await preview({
    configFile: false,
    root: projectFolder,
    base: './',
    appType: 'mpa',
    build: { outDir: out },
    plugins: [sendHeaders()],
    preview: { host: '127.0.0.1', port, strictPort: port !== 0 },
  })
  return { url: server.resolvedUrls!.local[0]!, server }
}
