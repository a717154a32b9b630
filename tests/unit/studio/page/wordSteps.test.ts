import { expect, test } from 'vitest'
import { stepWords, type WordStep } from '../../../../studio/page/text/wordSteps.ts'

const text = '“Aktau’s” port, Усть-Каменогорск … done.'

/** The words that are chosen after each of some steps. */
function after(...steps: WordStep[]): string[] {
  let chosen = stepWords(text, null, 'next')
  return steps.map((step) => {
    chosen = stepWords(text, chosen, step)
    return text.slice(chosen!.start, chosen!.end)
  })
}

test('the first step chooses the first word', () => {
  expect(stepWords(text, null, 'longer')).toEqual({ start: 1, end: 8 })
  expect(stepWords('… –', null, 'next')).toBeNull()
})

test('steps go from word to word, and stop at the ends of the text', () => {
  expect(after('next', 'next', 'next', 'next')).toEqual(['port', 'Усть-Каменогорск', 'done', 'done'])
  expect(after('next', 'previous', 'previous')).toEqual(['port', 'Aktau’s', 'Aktau’s'])
})

test('the chosen words become longer and shorter at their end, never less than one', () => {
  expect(after('longer', 'longer', 'shorter', 'shorter', 'shorter')).toEqual([
    'Aktau’s” port',
    'Aktau’s” port, Усть-Каменогорск',
    'Aktau’s” port',
    'Aktau’s',
    'Aktau’s',
  ])
})

test('a step from several words leads to the one after or before them', () => {
  expect(after('longer', 'next')).toEqual(['Aktau’s” port', 'Усть-Каменогорск'])
  expect(after('next', 'longer', 'previous')).toEqual(['port', 'port, Усть-Каменогорск', 'Aktau’s'])
})
