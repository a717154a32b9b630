/** Installs the browsers of the tests and the programs that read downloads, where they are missing. `npm test` runs this file first. */
import { execFileSync } from 'node:child_process'
import { findChromium } from './browsers/chromium.ts'
import { findFirefox } from './browsers/firefox.ts'
import { findPython } from './findPython.ts'
import { findWebKit } from './browsers/webkit.ts'
import { which } from './browsers/which.ts'

interface ProgramOfTests {
  name: string
  find: () => string | undefined
  /** Its packages in Debian. */
  packages: string[]
}

const chromium: ProgramOfTests = { name: 'Chromium', find: findChromium, packages: ['chromium-headless-shell'] }
/** They read the files that the site offers for download. */
const readers: ProgramOfTests[] = [
  { name: 'GDAL', find: () => which('ogr2ogr'), packages: ['gdal-bin'] },
  { name: 'gpxpy', find: () => findPython('gpxpy'), packages: ['python3-gpxpy'] },
  { name: 'zbarimg', find: () => which('zbarimg'), packages: ['zbar-tools'] },
]
const others: ProgramOfTests[] = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr', 'libegl1', 'libgl1-mesa-dri'] },
  { name: 'WebKitGTK', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
]
/** `npm run test:fast` needs Chromium only. */
const wanted = process.argv.includes('--chromium') ? [chromium] : [chromium, ...readers, ...others]

/** Runs a command. Returns whether it succeeds. */
function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

const missing = wanted.filter(({ find }) => !find())
if (missing.length > 0 && process.getuid?.() === 0 && which('apt-get')) {
  succeeds('apt-get', ['update', '-qq'])
  // One after the other: a package that the archive lacks does not keep the others away.
  for (const { packages } of missing)
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
if (!findChromium()) succeeds('npx', ['playwright-core', 'install', '--with-deps', 'chromium'])

for (const { name, find, packages } of wanted) {
  console.log(
    `${name}: ${find() ?? `not installed, its tests are skipped (on Debian: apt-get install ${packages.join(' ')})`}`,
  )
}
if (!findChromium()) {
  console.error('The tests need Chromium: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH.')
  process.exit(1)
}
