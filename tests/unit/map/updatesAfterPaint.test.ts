import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { updatesAfterPaint } from '../../../src/map/updatesAfterPaint'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function mapOf() {
  const dataset: DOMStringMap = {}
  const triggerRepaint = vi.fn()
  const map = { getContainer: () => ({ dataset }) as HTMLElement, triggerRepaint }
  return { dataset, triggerRepaint, updateAfterPaint: updatesAfterPaint(map) }
}

test('the map says that it draws until the last waiting update has begun', () => {
  const { dataset, triggerRepaint, updateAfterPaint } = mapOf()
  const drawing: unknown[] = []
  updateAfterPaint(() => drawing.push(dataset.drawing, triggerRepaint.mock.calls.length))
  updateAfterPaint(() => drawing.push(dataset.drawing, triggerRepaint.mock.calls.length))
  expect(dataset.drawing).toBe('pending')
  vi.runAllTimers()
  expect(drawing).toEqual(['pending', 0, '', 1])
})

test('a cancelled update waits no longer, and is counted once', () => {
  const { dataset, triggerRepaint, updateAfterPaint } = mapOf()
  const update = vi.fn()
  const cancel = updateAfterPaint(update)
  updateAfterPaint(() => {})
  cancel()
  cancel()
  expect(dataset.drawing).toBe('pending')
  vi.runAllTimers()
  expect(update).not.toHaveBeenCalled()
  expect(dataset.drawing).toBe('')
  cancel()
  expect(triggerRepaint).toHaveBeenCalledOnce()
})
