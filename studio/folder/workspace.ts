/** The open folder: the one writer of its files while the studio runs. */
import {
  changesBetween,
  makeStudioFolder,
  readFiles,
  withChanges,
  writeFiles,
  type Changes,
  type Files,
} from './files.ts'
import { changesTo, History } from './history.ts'

/** What an act wants to change, and what the history calls it. */
export interface Result {
  act: string
  /** What the act was about, such as the id of a feature. */
  about: string
  changes: Changes
}

/** Something that an author can mend. `code` names the message of the page. */
export class Refusal extends Error {
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>

  constructor(code: string, parameters: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(parameters)}`)
    this.code = code
    this.parameters = parameters
  }
}

export class Workspace {
  readonly folder: string
  #files: Files
  readonly #history: History
  #revision = 0
  /** Acts run one after the other. */
  #queue: Promise<unknown> = Promise.resolve()
  readonly #listeners = new Set<() => void>()

  private constructor(folder: string, files: Files, history: History) {
    this.folder = folder
    this.#files = files
    this.#history = history
  }

  /** Opens a folder, and finishes an act that was not written whole. */
  static async open(folder: string): Promise<Workspace> {
    await makeStudioFolder(folder)
    const history = await History.read(folder)
    const files = await readFiles(folder)
    const left = history.unfinished(files)
    await writeFiles(folder, left)
    return new Workspace(folder, withChanges(files, left), history)
  }

  get files(): Files {
    return this.#files
  }
  /** Grows with each change of the files. */
  get revision(): number {
    return this.#revision
  }
  get undoable() {
    return this.#history.lastDone
  }
  get redoable() {
    return this.#history.lastUndone
  }

  /** Calls `listener` after each change. Returns a function that stops it. */
  onchange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Runs an act: what it returns is in the history and on disk when this resolves. An act without changes is no step.
   * @throws {Refusal} if the act cannot be done
   */
  run(change: (files: Files) => Result | Promise<Result>): Promise<void> {
    return this.#next(async () => {
      await this.#takeOutsideChanges()
      const { act, about, changes } = await change(this.#files)
      const real = changesBetween(this.#files, withChanges(this.#files, changes))
      if (Object.keys(real).length === 0) return
      await this.#history.add(act, about, this.#files, real)
      await this.#write(real)
    })
  }

  /**
   * Undoes the last act, or redoes the last undone one.
   * @throws {Refusal} if there is none
   */
  step(type: 'undo' | 'redo'): Promise<void> {
    return this.#next(async () => {
      await this.#takeOutsideChanges()
      const entry = type === 'undo' ? this.#history.lastDone : this.#history.lastUndone
      if (!entry) throw new Refusal(type === 'undo' ? 'nothingToUndo' : 'nothingToRedo')
      const changes = changesTo(entry.patches, type === 'undo' ? 'before' : 'after', this.#files)
      await this.#history.move(type, entry)
      await this.#write(changes)
    })
  }

  /** Takes what other programs have written into the history, as a step of its own. */
  refresh(): Promise<void> {
    return this.#next(() => this.#takeOutsideChanges())
  }

  async #takeOutsideChanges(): Promise<void> {
    const found = await readFiles(this.folder)
    const changes = changesBetween(this.#files, found)
    const paths = Object.keys(changes)
    if (paths.length === 0) return
    await this.#history.add('outside', paths.join(', '), this.#files, changes)
    this.#changed(found)
  }

  async #write(changes: Changes): Promise<void> {
    await writeFiles(this.folder, changes)
    this.#changed(withChanges(this.#files, changes))
  }

  #changed(files: Files): void {
    this.#files = files
    this.#revision++
    for (const listener of this.#listeners) listener()
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => {})
    return result
  }
}
