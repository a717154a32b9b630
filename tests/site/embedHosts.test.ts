import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sanitizeHtml from 'sanitize-html'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addFile, element, fits, iframe, script, startHost, stopHost, visitHost } from '../support/hostPage'
import { panelMessages } from '../support/messages'

beforeAll(startHost)
afterAll(stopHost)

const heading = (page: Page, name: string) =>
  page.frameLocator('iframe').getByRole('heading', { name }).first().waitFor()

describe('React', () => {
  beforeAll(async () => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, lib: { entry: 'tests/support/reactHost.js', formats: ['es'] } },
    })
    const [first] = [result].flat()
    if (!first || !('output' in first)) throw new Error('the host of React has no output')
    addFile('/react.js', first.output[0].code, 'text/javascript')
  })

  test('sets the attributes of the element, gets its events and keeps its frame when it renders again', async () => {
    const { page, frame, errors } = await visitHost(
      `${script()}<div id="root" data-site="${inject('site')}"></div><script type="module" src="/react.js"></script>`,
    )
    await heading(page, 'Aktau')
    await fits(page, frame)
    await page.locator('iframe').evaluate((frame) => Object.assign(frame, { isFirst: true }))
    await page.getByRole('button', { name: 'Go to Orenburg' }).click()
    await heading(page, 'Orenburg')
    await page.locator('output', { hasText: 'orenburg' }).waitFor()
    expect(await page.locator('iframe').evaluate((frame) => 'isFirst' in frame)).toBe(true)
    expect(errors.filter((text) => !text.includes('sandbox'))).toEqual([])
  })
})

describe('a host with a strict policy', () => {
  const site = () => inject('site').replace(/\/$/, '')

  test('shows the frame if it allows the frames of the site and nothing else', async () => {
    const { page, errors } = await visitHost(iframe('show=place&at=aktau&lang=en'), {
      policy: `default-src 'none'; img-src data:; frame-src ${site()}`,
    })
    await heading(page, 'Aktau')
    expect(errors).toEqual([])
  })

  test('runs the element if it allows the script of the site too, without styles and with Trusted Types', async () => {
    const { page, frame, errors } = await visitHost(element('show="place" at="aktau" lang="en" height="50"'), {
      policy: `default-src 'none'; img-src data:; script-src ${site()}; frame-src ${site()}; require-trusted-types-for 'script'; trusted-types 'none'`,
    })
    await heading(page, 'Aktau')
    await fits(page, frame)
    expect(errors.filter((text) => !text.includes('sandbox'))).toEqual([])
  })

  test('shows the link in the element if it allows no script of the site', async () => {
    const { page } = await visitHost(element('show="place" at="aktau"', '<a href="https://atlas.example/">Aktau</a>'), {
      policy: `default-src 'none'; img-src data:`,
    })
    expect(await page.getByRole('link', { name: 'Aktau' }).isVisible()).toBe(true)
    expect(await page.locator('iframe').count()).toBe(0)
  })
})

/** What an editor pastes: the script, the element with its link, and the frame of the code without script. */
const pasted = () =>
  `<p>Before</p>${element('show="place" at="aktau"', '<a href="https://atlas.example/en/aktau/">Aktau in the atlas</a>')}
  ${iframe('show=place&amp;at=aktau&amp;lang=en', 'loading="lazy" style="border: 0"')}<p>After</p>`

