import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/content/schema'
import { Selection } from '../../../src/state/selection.svelte'
import { newAtlas } from '../../support/newAtlas'
import { aven, bol, smallAtlas } from '../../support/smallAtlas'

test('a feature is selected by its id, and cleared', () => {
  const { selection } = newAtlas()
  selection.select('aven')
  expect(selection.current).toMatchObject({ id: aven.id, properties: aven.properties })
  selection.clear()
  expect(selection.current).toBeNull()
})

test.each(['nowhere', undefined])('an id that the content does not have clears the selection: %s', (id) => {
  const { selection } = newAtlas()
  selection.select('aven')
  selection.select(id)
  expect(selection.current).toBeNull()
})

describe('a row of the register', () => {
  /** A register whose rows are loaded when the test says so. */
  function pendingRegister() {
    const content = smallAtlas()
    const asked: { row: number | string; load: (place: Place | undefined) => void; fail: () => void }[] = []
    const answer = <T extends Place | undefined>(row: number | string) =>
      new Promise<T>((resolve, reject) =>
        asked.push({ row, load: (place) => resolve(place as T), fail: () => reject(new Error('no network')) }),
      )
    const selection = new Selection(content, { place: (row) => answer<Place>(row), open: (id) => answer(id) })
    return { selection, asked }
  }
  const row: Place = { ...bol, id: 'row-3', properties: { ...bol.properties, id: 'row-3' } }

  test('is loaded before it is selected, and its name is known meanwhile', async () => {
    const { selection, asked } = pendingRegister()
    selection.select('aven')
    const selected: string[] = []
    selection.open({ id: 'row-3', row: 3, name: 'Third' }, ({ id }) => selected.push(id))
    expect([selection.current, selection.id, selection.opening]).toMatchObject([
      null,
      'row-3',
      { name: 'Third', hasFailed: false },
    ])
    expect(asked[0]!.row).toBe(3)
    asked[0]!.load(row)
    await expect.poll(() => selection.current).toBe(row)
    expect([selection.opening, selected]).toEqual([null, ['row-3']])
  })

  test('that a link names is found by its id; an id that the register lacks clears the selection', async () => {
    const { selection, asked } = pendingRegister()
    let isSelected = false
    selection.select('row-3', () => (isSelected = true))
    expect(asked[0]!.row).toBe('row-3')
    asked[0]!.load(undefined)
    await expect.poll(() => selection.opening).toBeNull()
    expect([selection.current, selection.id, isSelected]).toEqual([null, undefined, false])
  })

  test('that could not be loaded says so, and is loaded when the reader tries again', async () => {
    const { selection, asked } = pendingRegister()
    selection.open({ row: 3 })
    asked[0]!.fail()
    await expect.poll(() => selection.opening?.hasFailed).toBe(true)
    selection.opening!.tryAgain()
    expect(selection.opening).toMatchObject({ hasFailed: false })
    asked[1]!.load(row)
    await expect.poll(() => selection.current).toBe(row)
  })

  test('is not selected when the reader has chosen something else meanwhile', async () => {
    const { selection, asked } = pendingRegister()
    selection.open({ row: 3 }, () => expect.unreachable())
    selection.open({ row: 4 }, () => expect.unreachable())
    selection.select('aven')
    asked[0]!.load(row)
    asked[1]!.fail()
    await new Promise((resolve) => setTimeout(resolve))
    expect([selection.id, selection.opening]).toEqual(['aven', null])
  })
})
