export type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>

const textOf = (value: string | boolean): string => {
  if (typeof value === 'string') return value
  return value ? 'on' : 'off'
}

/** One of several values, kept in the browser's storage under `atlas.<key>` as its name or as `on` or `off`. */
export class Persisted<T extends string | boolean> {
  readonly #storage: SettingsStorage | null
  readonly #key: string
  #current: T = $state.raw()!

  /** Takes `fallback` if nothing is stored, or a text that is none of `values`. */
  constructor(storage: SettingsStorage | null, key: string, values: readonly T[], fallback: T) {
    this.#storage = storage
    this.#key = `atlas.${key}`
    const stored = this.#read()
    this.#current = values.find((value) => textOf(value) === stored) ?? fallback
  }

  get current(): T {
    return this.#current
  }
  set current(value: T) {
    this.#current = value
    try {
      this.#storage?.setItem(this.#key, textOf(value))
    } catch {
      // A storage that is full or denied keeps the value until the page is closed only.
    }
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null
    } catch {
      return null
    }
  }
}
