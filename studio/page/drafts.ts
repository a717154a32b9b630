/** Work that is not in the folder yet. The browser keeps it, so that it outlives the page. */

const keyOf = (folder: string, name: string) => `studio-draft ${name} ${folder}`

/** The draft of a folder that was kept under a name, or null. */
export function readDraft<T>(folder: string, name: string): T | null {
  const text = localStorage.getItem(keyOf(folder, name))
  return text === null ? null : (JSON.parse(text) as T)
}

/** Keeps a draft; null removes it. */
export function keepDraft(folder: string, name: string, draft: object | null): void {
  if (draft) localStorage.setItem(keyOf(folder, name), JSON.stringify(draft))
  else localStorage.removeItem(keyOf(folder, name))
}
