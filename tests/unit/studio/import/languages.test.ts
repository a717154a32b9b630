import { expect, test } from 'vitest'
import { kazakhTexts } from '../../../../studio/import/languages/kk.ts'
import { russianTexts, russianWords } from '../../../../studio/import/languages/ru.ts'
import { englishTexts, message, sentenceIn, withWords, type Message } from '../../../../studio/import/messages.ts'

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

test.each([
  ['Russian', russianTexts],
  ['Kazakh', kazakhTexts],
])('each message in %s has the values of the English one', (_, texts) => {
  const wanted = Object.fromEntries(Object.entries(englishTexts).map(([code, text]) => [code, placeholders(text)]))
  expect(Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, placeholders(text)]))).toEqual(wanted)
})

test('a message is said in the language of its texts', () => {
  expect(sentenceIn(russianTexts, message('mention-found', { paragraph: 3 }))).toBe('Первое упоминание — в абзаце 3.')
})

test('the import’s own words are in the language, those of the file as they are', () => {
  const inRussian = (made: Message) => sentenceIn(russianTexts, withWords(russianWords, made))
  expect(inRussian(message('changes', { members: 'geometry, name, shade' }))).toBe(
    'Меняется: положение, название, shade.',
  )
  expect(inRussian(message('columns', { columns: 'name, geometry' }))).toBe('Прочитаны столбцы: name, geometry.')
})
