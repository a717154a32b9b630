import { expect, test } from 'vitest'
import { highlightOnHover } from '../../../src/ui/highlightOnHover'
import { newAtlas } from '../../support/newAtlas'

/** The part of an element that the attachment uses. */
class FakeElement extends EventTarget {
  isFocusVisible = false
  matches = (selector: string) => selector === ':focus-visible' && this.isFocusVisible
  send(type: string, pointerType?: string) {
    this.dispatchEvent(Object.assign(new Event(type), { pointerType }))
  }
}

function attach(id = 'baikonur', { selection } = newAtlas()) {
  const element = new FakeElement()
  const remove = highlightOnHover(selection, id)(element as unknown as Element) as () => void
  return { element, selection, remove }
}

test('a mouse, a pen and the visible focus highlight a feature; a finger does not', () => {
  const { element, selection } = attach()
  for (const type of ['mouse', 'pen']) {
    element.send('pointerenter', type)
    expect(selection.hovered).toBe('baikonur')
    element.send('pointerleave', type)
    expect(selection.hovered).toBeNull()
  }
  element.send('pointerenter', 'touch')
  expect(selection.hovered).toBeNull()
  element.send('focus')
  expect(selection.hovered).toBeNull()
  element.isFocusVisible = true
  element.send('focus')
  element.send('pointerleave', 'touch')
  expect(selection.hovered).toBe('baikonur')
  element.send('blur')
  expect(selection.hovered).toBeNull()
})

test.each([
  ['hovered', 'pointerenter'],
  ['focused', 'focus'],
])('an element that is removed while it is %s takes its highlight with it', (_, type) => {
  const { element, selection, remove } = attach()
  element.isFocusVisible = true
  element.send(type, 'mouse')
  remove()
  expect(selection.hovered).toBeNull()
  element.send(type, 'mouse')
  expect(selection.hovered).toBeNull()
})

test('an element that is removed leaves the highlight of another', () => {
  const atlas = newAtlas()
  const [one, other] = [attach('aven', atlas), attach('bol', atlas)]
  one.element.send('pointerenter', 'mouse')
  other.element.send('pointerenter', 'mouse')
  one.remove()
  expect(atlas.selection.hovered).toBe('bol')
})
