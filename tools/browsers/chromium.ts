/** Finds a Chromium for the tests. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { which } from './which.ts'

/** Whether Mesa can draw without a display: its EGL and its software driver are installed. */
function hasMesa(): boolean {
  if (process.platform !== 'linux') return false
  const folders = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
  return ['', ...folders].some((folder) =>
    ['libEGL_mesa.so.0', 'dri/swrast_dri.so'].every((file) => existsSync(join('/usr/lib', folder, file))),
  )
}

/**
 * Software WebGL, the page around it composed without a GPU, and none of the browser's own traffic. Mesa draws where it is
 * installed: it keeps compiled shaders on disk (four pages of four views each: 13 s of processor time in the GPU process,
 * 22 s with SwiftShader).
 */
export const chromiumFlags = [
  `--use-angle=${hasMesa() ? 'gl-egl' : 'swiftshader'}`,
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
