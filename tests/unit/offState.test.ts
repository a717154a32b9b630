import { expect, test } from 'vitest'
import { offState } from '../../src/map/offState'
import { smallStory } from '../smallStory'

const story = smallStory()
const without = (...ids: string[]) => offState({ story, isDrawn: ({ id }) => !ids.includes(id) })

test('nothing off, nothing freed', () => expect(without()).toEqual({ off: [], freed: [] }))

test('the basemap may write the name of what is off', () => {
  expect(without('inner-sea')).toEqual({ off: ['inner-sea'], freed: ['Inner Sea'] })
})

test('but not a name that the story still writes: Aven is a stop of the Long Road', () => {
  expect(without('aven')).toEqual({ off: ['aven'], freed: [] })
  expect(without('aven', 'long-road')).toEqual({
    off: ['aven', 'long-road'],
    freed: ['Aven', 'Long Road', 'Halfway'],
  })
})
