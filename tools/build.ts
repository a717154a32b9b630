/**
 * `npm run build [folder] [--out dir] [--address url]`: checks an atlas and builds its site. The folders are `geo/` and
 * `dist/` if not given; the address is that of atlas.json.
 * `npm run build [folder] --single [--live] [--language tag] [--out file]` writes one HTML file instead, which needs no
 * other. With `--live` it has a live map.
 */
import { resolve } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import { writeSingle } from '../build/single/writeSingle.ts'
import { siteConfig } from '../build/siteConfig.ts'
import { webUrl } from '../src/content/schema.ts'
import { readArguments } from './arguments.ts'
import { outputFolder, publishedFile } from './builtSite.ts'
import { reportProblems } from './validate.ts'

const { folder, address, out, single, live, language } = readArguments(
  ['out', 'address', 'language'],
  ['single', 'live'],
)
if (address !== undefined && !v.is(webUrl, address)) {
  console.error(`--address is "${address}", must be the web address of the site, such as https://example.org/atlas/`)
  process.exitCode = 1
} else if (live && !single) {
  console.error('--live is for one HTML file: add --single')
  process.exitCode = 1
} else if (await reportProblems(folder)) {
  if (address !== undefined) process.env.ATLAS_ADDRESS = address
  if (single) {
    const file = resolve(out ?? publishedFile(folder, 'html'))
    const bytes = await writeSingle(folder, file, { language, isLive: live ?? false })
    console.log(`Wrote ${file}: ${(bytes / 1e6).toFixed(2)} MB`)
  } else {
    await build({ ...siteConfig(folder, resolve(out ?? outputFolder(folder))), configFile: false })
  }
} else {
  process.exitCode = 1
}
