/**
 * `npm run build [folder] [--out dir] [--address url]`: checks an atlas and builds its site. The folders are `geo/` and
 * `dist/` if not given; the address is that of atlas.json.
 */
import { resolve } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import { siteConfig } from '../build/siteConfig.ts'
import { webUrl } from '../src/content/schema.ts'
import { readArguments } from './arguments.ts'
import { outputFolder } from './builtSite.ts'
import { reportProblems } from './validate.ts'

const { folder, address, out = outputFolder(folder) } = readArguments(['out', 'address'])
if (address !== undefined && !v.is(webUrl, address)) {
  console.error(`--address is "${address}", must be the web address of the site, such as https://example.org/atlas/`)
  process.exitCode = 1
} else if (await reportProblems(folder)) {
  if (address !== undefined) process.env.ATLAS_ADDRESS = address
  await build({ ...siteConfig(folder, resolve(out)), configFile: false })
} else {
  process.exitCode = 1
}
