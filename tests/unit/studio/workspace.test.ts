import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Refusal, Workspace } from '../../../studio/folder/workspace'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** A folder with these files. */
async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** The files of a folder, without the studio's own. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const texts = await Promise.all(names.map(({ name }) => readFile(join(folder, name), 'latin1')))
  return Object.fromEntries(names.map(({ name }, index) => [name, texts[index]!]))
}

const write = (workspace: Workspace, path: string, text: string | null) =>
  workspace.run(() => ({ act: 'write', changes: { [path]: text === null ? null : Buffer.from(text) }, about: path }))

describe('the open folder', () => {
  it('writes each act to its files at once', async () => {
    const folder = await folderWith({ 'article.md': 'One.\n' })
    const workspace = await Workspace.open(folder)
    await write(workspace, 'article.md', 'One and two.\n')
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe('One and two.\n')
  })

  it('restores the first state byte for byte after 50 acts, also when it was opened again', async () => {
    const folder = await folderWith({ 'article.md': '\uFEFFÄ\r\nэ 🏔\n', 'places.geojson': '{ "features" :[ ] }' })
    const first = await contentsOf(folder)
    let workspace = await Workspace.open(folder)
    for (let n = 0; n < 50; n++) {
      const path = ['article.md', 'places.geojson', 'atlas.json'][n % 3]!
      await write(workspace, path, n % 7 === 6 ? null : `${'ы'.repeat(n)}${n}`)
    }
    const last = await contentsOf(folder)
    for (let n = 0; n < 50; n++) {
      if (n % 10 === 0) workspace = await Workspace.open(folder)
      await workspace.step('undo')
    }
    expect(await contentsOf(folder)).toEqual(first)
    expect(workspace.undoable).toBeUndefined()
    workspace = await Workspace.open(folder)
    for (let n = 0; n < 50; n++) await workspace.step('redo')
    expect(await contentsOf(folder)).toEqual(last)
    await expect(workspace.step('redo')).rejects.toThrow(Refusal)
  })

  it('forgets what was undone when something else is done', async () => {
    const workspace = await Workspace.open(await folderWith({ 'article.md': 'a' }))
    await write(workspace, 'article.md', 'b')
    await workspace.step('undo')
    await write(workspace, 'article.md', 'c')
    expect(workspace.redoable).toBeUndefined()
  })

  it('takes the change of another program as a step that undo goes back over', async () => {
    const folder = await folderWith({ 'article.md': 'one' })
    const workspace = await Workspace.open(folder)
    await write(workspace, 'article.md', 'one two')
    await writeFile(join(folder, 'article.md'), 'one two three')
    await write(workspace, 'atlas.json', '{}')
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe('one two three')
    await workspace.step('undo')
    expect(workspace.undoable).toMatchObject({ act: 'outside', about: 'article.md' })
    await workspace.step('undo')
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe('one two')
  })

  it('finishes an act of which only the history was written', async () => {
    const folder = await folderWith({ 'article.md': 'before', 'atlas.json': '{}' })
    const workspace = await Workspace.open(folder)
    await workspace.run(() => ({
      act: 'write',
      changes: { 'article.md': Buffer.from('after'), 'atlas.json': Buffer.from('{"name":"A"}') },
      about: 'both',
    }))
    // The program was ended when it had written one of the two files.
    await writeFile(join(folder, 'atlas.json'), '{}')
    const again = await Workspace.open(folder)
    expect(await contentsOf(folder)).toMatchObject({ 'article.md': 'after', 'atlas.json': '{"name":"A"}' })
    await again.step('undo')
    expect(await contentsOf(folder)).toMatchObject({ 'article.md': 'before', 'atlas.json': '{}' })
  })

  it('ignores a line of the history that was not written whole', async () => {
    const folder = await folderWith({ 'article.md': 'a' })
    await write(await Workspace.open(folder), 'article.md', 'b')
    await appendFile(join(folder, '.studio/history.jsonl'), '{"type":"act","entry":{"id":2,"pat')
    const workspace = await Workspace.open(folder)
    await write(workspace, 'article.md', 'c')
    await workspace.step('undo')
    await workspace.step('undo')
    expect(await readFile(join(folder, 'article.md'), 'utf8')).toBe('a')
  })

  it('writes only files of the atlas', async () => {
    const folder = await folderWith({ 'notes.txt': 'mine' })
    const workspace = await Workspace.open(folder)
    for (const path of ['notes.txt', '../outside.md', 'media/../notes.txt', '.studio/history.jsonl']) {
      await expect(write(workspace, path, 'x')).rejects.toThrow('is not a file of the atlas')
    }
    expect(await contentsOf(folder)).toEqual({ 'notes.txt': 'mine' })
  })

  it('runs acts one after the other', async () => {
    const workspace = await Workspace.open(await folderWith({ 'article.md': '' }))
    const append = (letter: string) =>
      workspace.run((files) => {
        const text = `${files.get('article.md')!.toString()}${letter}`
        return { act: 'append', about: '', changes: { 'article.md': Buffer.from(text) } }
      })
    await Promise.all([...'abcdef'].map(append))
    expect(workspace.files.get('article.md')!.toString()).toBe('abcdef')
  })
})
