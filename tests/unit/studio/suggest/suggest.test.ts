import { describe, expect, test } from 'vitest'
import { furtherMentions } from '../../../../studio/suggest/furtherMentions.ts'
import { heldIn, shownIn, suggestionsIn } from './gazetteer.ts'

describe('names in Russian cases', () => {
  test.each([
    [
      'Он вырос в Алма-Ате, а учился в Нижнем Новгороде.',
      ['Алма-Ате = Almaty KZ', 'Нижнем Новгороде = Nizhny Novgorod RU'],
    ],
    ['Поезд идёт под Ростовом-на-Дону.', ['Ростовом-на-Дону = Rostov-on-Don RU']],
    [
      'Товары Республики Казахстан идут в Саудовскую Аравию.',
      ['Республики Казахстан = Kazakhstan KZ', 'Саудовскую Аравию = Saudi Arabia SA'],
    ],
    ['Зерно Алматинской области растёт.', ['Алматинской области = Almaty Region KZ']],
    [
      'Они жили в Чебоксарах и в Набережных Челнах.',
      ['Чебоксарах = Cheboksary RU', 'Набережных Челнах = Naberezhnye Chelny RU'],
    ],
    ['Баржи шли по Волге и по Оби.', ['Волге = Volga river', 'Оби = Ob river']],
    ['Порт стоит на Каспийском море.', ['Каспийском море = Caspian Sea sea']],
    ['Самолёт летел над Соединёнными Штатами.', ['Соединёнными Штатами = United States US']],
  ])('%s', (text, expected) => {
    expect(shownIn(text, 'ru')).toEqual(expected)
  })
})

test('Kazakh names are found with their suffixes', () => {
  expect(shownIn('Алматыда қар жауды. Қарағандыдағы зауыт Қытаймен жұмыс істейді.', 'kk')).toEqual([
    'Алматыда = Almaty KZ',
    'Қарағандыдағы = Karaganda KZ',
    'Қытаймен = China CN',
  ])
  expect(shownIn('Өзбекстанда және Түрікменстандағы қалаларда су аз. Серік Махачкаладан келді.', 'kk')).toEqual([
    'Өзбекстанда = Uzbekistan UZ',
    'Түрікменстандағы = Turkmenistan TM',
    'Махачкаладан = Makhachkala RU',
  ])
  expect(shownIn('Каспий теңізінің жағасында, Алматы облысында.', 'kk')).toEqual([
    'Каспий теңізінің = Caspian Sea sea',
    'Алматы облысында = Almaty Region KZ',
  ])
})

test('an English name is found without its possessive ending and with a hyphen after it', () => {
  expect(shownIn("Nairobi's streets were full of Almaty-based drivers.", 'en')).toEqual([
    'Nairobi = Nairobi KE',
    'Almaty = Almaty KZ',
  ])
})

test('Chinese names are found as they are written, the longest first', () => {
  expect(shownIn('船从上海出发，横渡太平洋。', 'zh')).toEqual(['上海 = Shanghai CN', '太平洋 = Pacific Ocean sea'])
})

describe('the capital of a country', () => {
  test.each([
    ['en', 'They met in the capital of Kazakhstan.', 'the capital of Kazakhstan = Astana KZ'],
    ['en', "Rain fell on Kenya's capital.", "Kenya's capital = Nairobi KE"],
    ['en', 'Rain fell on the Kenyan capital.', 'the Kenyan capital = Nairobi KE'],
    ['ru', 'Они встретились в столице Казахстана.', 'столице Казахстана = Astana KZ'],
    ['ru', 'Зерно везут для столицы Египта.', 'столицы Египта = Cairo EG'],
    ['ru', 'Дождь шёл в казахстанской столице.', 'казахстанской столице = Astana KZ'],
    ['kk', 'Қазақстанның астанасында кездесті.', 'Қазақстанның астанасында = Astana KZ'],
  ])('%s: %s', (language, text, expected) => {
    expect(shownIn(text, language)).toEqual([expected])
  })

  test('money is not a city', () => {
    expect(shownIn('The Kenyan capital market is small.', 'en')).toEqual([])
  })
})

