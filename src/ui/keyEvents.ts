/** Whether the keys of an event are text that the reader is writing: no shortcut may take them. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
