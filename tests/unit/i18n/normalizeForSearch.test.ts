import { describe, expect, test } from 'vitest'
import { formsOf, normalizeForSearch, queryWordsOf, wordsOf } from '../../../src/i18n/normalizeForSearch'

describe('all spellings of a place have one normalized form', () => {
  test.each([
    ['aktau', ['Aktau', 'Актау', 'Ақтау', 'aqtau', 'AQTAU']],
    ['baikonur', ['Baikonur', 'Байконур', 'Baykonur']],
    ['baikonir', ['Байқоңыр', 'Байконыр', 'Baiqonyr', 'Bayqoñır', 'Baıqońyr']],
    ['karaganda', ['Karaganda', 'Караганда', 'Қараганда', 'Qaraghanda']],
    ['karagandi', ['Қарағанды', 'Караганды', 'Qaraghandy', 'Qarağandı']],
    ['kizilorda', ['Kyzylorda', 'Кызылорда', 'Қызылорда', 'Qyzylorda', 'Qızılorda']],
    ['mahachkala', ['Makhachkala', 'Махачкала', 'Махачқала', 'Mahaçkala']],
    ['shimkent', ['Shymkent', 'Шымкент', 'Şımkent']],
    ['zhaisan', ['Zhaisan', 'Жайсан', 'Жайсаң', 'Jaisañ']],
    ['urumki', ['Ürümqi', 'Urumqi']],
    ['oskemen', ['Өскемен', 'Oskemen', 'Öskemen', 'Оскемен']],
    ['ulitau', ['Ұлытау', 'Ulytau', 'Үлытау', 'Улытау']],
    ['alem', ['Әлем', 'Алем', 'Älem']],
    ['han', ['Һан', 'Хан', 'Khan', 'Һаń']],
    ['ile', ['Іле', 'Иле', 'Ile', 'İle']],
  ])('%s', (normalized, spellings) => {
    expect(spellings.map(normalizeForSearch)).toEqual(spellings.map(() => normalized))
  })
})

test('normalizing a normalized word changes nothing', () => {
  for (const word of ['Қарағанды', 'Щучинск', 'Xi’an', 'Western', 'Нұр-Сұлтан', 'Ürümqi', 'ия', 'йй']) {
    expect(normalizeForSearch(normalizeForSearch(word))).toBe(normalizeForSearch(word))
  }
})

test('words have their offsets in the text and lose a possessive s', () => {
  const text = 'Kazakhstan’s “Great Steppe" – Beijing-Astana, 12.6'
  const words = wordsOf(text)
  expect(words.map(({ normalized }) => normalized)).toEqual([
    'kazahstan',
    'great',
    'steppe',
    'beizhing',
    'astana',
    '12',
    '6',
  ])
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Kazakhstan’s',
    'Great',
    'Steppe',
    'Beijing',
    'Astana',
    '12',
    '6',
  ])
})

describe('Arabic letters', () => {
  test.each([
    ['the vowels', 'مُحَمَّد', 'محمد'],
    ['the tatweel', 'مـحـمـد', 'محمد'],
    ['hamza above alef', 'أحمد', 'احمد'],
    ['hamza below alef', 'إيران', 'ايران'],
    ['madda above alef', 'آسيا', 'اسيا'],
    ['alef wasla', 'ٱلرياض', 'الرياض'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['ta marbuta', 'القاهرة', 'القاهره'],
    ['the letters of Persian', 'کویت', 'كويت'],
    ['the digits', '٢٠٣٠', '2030'],
    ['the digits of Persian', '۲۰۳۰', '2030'],
  ])('%s make no difference', (_, written, plain) => {
    expect(normalizeForSearch(written)).toBe(normalizeForSearch(plain))
  })

  test('a word is found with its article and without it', () => {
    expect(formsOf(normalizeForSearch('الرياض'))).toEqual(['الرياض', 'رياض'])
    expect(formsOf(normalizeForSearch('الم'))).toEqual(['الم'])
    expect(formsOf(normalizeForSearch('Aluminium'))).toEqual(['aluminium'])
  })
})

test('marks that are letters stay', () => {
  expect(normalizeForSearch('दिल्ली')).toBe('दिल्ली')
  expect(normalizeForSearch('ที่')).toBe('ที่')
  expect(normalizeForSearch('ガ')).not.toBe(normalizeForSearch('カ'))
})

describe('scripts without spaces', () => {
  const pairs = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['上海港', ['上海', '海港', '港']],
    ['港', ['港']],
    ['G7线路 and 港', ['G7', '线路', '路', 'and', '港']],
    ['東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
    ['ที่ดี', ['ที่ดี', 'ดี']],
  ])('%s has pairs of letters', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  test('a query asks for the pairs only', () => {
    const texts = (query: string) => queryWordsOf(query).map(({ start, end }) => query.slice(start, end))
    expect(texts('上海港')).toEqual(['上海', '海港'])
    expect(texts('港')).toEqual(['港'])
    expect(texts('上海 port')).toEqual(['上海', 'port'])
  })
})
