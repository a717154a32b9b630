#!/usr/bin/env node
// `steppe-atlas <command> …`: runs a command of tools/, which is TypeScript, by tsx.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const commands = {
  new: 'folder                     makes a small atlas to start from',
  studio: 'folder                     opens an atlas in the browser, to be made there',
  import: 'folder file…               brings texts, places and lines into an atlas',
  suggest: '[folder]                   finds names of places in the article',
  validate: '[folder]                   says what is wrong, and what would be right',
  measure: '[folder]                   measures the lines of the corridors',
  coverage: '[folder]                   says how much of the article is on the map',
  build: '[folder] [--out DIR]       builds the site, in dist/ of the folder',
  serve: '[folder] [--port NUMBER]   builds the site and serves it on this computer',
}

const usage = ['steppe-atlas makes an article and its map one page.', '']
  .concat(Object.entries(commands).map(([name, does]) => `  steppe-atlas ${name.padEnd(8)} ${does}`))
  .concat('', 'Where a folder may be left out, it is the current one.')
  .join('\n')

const [command, ...parameters] = process.argv.slice(2)
if (command === undefined || command === 'help' || command === '--help') {
  console.log(usage)
} else if (!Object.hasOwn(commands, command)) {
  console.error(`There is no command "${command}".\n\n${usage}`)
  process.exitCode = 1
} else {
  const file = (path) => fileURLToPath(new URL(path, import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), file(`../tools/${command}.ts`), ...parameters],
    // The current folder may have a tsconfig.json of another project.
    { stdio: 'inherit', env: { ...process.env, TSX_TSCONFIG_PATH: file('../tsconfig.json') } },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
