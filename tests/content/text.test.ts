import { describe, expect, test } from 'vitest'
import { readArticle } from '../../build/article/readArticle'
import { locate, overlaps, sentences } from '../../src/content/article/text'

const split = (paragraph: string) => sentences(paragraph).map(({ start, end }) => paragraph.slice(start, end))

describe('locate', () => {
  test('returns the range of the exact words in the paragraph', () => {
    const paragraph = 'Aktau is a port. It was signed in Aktau on Aug. 12 .'
    const range = locate(paragraph, { quote: 'signed in Aktau', exact: 'Aktau' })!
    expect(range).toEqual({ start: 34, end: 39 })
    expect(paragraph.slice(range.start, range.end)).toBe('Aktau')
  })

  test('returns undefined where the quote or the words in it are missing', () => {
    expect(locate('Aktau', { quote: 'Astana', exact: 'Astana' })).toBeUndefined()
    expect(locate('Aktau', { quote: 'Aktau', exact: 'Astana' })).toBeUndefined()
    expect(locate('Aktau', { quote: 'Aktau', exact: '' })).toBeUndefined()
  })
})

test('overlaps is true for ranges that share a character, and false for ranges that touch', () => {
  expect(overlaps({ start: 0, end: 5 }, { start: 4, end: 6 })).toBe(true)
  expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 6 })).toBe(false)
  expect(overlaps({ start: 5, end: 6 }, { start: 0, end: 5 })).toBe(false)
})

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Signed on Aug. 12 . Now, on Nov. 9, it is.', ['Signed on Aug. 12 .', 'Now, on Nov. 9, it is.']],
    ["As L. Gumilyov noted, Rus' met the U.S. Army.", ["As L. Gumilyov noted, Rus' met the U.S. Army."]],
    ['About $12.6 billion. Good', ['About $12.6 billion.', 'Good']],
    ['“Modern Poetry." Moreover, “it is."', ['“Modern Poetry."', 'Moreover, “it is."']],
    ['The topic “Russia. Travel Ideas," is shown. It', ['The topic “Russia. Travel Ideas," is shown.', 'It']],
    ['Libya and Syria... If you look, etc.', ['Libya and Syria...', 'If you look, etc.']],
    ['', []],
    ['وصل القطار. هل تأخر؟ لا، لم يتأخر.', ['وصل القطار.', 'هل تأخر؟', 'لا، لم يتأخر.']],
    ['قال د. أحمد إن الخط مفتوح. انتهى', ['قال د. أحمد إن الخط مفتوح.', 'انتهى']],
    ['یہ سڑک ہے۔ یہ ریل ہے۔', ['یہ سڑک ہے۔', 'یہ ریل ہے۔']],
    ['上海是港口。它很大！是吗？是', ['上海是港口。', '它很大！', '是吗？', '是']],
    ['彼は「はい。行く」と言った。次。', ['彼は「はい。行く」と言った。', '次。']],
    ['यह सड़क है। वह रेल है।', ['यह सड़क है।', 'वह रेल है।']],
    ['ถนนสายนี้ยาว รถไฟเร็ว 5 กม.', ['ถนนสายนี้ยาว', 'รถไฟเร็ว 5 กม.']],
  ])('%s', (paragraph, expected) => {
    expect(split(paragraph)).toEqual(expected)
  })

  test('contain every word of the article once', () => {
    const { paragraphs } = readArticle('geo')!
    for (const paragraph of paragraphs) {
      expect(split(paragraph).join(' ').replace(/\s+/g, ' ')).toBe(paragraph.replace(/\s+/g, ' '))
    }
  })
})
