/** `npm run build [folder] [--out dir]`: checks an atlas and builds its site. Both are `geo/` and `dist/` if not given. */
import { resolve } from 'node:path'
import { build } from 'vite'
import { readArguments } from './arguments.ts'
import { outputFolder } from './builtSite.ts'
import { reportProblems } from './validate.ts'

const { folder, out = outputFolder(folder) } = readArguments(['out'])
if (await reportProblems(folder)) {
  process.env.ATLAS = folder
  await build({ build: { outDir: resolve(out), emptyOutDir: true } })
} else {
  process.exitCode = 1
}
