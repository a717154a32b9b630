import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const { dependencies, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  files: string[]
}
/** What the project's own tests, pictures and lists use, and no command of the package. */
const ownTools = [
  'tools/fallbackFonts.ts',
  'tools/exampleMedia.ts',
  'tools/icons.ts',
  'tools/installForTests.ts',
  'tools/schema.ts',
  'tools/nginx.ts',
  'tools/sideBySide.ts',
  'tools/messagesSchema.ts',
  'tools/messageParameters.ts',
  'tools/messages.ts',
]

const omitted = files.filter((file) => file.startsWith('!')).map((file) => file.slice(1))
const packed = files
  .filter((file) => /^(basemap|bin|build|src|studio|tools)$/.test(file))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => /\.(ts|js|svelte|css)$/.test(path) && !/\.d\.ts$/.test(path))
  .filter((path) => ![...omitted, ...ownTools].some((start) => path.startsWith(start)))

test('what the commands of the package import is installed with it', () => {
  const missing = packed.flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/import type [^;]*?from '[^']+'/g, '')
    const names = [
      ...text.matchAll(/(?:\bfrom |\bimport |\bimport\(|url\()'((?:@[a-z-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g),
    ]
    return names
      .map(([, name]) => name!)
      .filter((name) => !name.startsWith('virtual') && !builtinModules.includes(name) && !(name in dependencies))
      .map((name) => `${path}: ${name}`)
  })
  expect(packed.length).toBeGreaterThan(400)
  expect(missing).toEqual([])
})
