import { describe, expect, it } from 'vitest'
import { writeArticle } from '../../../studio/acts/article'
import type { Files } from '../../../studio/folder/files'

const article = `The port of Aktau grew fast. A ferry leaves from Kuryk, south of the town.

Baku is on the other shore.

Trains go on to Tbilisi and to Kars.
`
const place = (id: string, paragraph: number, quote: string, exact: string) => ({
  type: 'Feature',
  id,
  properties: { id, passages: [{ paragraph, quote, exact }] },
})
const files = (): Files =>
  new Map(
    Object.entries({
      'article.md': article,
      'places.geojson': JSON.stringify({
        type: 'FeatureCollection',
        features: [
          place('aktau', 1, 'The port of Aktau grew fast.', 'Aktau'),
          place('kuryk', 1, 'A ferry leaves from Kuryk, south of the town.', 'Kuryk'),
          place('baku', 2, 'Baku is on the other shore.', 'Baku'),
          place('kars', 3, 'Trains go on to Tbilisi and to Kars.', 'Kars'),
        ],
      }),
      'figures.json': JSON.stringify([{ id: 'trains', paragraph: 3, quote: 'to Tbilisi', exact: 'Tbilisi' }]),
    }).map(([path, text]) => [path, Buffer.from(text)]),
  )

interface Passage {
  paragraph: number
  quote: string
  exact: string
}

function passages(result: ReturnType<typeof writeArticle>): Record<string, Passage> {
  const json = (result.changes['places.geojson'] ?? files().get('places.geojson')!).toString()
  const { features } = JSON.parse(json) as { features: { id: string; properties: { passages: Passage[] } }[] }
  return Object.fromEntries(features.map(({ id, properties }) => [id, properties.passages[0]!]))
}

const write = (text: string) => writeArticle(files(), text, '/atlas')

describe('quotations of an article that changes', () => {
  it('keep their place where nothing about them has changed', () => {
    const result = write(article.replace('Baku is on the other shore.', 'Baku is on the other shore. It is old.'))
    expect(result).toMatchObject({ lost: [], moved: 0 })
    expect(Object.keys(result.changes)).toEqual(['article.md'])
  })

  it('follow their paragraph behind a new one, in every file', () => {
    const result = write(`Something new.\n\n${article}`)
    expect(passages(result)).toMatchObject({ aktau: { paragraph: 2 }, baku: { paragraph: 3 }, kars: { paragraph: 4 } })
    expect(JSON.parse(result.changes['figures.json']!.toString())).toMatchObject([{ paragraph: 4 }])
    expect(result.lost).toEqual([])
  })

  it('take the words of their sentence as it is now', () => {
    const result = write(
      article.replace('A ferry leaves from Kuryk, south of', 'Two ferries now leave Kuryk, far south of'),
    )
    expect(passages(result).kuryk).toEqual({
      paragraph: 1,
      quote: 'Two ferries now leave Kuryk, far south of the town.',
      exact: 'Kuryk',
    })
    expect(result).toMatchObject({ lost: [], moved: 1 })
  })

  it('are lost with their words, and stay as they were', () => {
    const result = write(article.replace('and to Kars', 'and on').replace('Baku is on the other shore.\n\n', ''))
    expect(result.lost.map(({ id }) => id)).toEqual(['baku', 'kars'])
    expect(passages(result).kars).toEqual({
      paragraph: 3,
      quote: 'Trains go on to Tbilisi and to Kars.',
      exact: 'Kars',
    })
    expect(JSON.parse(result.changes['figures.json']!.toString())).toMatchObject([{ paragraph: 2 }])
  })

  it('follow paragraphs that change their order', () => {
    const [first, second, third] = article.trim().split('\n\n')
    expect(passages(write([third, first, second].join('\n\n')))).toMatchObject({
      aktau: { paragraph: 2 },
      baku: { paragraph: 3 },
      kars: { paragraph: 1 },
    })
  })
})
