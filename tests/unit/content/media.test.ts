import { expect, test } from 'vitest'
import { mergedTexts, textsOfBlock } from '../../../src/content/media'

test('the texts of an image of the article are in its language; an empty one is that of media.json', () => {
  const image = { type: 'media', file: 'a.png' } as const
  expect(textsOfBlock({ ...image, alt: 'Un pont', caption: 'Soir' }, 'fr')).toEqual({
    alt: { fr: 'Un pont' },
    caption: { fr: 'Soir' },
  })
  expect(textsOfBlock({ ...image, alt: '' }, 'fr')).toEqual({})
})

test('what is said in a place comes before what media.json says, in each language', () => {
  const shared = { alt: { en: 'A bridge', ru: 'Мост' }, credit: 'A. Writer', licence: 'CC0' }
  expect(mergedTexts({ alt: { en: 'The old bridge' }, credit: 'B' }, shared, 'en')).toEqual({
    alt: { en: 'The old bridge', ru: 'Мост' },
    credit: 'B',
    licence: 'CC0',
  })
  expect(mergedTexts({}, {}, 'en')).toEqual({})
})

test('a text without a language is in that of the atlas', () => {
  expect(mergedTexts({ alt: { und: 'Ponte' } }, { alt: { es: 'Puente', pt: 'x' } }, 'pt')).toEqual({
    alt: { es: 'Puente', pt: 'Ponte' },
  })
  expect(mergedTexts({ caption: { pt: 'Ponte' } }, { caption: { und: 'x' } }, 'pt')).toEqual({
    caption: { pt: 'Ponte' },
  })
})
