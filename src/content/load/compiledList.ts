/** What the build makes of a file with features, figures or outcomes. */
export interface CompiledList<Item = unknown> {
  items: readonly Item[]
  /** The items that the build has left out, because they do not match the schema. */
  errors: readonly { id: string; reason: string }[]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * Reads a compiled file.
 * @throws {Error} if it is damaged: cut off, or another file in its place
 */
export function readCompiledList<Item>(json: string): CompiledList<Item> {
  const parsed = JSON.parse(json) as Partial<CompiledList<Item>> | null
  if (!isList(parsed?.items) || !isList(parsed.errors)) throw new Error('it has no list of items')
  return { items: parsed.items, errors: parsed.errors }
}
