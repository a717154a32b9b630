import type { AtlasContext, ListFile, WrittenItem } from './atlasContext.ts'
import type { ImportItem, Preview } from './previewItems.ts'

/** What an import changes in one file of an atlas. */
export interface ListChange {
  file: ListFile
  added: WrittenItem[]
  /** Items that take the place of others, by the ids of those. */
  replaced: Map<string, WrittenItem>
}

/**
 * The items of a preview that are to be written: new ones, and those that the author has accepted. An incomplete one is never
 * written, and nothing that the atlas has is replaced without being accepted.
 */
export const acceptedItems = (preview: Preview, accepts: (item: ImportItem) => boolean): ImportItem[] =>
  preview.items.filter((item) => (item.will === 'add' || item.will === 'update') && accepts(item))

/** The changes that some items of previews make, by file. */
export function changesOf(items: readonly ImportItem[]): ListChange[] {
  const changes = new Map<ListFile, ListChange>()
  for (const { file, item, replaces } of items) {
    const change = changes.get(file) ?? { file, added: [], replaced: new Map<string, WrittenItem>() }
    changes.set(file, change)
    const added = change.added.findIndex(({ id }) => id === replaces)
    // A later file of the same import may change what an earlier one has added.
    if (replaces === undefined) change.added.push(item)
    else if (added >= 0) change.added[added] = item
    else change.replaced.set(replaces, item)
  }
  return [...changes.values()]
}

/** The atlas as it is after some changes, for the preview of the next file. */
export function withChanges(context: AtlasContext, changes: readonly ListChange[]): AtlasContext {
  const lists = { ...context.lists }
  for (const { file, added, replaced } of changes) {
    lists[file] = [...lists[file].map((item) => replaced.get(item.id) ?? item), ...added]
  }
  return { ...context, lists }
}
