/** Lets the browser save a file, as if the reader had followed a link to a download. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // The download begins in a later task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