describe('what is no place is held back', () => {
  test.each([
    ['en', 'He works at Moscow State University.', ['Moscow: partOfName']],
    ['en', 'Shares of Astana Group rose.', ['Astana: partOfName']],
    ['en', 'A study of the University of Nairobi says so.', ['Nairobi: partOfName']],
    ['en', 'Reading is a habit. Of all books this is the best.', ['Reading: commonWord']],
    ['en', 'The book is by Jack London.', ['London: person']],
    ['en', 'They waited at Lao Bao for an hour.', ['Lao: partOfName', 'Bao: partOfName']],
    ['en', 'The Kenyan farmers met.', ['Kenyan: adjective']],
    ['ru', 'Мир победил. Станция «Мир» упала.', ['Мир: commonWord', 'Мир: commonWord']],
    ['ru', 'Они спали в гостинице «Астана».', ['Астана: partOfName']],
    ['ru', 'Указ подписал Владимир Петрович.', ['Владимир: person']],
  ])('%s: %s', (language, text, expected) => {
    expect(shownIn(text, language)).toEqual([])
    expect(heldIn(text, language)).toEqual(expected)
  })

  test('not after a preposition of place', () => {
    expect(shownIn('She went to Reading by train.', 'en')).toEqual(['Reading = Reading GB'])
    expect(shownIn('Он жил во Владимире.', 'ru')).toEqual(['Владимире = Vladimir RU'])
  })
})

describe('the order of the candidates', () => {
  test('a country or state after the name decides', () => {
    expect(shownIn('He was born in Paris, Texas.', 'en')[0]).toBe('Paris = Paris US')
    expect(shownIn('He was born in Moscow, Idaho.', 'en')[0]).toBe('Moscow = Moscow US')
  })

  test('the other places of the text decide between two towns of a name', () => {
    expect(shownIn('Ships left Valparaíso and Santiago for La Serena.', 'en')).toContain('Santiago = Santiago CL')
    expect(shownIn('Buses left Santo Domingo and Puerto Plata for Santiago.', 'en').at(-1)).toMatch(
      /^Santiago = .* DO$/,
    )
  })

  test('a word for the kind decides', () => {
    expect(shownIn('Boats go down the Niger River.', 'en')).toEqual(['Niger River = Niger River river'])
    expect(shownIn('The oil of Unity State is sold.', 'en')).toEqual(['Unity State = Unity SS'])
    expect(shownIn('Farmers in Nakuru County wait.', 'en')).toEqual(['Nakuru County = Nakuru KE'])
  })

  test('the reasons are data', () => {
    const [mombasa] = suggestionsIn('The port of Mombasa, Kenya, is full.', 'en')
    expect(mombasa!.candidates[0]!.reasons).toEqual([
      { kind: 'population', population: 1208333 },
      { kind: 'capital', of: 'region' },
      { kind: 'name', form: 'exact', name: 'mombasa' },
      { kind: 'kindWord', word: 'port', agrees: true },
      { kind: 'countryShare', country: 'KE', share: 1 },
      { kind: 'countryNamed', country: 'KE', directly: true },
    ])
  })
})

test('a place of the atlas comes first, and marked words are left out', () => {
  const text = 'Mombasa is hot. Mombasa is old.'
  const places = [{ id: 'port', names: { en: 'Mombasa' }, country: 'KE', position: [39.66, -4.05] as [number, number] }]
  const marked = new Map([[1, [{ start: 0, end: 7 }]]])
  const found = suggestionsIn(text, 'en', { places, marked })
  expect(found.map(({ start, candidates }) => [start, candidates[0]!.entry.id])).toEqual([[16, 'atlas:port']])
})

test('one yes finds the other mentions of the place, in all their cases', () => {
  const all = suggestionsIn('Алматы растёт.\nВ Алматы жарко, а в Астане нет.\nИз Алма-Аты уехали.', 'ru')
  const [first] = all
  const further = furtherMentions(first!, first!.candidates[0]!.entry.id, all)
  expect(further.map(({ paragraph, exact }) => `${paragraph} ${exact}`)).toEqual(['2 Алматы', '3 Алма-Аты'])
})
