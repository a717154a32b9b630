import { describe, expect, test } from 'vitest'
import { problemsAfter, replace, set, type Files } from '../support/soundFolder'

const northtown = 'places.geojson features 0 properties'
const northtownLine = 'places.geojson northtown features[0].properties'
const observatory = 'places.geojson features 1 properties'
const observatoryLine = 'places.geojson observatory features[1].properties'

const after = (path: string, value: unknown) => problemsAfter((files) => set(files, path, value))

describe('ids', () => {
  test('are unique in all files', async () => {
    const damage = (files: Files) => {
      set(files, 'areas.geojson features 0 id', 'northtown')
      set(files, 'areas.geojson features 0 properties id', 'northtown')
    }
    expect(await problemsAfter(damage)).toEqual([
      'areas.geojson northtown features[0].id: "northtown" is already the id of places.geojson features[0]',
    ])
  })

  test('are equal in the feature and its properties', async () => {
    expect(await after(`${northtown} id`, 'north-town')).toEqual([
      `${northtownLine}.id: is "north-town", must be "northtown" like the feature's id`,
    ])
  })
})

describe('members of an area', () => {
  const steppe = 'areas.geojson features 0'
  const line = 'areas.geojson great-steppe features[0].properties.members[0]'

  test('are areas', async () => {
    expect(await after(`${steppe} properties members`, ['northtown'])).toEqual([
      `${line}: "northtown" is not the id of an area`,
    ])
  })

  test('do not contain the area itself', async () => {
    expect(await after(`${steppe} properties members`, ['great-steppe'])).toEqual([
      `${line}: "great-steppe" is the area itself`,
    ])
  })
})

describe('passages', () => {
  const quote = `${northtown} passages 0 quote`

  test('have a paragraph of the article', async () => {
    expect(await after(`${northtown} passages 0 paragraph`, 4)).toEqual([
      `${northtownLine}.passages[0].paragraph: is 4, but "It was opened in Northtown on Aug. 12 ." is in paragraph 1: --fix corrects the number`,
    ])
  })

  test('have a quote of the article; otherwise the message has the most similar text', async () => {
    expect(await after(quote, 'It was opened at Northtown on Aug 12.')).toEqual([
      `${northtownLine}.passages[0].quote: "It was opened at Northtown on Aug 12." is not in paragraph 1; closest: "It was opened in Northtown on Aug. 12 ."`,
    ])
  })

  test('have a quote of their paragraph; otherwise the message has the right paragraph', async () => {
    expect(await after(`${northtown} passages 0 paragraph`, 2)).toEqual([
      `${northtownLine}.passages[0].paragraph: is 2, but "It was opened in Northtown on Aug. 12 ." is in paragraph 1: --fix corrects the number`,
    ])
  })

  test('have a quote that occurs in the paragraph once', async () => {
    const damage = (files: Files) => {
      set(files, `${northtown} passages 0`, { paragraph: 3, quote: 'the two towns', exact: 'towns' })
    }
    expect(await problemsAfter(damage)).toEqual([
      `${northtownLine}.passages[0].quote: "the two towns" occurs 2 times in paragraph 3; quote more words around it`,
    ])
  })

  test('have exact words that occur in the quote once', async () => {
    expect(await after(`${northtown} passages 0 exact`, 'n')).toEqual([
      `${northtownLine}.passages[0].exact: "n" occurs 4 times in its quote; choose more words or a shorter quote`,
    ])
  })

  test('have exact words that are in the quote', async () => {
    expect(await after(`${northtown} passages 0 exact`, 'Northtwon')).toEqual([
      `${northtownLine}.passages[0].exact: "Northtwon" is not in its quote; closest: "Northtown"`,
    ])
  })

  test('do not overlap', async () => {
    const damage = (files: Files) => {
      set(files, `${northtown} passages 0`, {
        paragraph: 1,
        quote: 'Northtown to Southtown crosses',
        exact: 'Southtown crosses',
      })
    }
    expect(await problemsAfter(damage)).toEqual([
      'corridors.geojson great-road features[0].properties.passages[0].exact: "road from Northtown to Southtown" overlaps "Southtown crosses" of northtown in paragraph 1; several features can only share all the words of a link',
    ])
  })

  test('may have the same words in several features, but not twice in one', async () => {
    const [words, other] = [
      { paragraph: 2, quote: 'The Observatory of Southtown', exact: 'Observatory' },
      { paragraph: 1, quote: 'It was opened in Northtown on Aug. 12 .', exact: 'Northtown' },
    ]
    expect(await after(`${northtown} passages`, [other, words])).toEqual([])
    expect(await after(`${northtown} passages`, [other, other])).toEqual([
      `${northtownLine}.passages[1].exact: "Northtown" overlaps "Northtown" of northtown in paragraph 1; several features can only share all the words of a link`,
    ])
  })
})

