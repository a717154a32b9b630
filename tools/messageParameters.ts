/**
 * `npm run message-parameters` writes `src/i18n/messageParameters.json`: the key of each message with the parameters of the
 * functions among them, from the types of the messages. The build and the validator read catalogues of an atlas by it.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import type { MessageTree } from '../build/catalogues/messageTree.ts'
import { isCommand } from './validate/command.ts'

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
export const parametersFile = fileOf('../src/i18n/messageParameters.json')

/** The interface of each part of a catalogue, and its file. */
const parts = {
  messages: { name: 'Messages', file: fileOf('../src/i18n/messageTypes.ts') },
  panels: { name: 'PanelMessages', file: fileOf('../src/i18n/panelMessageTypes.ts') },
}

/** @throws {Error} if a member is neither a string, a group nor a function of strings and numbers */
function treeOf(type: ts.Type, checker: ts.TypeChecker, path: string): MessageTree {
  return Object.fromEntries(
    type.getProperties().map((property): [string, MessageTree[string]] => {
      const member = checker.getTypeOfSymbol(property)
      const memberPath = `${path}.${property.name}`
      const [signature] = member.getCallSignatures()
      if (signature) {
        const parameters = signature.parameters.map((parameter) => {
          const name = checker.typeToString(checker.getTypeOfSymbol(parameter))
          if (name !== 'string' && name !== 'number') throw new Error(`${memberPath}: a parameter of type ${name}`)
          return { name: parameter.name, type: name } as const
        })
        return [property.name, parameters]
      }
      if (member.flags & ts.TypeFlags.String) return [property.name, []]
      if (!(member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || member.getProperties().length === 0) {
        throw new Error(`${memberPath} has the type ${checker.typeToString(member)}`)
      }
      return [property.name, treeOf(member, checker, memberPath)]
    }),
  )
}

/** The text of `messageParameters.json`. */
export async function messageParameters(): Promise<string> {
  const program = ts.createProgram(
    Object.values(parts).map(({ file }) => file),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
    },
  )
  const checker = program.getTypeChecker()
  const trees = Object.entries(parts).map(([part, { name, file }]) => {
    const source = checker.getSymbolAtLocation(program.getSourceFile(file)!)!
    const symbol = checker.getExportsOfModule(source).find((candidate) => candidate.name === name)!
    return [part, treeOf(checker.getDeclaredTypeOfSymbol(symbol), checker, name)]
  })
  const style = await resolveConfig(parametersFile)
  return format(JSON.stringify(Object.fromEntries(trees)), { ...style, parser: 'json' })
}

if (isCommand(import.meta.url)) await writeFile(parametersFile, await messageParameters())
