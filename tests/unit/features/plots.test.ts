import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/content/figureSchema'
import { figuresOf, plotsOf } from '../../../src/features/figures/plots'
import { formatFigure } from '../../../src/i18n/format'
import { ablative } from '../../../src/i18n/kk/numbers'
import { panelMessages } from '../../support/messages'
import { sea, smallAtlas } from '../../support/smallAtlas'

const figure = (id: string, value: number, rest: Partial<Figure> = {}): Figure => ({
  id,
  group: 'trade',
  country: ['KZ'],
  features: [],
  label: { en: id, ru: id, kk: id },
  value,
  unit: 'usd',
  exactness: 'exact',
  paragraph: 1,
  quote: 'Aven was first',
  exact: 'first',
  ...rest,
})

test('bars of one unit are on one scale, percent on a hundred, and a number that stands alone has none', () => {
  const figures = [
    figure('much', 200),
    figure('half', 50, { unit: 'percent' }),
    figure('little', 20),
    figure('alone', 7, { group: 'research', unit: 'years' }),
  ]
  const shares = plotsOf(figures).map(({ group, bars }) => [group, bars.map(({ figure, share }) => [figure.id, share])])
  expect(shares).toEqual([
    [
      'trade',
      [
        ['much', 1],
        ['little', 0.1],
        ['half', 0.5],
      ],
    ],
    ['research', [['alone', null]]],
  ])
})

describe('figures', () => {
  const country = { ...sea, properties: { ...sea.properties, kind: 'country' as const, country: 'KZ' } }
  const content = (text: string | Error) => smallAtlas({ 'figures.json': text })

  test('belong to the panel of their country, and to no other', () => {
    const loaded = content(JSON.stringify([figure('a', 1), figure('b', 2, { country: ['RU'] })]))
    expect(loaded.loadErrors).toEqual([])
    expect(figuresOf(loaded, country).map(({ id }) => id)).toEqual(['a'])
    expect(figuresOf(loaded, sea)).toEqual([])
  })

  test('that are missing or broken are only a gap', () => {
    expect(smallAtlas().loadErrors).toEqual([])
    expect(content(new Error('gone')).loadErrors).toEqual([{ file: 'figures.json', reason: 'gone' }])
    const mixed = content(JSON.stringify([figure('a', -1), figure('b', 2)]))
    expect(mixed.figures.map(({ id }) => id)).toEqual(['b'])
    expect(mixed.loadErrors.map(({ id }) => id)).toEqual(['a'])
    expect(mixed.features).toHaveLength(5)
  })

  test('of the article are all read', () => {
    const loaded = content(readFileSync('geo/figures.json', 'utf8'))
    expect(loaded.loadErrors).toEqual([])
    expect(loaded.figures.length).toBe(19)
  })
})

describe('a figure in words', () => {
  const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  test.each([
    [19e9, 'usd', '$19 billion', '19 миллиардов $', '19 миллиард $'],
    [12.6e9, 'usd', '$12.6 billion', '12,6 миллиарда $', '12,6 миллиард $'],
    [70, 'percent', '70%', '70 %', '70%'],
    [33.3, 'percent', '⅓', '⅓', '⅓'],
    [3, 'years', '3 years', '3 года', '3 жыл'],
    [70000, 'people', '70,000', '70 000', '70 000'],
  ] as const)('%d %s', (value, unit, ...expected) => {
    const written = (['en', 'ru', 'kk'] as const).map((language) => spaced(formatFigure(language, value, unit)))
    expect(written).toEqual(expected)
  })

  test('keeps the reserve of the article, in Kazakh with the ending that the number asks for', () => {
    expect(panelMessages.ru.figures.exactness['more-than']('450')).toBe('более 450')
    expect(panelMessages.kk.figures.exactness['more-than']('70 000')).toBe('70 000-нан астам')
    const endings = ['450', '1800', '30', '40', '60', '70', '80', '1', '3', '6', '5 000 000'].map(ablative)
    expect(endings.map((word) => word.split('-')[1]).join(' ')).toBe('ден ден дан тан тан тен нен ден тен дан нан')
    expect(ablative('$19')).toBe('$19')
  })
})