describe('a system that filters the HTML of its authors', () => {
  /** Of `$allowedposttags` in WordPress/wordpress-develop, src/wp-includes/kses.php: neither iframe nor script nor own elements. */
  const wordPressPost = {
    allowedTags: ['p', 'a', 'div', 'figure', 'blockquote'],
    allowedAttributes: { a: ['href', 'rel', 'target'] },
  }
  /** Of `onSaving` in TryGhost/Ghost, ghost/core/core/server/models/comment.js. Ghost's HTML card filters nothing. */
  const ghostComment = {
    allowedTags: ['p', 'br', 'a', 'blockquote'],
    allowedAttributes: { a: ['href', 'target', 'rel'] },
  }

  test.each([
    ['a post of WordPress', wordPressPost],
    ['a comment in Ghost', ghostComment],
  ])('leaves the link to the atlas in %s', async (_, list) => {
    const left = sanitizeHtml(pasted(), list)
    expect(left).not.toMatch(/iframe|script|steppe-atlas/)
    const { page } = await visitHost(left)
    expect(await page.getByRole('link', { name: 'Aktau in the atlas' }).getAttribute('href')).toBe(
      'https://atlas.example/en/aktau/',
    )
  })

  test('shows both forms in the HTML card of Ghost and the HTML block of WordPress, which filter nothing for an editor', async () => {
    const { page } = await visitHost(pasted())
    for (const frame of await page.locator('iframe').all()) {
      await frame.scrollIntoViewIfNeeded()
      await frame.contentFrame().getByRole('heading', { name: 'Aktau' }).first().waitFor()
    }
    expect(await page.locator('iframe').count()).toBe(2)
  })

  test('shows the frame that WordPress makes of oEmbed: a sandbox without origin, and a secret after #', async () => {
    // Of `wp_filter_oembed_result` in WordPress/wordpress-develop, src/wp-includes/embed.php.
    const left = sanitizeHtml(iframe('show=place&amp;at=aktau&amp;lang=en'), {
      allowedTags: ['a', 'blockquote', 'iframe'],
      allowedAttributes: {
        a: ['href'],
        iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
      },
    })
      .replace(/ src="([^"]*)"/, ' src="$1#?secret=a1b2c3d4e5" data-secret="a1b2c3d4e5"')
      .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    const { page, errors } = await visitHost(left)
    await heading(page, 'Aktau')
    expect(await page.frames()[1]!.evaluate(() => origin)).toBe('null')
    expect(errors).toEqual([])
  })
})

describe('Reveal.js', () => {
  beforeAll(() => {
    for (const [file, type] of [
      ['reveal.mjs', 'text/javascript'],
      ['reveal.css', 'text/css'],
    ] as const)
      addFile(`/${file}`, readFileSync(`node_modules/reveal.js/dist/${file}`, 'utf8'), type)
    addFile(
      '/deck.js',
      `import Reveal from '/reveal.mjs'
      new Reveal(document.querySelector('.reveal'), { viewDistance: 1, hash: true }).initialize()`,
      'text/javascript',
    )
  })

  test('shows the element in a slide, loaded when the slide is near, and keeps the keys of the deck', async () => {
    const slide = (content: string) => `<section>${content}</section>`
    const { page, requests } = await visitHost(
      `<link rel="stylesheet" href="/reveal.css"><div class="reveal"><div class="slides">
       ${['One', 'Two', 'Three'].map((name) => slide(`<h2>${name}</h2>`)).join('')}
       ${slide(element('show="place" at="aktau" lang="en" height="400"', '<a href="/">Aktau</a>'))}
       </div></div><script type="module" src="/deck.js"></script>`,
      { width: 1000 },
    )
    await page.getByRole('heading', { name: 'One' }).waitFor()
    await page.locator('.reveal.ready').waitFor()
    expect(requests.filter((url) => url.startsWith('embed.html'))).toEqual([])
    for (const name of ['Two', 'Three']) {
      await page.keyboard.press('ArrowRight')
      await page.locator('section.present', { hasText: name }).waitFor()
    }
    await page.keyboard.press('ArrowRight')
    await page.locator('section.present steppe-atlas').waitFor()
    await heading(page, 'Aktau')
    const link = page.frameLocator('iframe').getByRole('link', { name: panelMessages.en.embed.open })
    expect(await link.isVisible()).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.locator('section.present', { hasText: 'Three' }).waitFor()
  })
})
