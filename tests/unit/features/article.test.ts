import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../build/article/parseMarkdown'
import NoScriptPage from '../../../build/noscript/NoScriptPage.svelte'
import ArticleReader from '../../../src/features/article/ArticleReader.svelte'
import { blockGroups, headingOffset } from '../../../src/features/article/blockGroups'
import { newAtlas } from '../../support/newAtlas'
import { smallAtlas } from '../../support/smallAtlas'
import WithAtlas from '../../support/WithAtlas.svelte'

const markdown = `---
title: Two rivers
---

The *port of **Aven** and* the town of [Bol](https://example.org/) are joined by the Long Road[^1]. \`Aven\` was first.

## History

- [x] In Aven a treaty was signed in 2010, near the Inner Sea.
- See [the end](#the-end) and [a place](#at=aven).

### The end

> Nothing here is on the map.

3. One
4. Two

| Town | People |
|---|--:|
| *Aven* | 5[^2] |

Line one  
line two<script>alert(1)</script>

---

[^1]: The **road**.

    Its length.
[^2]: About.
`
const atlas = newAtlas(smallAtlas({ 'article.md': parseMarkdown(markdown) }))

const withoutHydration = (html: string) =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/ class="[^"]*"| style="[^"]*"/g, '')
    .replace(/<span lang="en" dir="ltr">[^<]*<\/span>/g, '')
const reader = withoutHydration(
  render(WithAtlas, { props: { atlas, component: ArticleReader as Component<object>, props: {} } }).body,
)
const plain = withoutHydration(
  render(NoScriptPage, {
    props: { atlas, pages: [{ file: '', groups: [], from: 1, to: 5, first: '', last: '' }], fileOf: () => '' },
  }).body,
)
const number = (html: string, text: RegExp) => html.match(text)?.length ?? 0

test('a mention is one link with its formats in it, and replaces a link of the article', () => {
  expect(reader).toMatch(
    /The <em>port of <\/em><a href="#at=aven[^>]*><em><strong>Aven<\/strong><\/em><\/a><em> and<\/em>/,
  )
  expect(plain).toMatch(/The <em>port of <\/em><a href="#at=aven"><em><strong>Aven<\/strong><\/em><\/a><em> and<\/em>/)
  expect(plain).toContain('town of <a href="#at=bol">Bol</a> are')
  expect(reader + plain).not.toContain('https://example.org/"')
  expect(plain).toContain(
    '<a href="#at=long-road">Long Road</a><sup><a href="#note-1">1</a></sup>. <code>Aven</code> was',
  )
})

test('headings are below the title, lists keep their numbers, tables have header cells', () => {
  expect(reader).toMatch(/<h3>History<\/h3>[\s\S]*<h4>The end<\/h4>/)
  expect(plain).toMatch(/<h2>History<\/h2>[\s\S]*<h3>The end<\/h3>/)
  for (const html of [reader, plain]) {
    expect(html).toMatch(/<ol start="3">\s*<li/)
    expect(html).toContain('<blockquote>')
    expect(html).toMatch(/<div tabindex="0">\s*<table>\s*<thead>\s*<tr>\s*<th scope="col">Town<\/th>/)
    expect(html).toContain('<em>Aven</em></td>')
    expect(html).toContain('<hr')
    expect(html).toMatch(/Line one<br\/?>line two&lt;script>alert\(1\)&lt;\/script>/)
    expect(html).not.toContain('<script')
  }
})

test('every paragraph of running text has its number', () => {
  const numbers = [...reader.matchAll(/id="paragraph-(\d+)"[^>]* data-paragraph="\1"/g)].map(([, n]) => Number(n))
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const n of numbers) expect(plain).toContain(`<p id="view=article&amp;para=${n}">`)
  expect(reader).toContain('<a href="#view=article&amp;para=4">the end</a>')
  expect(reader).toContain('<a href="#at=aven">a place</a>')
})

test('notes are at the end, with links to them and back', () => {
  for (const html of [reader, plain]) {
    expect(html).toMatch(/<li id="note-1"[^>]*>\s*<p>The <strong>road<\/strong>\.\s*<\/p>\s*<p>Its length\.\s*<a/)
    expect(number(html, /id="note-\d"/g)).toBe(2)
  }
  expect(reader).toMatch(/<a role="doc-backlink" href="#view=article&amp;para=1" aria-label="↩ 1">/)
  expect(reader).toMatch(/<sup data-note="2"><a role="doc-noteref" href="#view=article"[^>]*>2<\/a><\/sup>/)
})

test('an article without author, office, publication and date has a title only', () => {
  expect(reader).toMatch(/<h2 id="article-title">Two rivers<\/h2>\s*<p lang="en" dir="ltr"><a href="#view=outcomes">/)
  expect(reader + plain).not.toMatch(/undefined|null|<cite>/)
})

test('paragraphs that follow one another are a group', () => {
  expect(blockGroups(parseMarkdown('a\n\nb\n\n---\n\nc').blocks)).toEqual([
    { type: 'paragraphs', numbers: [1, 2] },
    { type: 'rule' },
    { type: 'paragraphs', numbers: [3] },
  ])
})

test('the highest heading of the article has the given level', () => {
  const offset = (text: string) => headingOffset(parseMarkdown(`---\ntitle: T\n---\n${text}\n\ntext`).blocks, 3)
  expect([offset('## a\n\n# b'), offset('### a'), offset('> #### a'), offset('- ## a')]).toEqual([2, 0, -1, 1])
})
