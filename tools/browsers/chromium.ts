/** Finds a Chromium for the tests, or installs one. `npm test` runs this file first. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Software WebGL, the page around it composed without a GPU, and none of the browser's own traffic. */
export const chromiumFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const which = (name: string): string | undefined => {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

function inPlaywrightCache(): string | undefined {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : join(homedir(), '.cache/ms-playwright'))
  if (!existsSync(cache)) return undefined
  const programs = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
  ]
  return readdirSync(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .sort()
    .reverse()
    .flatMap((folder) => programs.map((program) => join(cache, folder, program)))
    .find(existsSync)
}

/**
 * The path of a Chromium: CHROMIUM_PATH, then the command line's names, then Playwright's cache. The headless shell comes
 * first: it has no toolbar, so a new page costs it less (site tests: 247 s of processor time against 295 s).
 */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ??
  ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map(which)
    .find(Boolean) ??
  inPlaywrightCache()

function installChromium(): void {
  const attempts: [string, string[]][] = [['npx', ['playwright-core', 'install', '--with-deps', 'chromium']]]
  if (process.getuid?.() === 0 && which('apt-get')) {
    const install = (name: string): [string, string[]] => ['apt-get', ['install', '-y', '-qq', name]]
    attempts.unshift(['apt-get', ['update', '-qq']], install('chromium-headless-shell'), install('chromium'))
  }
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 })
    } catch {
      continue
    }
    if (findChromium()) return
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findChromium()) installChromium()
  const found = findChromium()
  if (!found) {
    console.error('The tests need Chromium: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.')
    process.exit(1)
  }
  console.log(`Chromium: ${found}`)
}
