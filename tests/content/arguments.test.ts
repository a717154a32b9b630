import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownFolder } from '../../build/atlas/atlasFolder'
import { repository, runCommand } from '../support/runCommand'

let folder: string
let script: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steppe-arguments-'))
  script = join(folder, 'script.mts')
  const module = JSON.stringify(join(repository, 'tools/arguments.ts'))
  await writeFile(
    script,
    `import { readArguments } from ${module}\nconsole.log(JSON.stringify(readArguments(['out', 'port'], ['fix'])))\n`,
  )
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command with two options and a flag. It prints what it has read. */
const command = (...parameters: string[]) => runCommand(script, ...parameters)

describe('the arguments of a command', () => {
  test('mean geo/ without a folder', async () => {
    const { stdout } = await command()
    expect(JSON.parse(stdout)).toEqual({ folder: ownFolder })
  })

  test('may have options before and after the folder, whose path becomes absolute', async () => {
    const { stdout } = await command('--port', '4200', 'examples/lapsset', '--out=site', '--fix')
    expect(JSON.parse(stdout)).toEqual({
      port: '4200',
      out: 'site',
      fix: true,
      folder: join(repository, 'examples/lapsset'),
    })
  })

  test.each([
    [['examples/none'], `${join(repository, 'examples/none')} is not a folder`],
    [['package.json'], `${join(repository, 'package.json')} is not a folder`],
    [['geo', 'examples'], 'needs one folder, not 2: geo, examples'],
    [['--prot', '4200'], /^Unknown option '--prot'/],
    [['--port'], /^Option '--port <value>' argument missing/],
    [['--fix=yes'], /^Option '--fix' does not take an argument/],
  ])('are refused with a message and the exit code 1: %j', async (parameters, message) => {
    const { code, stdout, stderr } = await command(...parameters)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trimEnd()).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  })
})
