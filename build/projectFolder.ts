/** Where the project's own files are: in its repository, or in the package that npm has installed. */
import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. Commands run in any folder, so no path of the project may depend on the current one. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** The path of a file of the project, such as `src/app/styles/fonts.css`. */
export const projectFile = (path: string): string => join(projectFolder, path)

/** Folder of the project's packages: its own `node_modules`, or the one that npm has put it in beside them. */
export const packagesFolder = (): string =>
  createRequire(import.meta.url)
    .resolve('svelte/package.json')
    .split(sep)
    .slice(0, -2)
    .join(sep)

/** Returns the folder in which programs of this user keep what they can make again. */
function userCache(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches')
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}

/** Whether the project is a package that npm has installed, rather than its repository. */
export const isInstalled = projectFolder.includes(`${sep}node_modules${sep}`)

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The folder of all caches: `.cache` of the repository. An installed package is replaced as a whole and may be read-only, so its
 * caches are in the user's folder.
 */
export const cacheFolder =
  isInstalled || !isWritable(projectFolder) ? join(userCache(), 'steppe-atlas') : projectFile('.cache')

/** The folder for the packages that Vite has bundled for its development server. Those of two installations differ. */
export const viteCache = (): string =>
  join(cacheFolder, `vite-${createHash('sha256').update(projectFolder).digest('hex').slice(0, 12)}`)
