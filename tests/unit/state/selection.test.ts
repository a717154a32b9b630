import { expect, test } from 'vitest'
import { newAtlas } from '../../support/newAtlas'
import { aven } from '../../support/smallAtlas'

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
