/** Whether the target of a key event is a form field or editable text, where a single key must not be a shortcut. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/**
 * The key that an event stands for: `k`, `?`, `Escape`, `Ctrl+k`. `Ctrl` is also the command key of a Mac. The reader's
 * layout decides; a layout without Latin letters has them where the US layout has them. Shift counts only with Ctrl.
 * Returns the empty string while text is composed and while AltGr is held, which type characters.
 */
export function keyOf(event: Omit<KeyboardEvent, keyof UIEvent>): string {
  const { code, shiftKey, ctrlKey, metaKey, altKey } = event
  // Safari sends the key that ends a composition after it, with the key code 229.
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return ''
  let { key } = event
  // Full stop and comma are where Russian layouts have no slash and no question mark.
  if (/^([^\p{ASCII}\p{Script=Latin}]|[.,](?=Slash))/u.test(key + code)) {
    key = code === 'Slash' ? (shiftKey ? '?' : '/') : code.replace('Key', '')
  }
  if (key.length === 1) key = key.toLowerCase()
  const ctrl = ctrlKey || metaKey ? `Ctrl+${shiftKey ? 'Shift+' : ''}` : ''
  return `${ctrl}${altKey ? 'Alt+' : ''}${key}`
}
