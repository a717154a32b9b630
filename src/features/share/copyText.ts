/**
 * Copies the text of a field. Where the browser has no clipboard for scripts, or refuses it, as in a frame or without HTTPS,
 * it selects the text and gives the command to copy. Returns whether the text has been copied; if not, it is selected.
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    // It is deprecated, and needs no permission.
    return document.execCommand('copy')
  }
}
