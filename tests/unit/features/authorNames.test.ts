import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../build/article/parseMarkdown'
import App from '../../../src/app/App.svelte'
import type { Language } from '../../../src/content/schema'
import ArticleReader from '../../../src/features/article/ArticleReader.svelte'
import Passage from '../../../src/features/details/Passage.svelte'
import { Offline } from '../../../src/pwa/offline.svelte'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import WithAtlas from '../../support/WithAtlas.svelte'
import { aven, smallArticle, smallAtlas } from '../../support/smallAtlas'

const printed = 'author: A. Writer'
const article = parseMarkdown(smallArticle.replace(printed, `${printed}\nauthor-ru: А. Писатель`))
const query = { matches: false, addEventListener: () => undefined }
const atlasIn = (language: Language) =>
  new Atlas(
    smallAtlas({ 'article.md': article }),
    new Settings({ storage: null, preferredLanguages: [language], darkScheme: query, moreContrast: query }),
  )
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\u00a0/g, ' ')

describe('the author’s name', () => {
  let atlas: Atlas
  beforeEach(() => void (atlas = atlasIn('ru')))

  test('is that of the interface language in the byline', () => {
    const { body } = render(App, { props: { atlas, offline: new Offline(), placeholder: '' } })
    expect(textOf(body)).toContain('Атлас к статье: А. Писатель · 21 декабря 2018 г.')
  })

  test('is that of the interface language under a quotation', () => {
    const props = { passage: aven.properties.passages[0]!, id: 'aven' }
    const { body } = render(WithAtlas, { props: { atlas, component: Passage as Component<object>, props } })
    expect(textOf(body)).toContain('А. Писатель, 21 декабря 2018 г.')
  })

  test('is the printed one in the header of the article', () => {
    const html = render(WithAtlas, { props: { atlas, component: ArticleReader as Component<object>, props: {} } }).body
    expect(textOf(html)).toContain('A. Writer')
    expect(textOf(html)).not.toContain('А. Писатель')
  })
})
