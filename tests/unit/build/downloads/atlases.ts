/** The downloads of atlases, written into temporary folders for programs that read them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readDownloadContent, type DownloadContent } from '../../../../build/downloads/downloadContent'
import { makeDownloads } from '../../../../build/downloads/downloads'

export const address = 'https://example.org/atlas/'

export interface WrittenAtlas {
  content: DownloadContent
  /** The path of a file of the downloads. */
  path: (name: string) => string
  text: (name: string) => string
  bytes: (name: string) => Uint8Array
  names: string[]
}

/** Writes the downloads of some content. */
export async function write(content: DownloadContent): Promise<WrittenAtlas> {
  const { files, parts } = await makeDownloads(content)
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'))
  const all = new Map([...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]), ...parts])
  for (const [name, bytes] of all) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const bytes = (name: string) => all.get(name)!
  return {
    content,
    path: (name) => join(folder, name),
    text: (name) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(name)),
    bytes,
    names: [...all.keys()],
  }
}

const written = new Map<string, Promise<WrittenAtlas>>()

/** The downloads of the atlas in a folder. They are made once. */
export function atlasIn(folder: string): Promise<WrittenAtlas> {
  const made = written.get(folder) ?? readDownloadContent(folder).then(write)
  written.set(folder, made)
  return made
}

/** English, Russian and Kazakh; Chinese and across the antimeridian; Arabic. */
export const folders = ['geo', 'examples/pacific', 'examples/gulf-railway'] as const
