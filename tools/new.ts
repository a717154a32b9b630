/** `npm run new -- folder`: makes a small, valid atlas to start from. It is a copy of `tools/template/`. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { isInstalled } from '../build/projectFolder.ts'
import { commandLine } from './commandLine.ts'
import { isCommand } from './validate/command.ts'

const template = fileURLToPath(new URL('template', import.meta.url))
const schemaFolder = fileURLToPath(new URL('../schema', import.meta.url))

/** What the files of the template call the folder of the schemas, and their own. */
const inTemplate = { schemas: '../../schema/', folder: 'tools/template' }

/** The folder that the command names, which is not yet there or empty. */
async function readFolder(): Promise<string> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name] = positionals
  if (name === undefined || positionals.length > 1)
    throw new Error(`needs one folder: ${commandLine('new', 'my-atlas')}`)
  const folder = resolve(name)
  const found = await stat(folder).catch(() => null)
  if (found && !found.isDirectory()) throw new Error(`${folder} is a file: name a folder that does not exist yet`)
  if (found && (await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: name a folder that is empty or does not exist yet`)
  return folder
}

/** The address of the folder of the schemas in a JSON file of `folder`: relative, unless they are on different drives. */
export function schemaAddress(folder: string, schemas = schemaFolder): string {
  const path = relative(folder, schemas)
  return `${isAbsolute(path) ? pathToFileURL(schemas).href : encodeURI(path.replaceAll(sep, '/'))}/`
}

/** A folder as an argument of a command that runs in the folder of this project. */
function argumentFor(folder: string): string {
  const path = relative(process.cwd(), folder).replaceAll(sep, '/')
  const shown = path.startsWith('..') ? folder : path
  return /^[\w./:@-]+$/.test(shown) ? shown : JSON.stringify(shown)
}

/** The template's commands as those of the package. */
export const withPackageCommands = (text: string): string =>
  text
    .replace(/npm run (\w+) -- (?=\S)/g, (_, name: string) => `${commandLine(name, '', true)} `)
    .replace(/npm start -- (?=\S)/g, `${commandLine('serve', '', true)} `)
    .replace(/npm run measure/g, commandLine('measure', '', true))
    .replace('Run them in the folder of Steppe Atlas, whose', 'Steppe Atlas is in `node_modules/steppe-atlas`, and its')

/** Makes the atlas in a folder. Returns the folder as an argument of the next commands. */
async function makeAtlas(folder: string): Promise<string> {
  const argument = argumentFor(folder)
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(template)) {
    const text = await readFile(join(template, file), 'utf8')
    const own = text.replaceAll(inTemplate.schemas, schemaAddress(folder)).replaceAll(inTemplate.folder, argument)
    await writeFile(join(folder, file), isInstalled ? withPackageCommands(own) : own)
  }
  return argument
}

if (isCommand(import.meta.url)) {
  try {
    const folder = await readFolder()
    const argument = await makeAtlas(folder)
    console.log(`Made an atlas in ${folder}. Its README.md says what each file is. Next:`)
    console.log(`  ${commandLine('validate', argument)}`)
    console.log(`  ${commandLine('serve', argument)}`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
