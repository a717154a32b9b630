/** Whether the target of a key event is a form field or editable text, where a single key must not be a shortcut. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
