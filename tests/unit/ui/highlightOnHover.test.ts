import { expect, test } from 'vitest'
import { highlightOnHover } from '../../../src/ui/highlightOnHover'
import { newAtlas } from '../../support/newAtlas'

const focus = (isVisible: boolean) =>
  ({
    currentTarget: { matches: (selector: string) => selector === ':focus-visible' && isVisible },
  }) as unknown as FocusEvent
const pointer = (pointerType: string) => ({ pointerType }) as PointerEvent

test('a mouse, a pen and the visible focus highlight a feature; a finger does not', () => {
  const { selection } = newAtlas()
  const { onpointerenter, onpointerleave, onfocus, onblur } = highlightOnHover(selection, 'baikonur')
  for (const type of ['mouse', 'pen']) {
    onpointerenter(pointer(type))
    expect(selection.hovered).toBe('baikonur')
    onpointerleave(pointer(type))
    expect(selection.hovered).toBeNull()
  }
  onpointerenter(pointer('touch'))
  expect(selection.hovered).toBeNull()
  onfocus(focus(false))
  expect(selection.hovered).toBeNull()
  onfocus(focus(true))
  onpointerleave(pointer('touch'))
  expect(selection.hovered).toBe('baikonur')
  onblur()
  expect(selection.hovered).toBeNull()
})
