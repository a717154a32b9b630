/**
 * The history of a folder: what each act has changed, in a file to which lines are only added. Undo and redo are lines
 * too, so that the history is the same after the program was ended at any moment.
 */
import { appendFile, open, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { studioFolder, type Changes, type Files } from './files.ts'
import { acrossPatch, isOnSide, patchOf, type Patch } from './patch.ts'

export interface Entry {
  id: number
  /** ISO 8601. */
  time: string
  /** The type of the act, or `outside` for a change by another program. */
  act: string
  /** What the act was about, such as the name of a place. */
  about: string
  patches: readonly Patch[]
}

type Line = { type: 'act'; entry: Entry } | { type: 'undo' | 'redo'; id: number }

const fileName = 'history.jsonl'

export class History {
  readonly #path: string
  /** Acts that are in effect, the last one at the end. */
  #done: Entry[] = []
  /** Acts that were undone, the next one to redo at the end. */
  #undone: Entry[] = []
  #nextId = 1

  private constructor(folder: string) {
    this.#path = join(folder, studioFolder, fileName)
  }

  /** Reads the history of a folder. A last line that was not written whole does not count, and is removed. */
  static async read(folder: string): Promise<History> {
    const history = new History(folder)
    const bytes = await readFile(history.#path).catch(() => Buffer.alloc(0))
    const end = bytes.lastIndexOf(0x0a) + 1
    if (end < bytes.length) await truncate(history.#path, end)
    for (const line of bytes.subarray(0, end).toString().split('\n')) if (line) history.#apply(JSON.parse(line) as Line)
    return history
  }

  get lastDone(): Entry | undefined {
    return this.#done.at(-1)
  }
  get lastUndone(): Entry | undefined {
    return this.#undone.at(-1)
  }

  /** Adds an act before its files are written. */
  async add(act: string, about: string, before: Files, changes: Changes): Promise<Entry> {
    const patches = Object.entries(changes).map(([path, after]) => patchOf(path, before.get(path) ?? null, after))
    const entry = { id: this.#nextId, time: new Date().toISOString(), act, about, patches }
    await this.#write({ type: 'act', entry })
    return entry
  }

  /** Notes that an act is undone or redone, before its files are written. */
  async move(type: 'undo' | 'redo', { id }: Entry): Promise<void> {
    await this.#write({ type, id })
  }

  /**
   * What is left to write of the last line, if the program was ended between it and the files. Empty if nothing is, or if
   * another program has changed the files since.
   */
  unfinished(files: Files): Changes {
    const last = this.#last
    if (!last) return {}
    const { entry, side } = last
    const left = entry.patches.filter((patch) => !isOnSide(patch, side, files.get(patch.path) ?? null))
    const other = side === 'after' ? 'before' : 'after'
    if (!left.every((patch) => isOnSide(patch, other, files.get(patch.path) ?? null))) return {}
    return changesTo(left, side, files)
  }

  #last: { entry: Entry; side: 'before' | 'after' } | null = null

  #apply(line: Line): void {
    if (line.type === 'act') {
      this.#done.push(line.entry)
      this.#undone = []
      this.#nextId = line.entry.id + 1
      this.#last = { entry: line.entry, side: 'after' }
      return
    }
    const [from, to] = line.type === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
    const entry = from.pop()
    if (entry?.id !== line.id) throw new Error(`${this.#path} is damaged at act ${line.id}: move the file away`)
    to.push(entry)
    this.#last = { entry, side: line.type === 'undo' ? 'before' : 'after' }
  }

  async #write(line: Line): Promise<void> {
    await appendFile(this.#path, `${JSON.stringify(line)}\n`)
    const file = await open(this.#path, 'r')
    await file.sync().finally(() => file.close())
    this.#apply(line)
  }
}

/** The files on one side of patches. */
export const changesTo = (patches: readonly Patch[], side: 'before' | 'after', files: Files): Changes =>
  Object.fromEntries(patches.map((patch) => [patch.path, acrossPatch(patch, side, files.get(patch.path) ?? null)]))