describe('names and notes', () => {
  test('do not mix Latin and Cyrillic in a word', async () => {
    expect(await after(`${northtown} name ru`, 'Сeверный')).toEqual([
      `${northtownLine}.name.ru: "Сeверный" mixes Latin and Cyrillic: e (U+0065) is Latin`,
    ])
    expect(await after(`${northtown} name en`, 'Nоrthtown')).toEqual(
      [
        `${northtownLine}.name.en: "Nоrthtown" is not in Latin letters: о (U+043E)`,
        `${northtownLine}.name.en: "Nоrthtown" mixes Latin and Cyrillic: о (U+043E) is Cyrillic`,
      ].reverse(),
    )
  })

  test('are in Cyrillic for Russian and Kazakh', async () => {
    expect(await after(`${northtown} name kk`, 'Soltústik')).toEqual([
      `${northtownLine}.name.kk: "Soltústik" is not in Cyrillic: write Kazakh in Cyrillic`,
    ])
    expect(await after(`${northtown} name kk`, 'Солтүстік Soltústik')).toEqual([
      `${northtownLine}.name.kk: "Солтүстік Soltústik" has ú (U+00FA): write Kazakh in Cyrillic`,
    ])
    expect(await after(`${northtown} name ru`, 'Солтүстік')).toEqual([
      `${northtownLine}.name.ru: "Солтүстік" is not Russian: its alphabet has no ү (U+04AF)`,
    ])
  })

  test('have no Latin words that look Cyrillic', async () => {
    expect(await after(`${observatory} note ru`, 'Граничит c дорогой G30.')).toEqual([
      `${observatoryLine}.note.ru: "Граничит c дорогой G30." has the word "c" in Latin letters that look Cyrillic: c (U+0063)`,
    ])
  })

  test('are in Latin letters for English', async () => {
    expect(await after('corridors.geojson features 0 properties stops 1 name en', 'Середина')).toContain(
      'corridors.geojson great-road features[0].properties.stops[1].name.en: "Середина" is not in Latin letters: С (U+0421)',
    )
  })

  test('have no superfluous spaces and no decomposed letters', async () => {
    expect(await after(`${northtown} name ru`, 'Северный ')).toEqual([
      `${northtownLine}.name.ru: "Северный " has a superfluous space: remove it`,
    ])
    expect(await after(`${northtown} name ru`, 'Северный'.normalize('NFD'))).toEqual([
      `${northtownLine}.name.ru: "${'Северный'.normalize('NFD')}" has decomposed letters (й as и and a breve): write it in Unicode NFC`,
    ])
  })

  test('are limited to 60 words in notes', async () => {
    expect(await after(`${observatory} note en`, 'word '.repeat(61).trim())).toEqual([
      `${observatoryLine}.note.en: has 61 words, may have at most 60`,
    ])
  })
})

describe('README.md', () => {
  const file = 'README.md'

  test('lists mentions that are in the article', async () => {
    const damage = (files: Files) => replace(files, file, 'common history', 'shared history')
    expect(await problemsAfter(damage)).toEqual([
      'README.md:5: "shared history" is not in paragraph 3; closest: "common history"',
    ])
  })

  test('lists mentions with a paragraph of the article', async () => {
    expect(await problemsAfter((files) => replace(files, file, '¶3 "common', '¶30 "shared'))).toEqual([
      'README.md:5: has paragraph 30, but the article has paragraphs 1 to 3',
    ])
  })

  test('lists mentions in one form', async () => {
    expect(await problemsAfter((files) => replace(files, file, '¶3 "common history": ', ''))).toEqual([
      'README.md:5: "no place is meant" must have the form: - ¶28 "words of the article": why',
    ])
  })

  test('need not have the list', async () => {
    expect(await problemsAfter((files) => replace(files, file, 'Not on the map', 'Missing'))).toEqual([])
  })

  test('lists a mention whose paragraph has moved', async () => {
    expect(await problemsAfter((files) => replace(files, file, '¶3', '¶2'))).toEqual([
      'README.md:5: is ¶2, but "common history" is in paragraph 3: --fix corrects the number',
    ])
  })

  test('may be missing', async () => {
    expect(await problemsAfter((files) => delete files[file])).toEqual([])
  })
})
