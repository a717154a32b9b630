import { describe, expect, test } from 'vitest'
import { keyOf } from '../../../src/state/keyEvents'

type Press = Partial<KeyboardEvent> & { altGr?: boolean }
const press = ({ altGr = false, ...event }: Press) =>
  keyOf({
    key: '',
    code: '',
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: (name: string) => altGr && name === 'AltGraph',
    ...event,
  } as KeyboardEvent)
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

/** What a key of a layout types, and the shortcut that it is. */
const layouts: Record<string, [Press, string][]> = {
  QWERTY: [
    [{ key: 'k', code: 'KeyK', ...ctrl }, 'Ctrl+k'],
    [{ key: '/', code: 'Slash' }, '/'],
    [{ key: '?', code: 'Slash', ...shift }, '?'],
    [{ key: '.', code: 'Period' }, '.'],
    [{ key: ',', code: 'Comma' }, ','],
  ],
  Dvorak: [
    [{ key: 'k', code: 'KeyV', ...ctrl }, 'Ctrl+k'],
    [{ key: 't', code: 'KeyK', ...ctrl }, 'Ctrl+t'],
    [{ key: '/', code: 'BracketLeft' }, '/'],
    [{ key: '?', code: 'BracketLeft', ...shift }, '?'],
    [{ key: 'z', code: 'Slash' }, 'z'],
  ],
  AZERTY: [
    [{ key: 'k', code: 'KeyK', ...ctrl }, 'Ctrl+k'],
    [{ key: '/', code: 'Period', ...shift }, '/'],
    [{ key: '?', code: 'KeyM', ...shift }, '?'],
    [{ key: '!', code: 'Slash' }, '!'],
    [{ key: '-', code: 'Digit6' }, '-'],
  ],
  QWERTZ: [
    [{ key: '/', code: 'Digit7', ...shift }, '/'],
    [{ key: '?', code: 'Minus', ...shift }, '?'],
    [{ key: '-', code: 'Slash' }, '-'],
    [{ key: 'ö', code: 'Semicolon' }, 'ö'],
  ],
  'French of Canada': [[{ key: 'é', code: 'Slash' }, 'é']],
  ЙЦУКЕН: [
    [{ key: 'л', code: 'KeyK', ...ctrl }, 'Ctrl+k'],
    [{ key: 'л', code: 'KeyK', metaKey: true }, 'Ctrl+k'],
    [{ key: '.', code: 'Slash' }, '/'],
    [{ key: ',', code: 'Slash', ...shift }, '?'],
    [{ key: '/', code: 'Backslash', ...shift }, '/'],
    [{ key: '?', code: 'Digit7', ...shift }, '?'],
    [{ key: 'ю', code: 'Period' }, 'Period'],
  ],
  Kazakh: [
    [{ key: 'л', code: 'KeyK', ...ctrl }, 'Ctrl+k'],
    [{ key: '№', code: 'Slash' }, '/'],
    [{ key: '?', code: 'Slash', ...shift }, '?'],
    [{ key: '/', code: 'Backslash', ...shift }, '/'],
    [{ key: 'ә', code: 'Digit2' }, 'Digit2'],
  ],
  Greek: [[{ key: 'κ', code: 'KeyK', ...ctrl }, 'Ctrl+k']],
  Hebrew: [[{ key: '.', code: 'Slash' }, '/']],
  Arabic: [[{ key: '؟', code: 'Slash', ...shift }, '?']],
}

describe.each(Object.entries(layouts))('on a keyboard with the layout %s', (_, keys) => {
  test.each(keys)('%j is %s', (event, key) => expect(press(event)).toBe(key))
})

test('Caps Lock changes no shortcut, Shift does', () => {
  expect(press({ key: 'K', code: 'KeyK', ...ctrl })).toBe('Ctrl+k')
  expect(press({ key: 'K', code: 'KeyK', ...ctrl, ...shift })).toBe('Ctrl+Shift+k')
  expect(press({ key: 'k', code: 'KeyK', ...ctrl, altKey: true })).toBe('Ctrl+Alt+k')
})

test.each(['Escape', 'Enter', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowLeft'])('%s has its own name', (key) => {
  expect(press({ key, code: key })).toBe(key)
  expect(press({ key, code: key, ...shift })).toBe(key)
  expect(press({ key, code: key, altKey: true })).not.toBe(key)
})
test('the space bar is a space', () => expect(press({ key: ' ', code: 'Space' })).toBe(' '))

test.each(['/', '?', 'Escape', 'Enter', 'k'])('AltGr and a composition never make %s a shortcut', (key) => {
  expect(press({ key, altGr: true })).toBe('')
  expect(press({ key, isComposing: true })).toBe('')
  expect(press({ key, keyCode: 229 })).toBe('')
})
