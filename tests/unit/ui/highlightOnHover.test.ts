import { expect, test } from 'vitest'
import type { Atlas } from '../../../src/state/atlas.svelte'
import { highlightOnHover } from '../../../src/ui/highlightOnHover'

const focus = (isVisible: boolean) =>
  ({
    currentTarget: { matches: (selector: string) => selector === ':focus-visible' && isVisible },
  }) as unknown as FocusEvent
const pointer = (pointerType: string) => ({ pointerType }) as PointerEvent

test('what the mouse, a pen or the focus of the keys is on is highlighted; a finger highlightOnHover nothing on its way to a choice', () => {
  const atlas = { hovered: null } as unknown as Atlas
  const { onpointerenter, onpointerleave, onfocus, onblur } = highlightOnHover(atlas, 'baikonur')
  for (const type of ['mouse', 'pen']) {
    onpointerenter(pointer(type))
    expect(atlas.hovered).toBe('baikonur')
    onpointerleave(pointer(type))
    expect(atlas.hovered).toBeNull()
  }
  onpointerenter(pointer('touch'))
  expect(atlas.hovered).toBeNull()
  onfocus(focus(false))
  expect(atlas.hovered).toBeNull()
  onfocus(focus(true))
  onpointerleave(pointer('touch'))
  expect(atlas.hovered).toBe('baikonur')
  onblur()
  expect(atlas.hovered).toBeNull()
})
