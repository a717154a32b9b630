import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { messages } from '../support/messages'
import { features, heading, visitText } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'

const { en, ru, kk } = messages

let errors: string[] = []
const watch = (page: Page) => {
  onUncaught(page, (message) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
}
afterEach(() => {
  const found = errors
  errors = []
  expect(found.filter((error) => !/WebGL|Failed to load resource/.test(error))).toEqual([])
})

/** Ways to put an element in the place of a text node: as translators do, and as a highlighter does. */
const replacements = {
  replaced: (text: Text, element: Element) => {
    element.textContent = `«${text.nodeValue}»`
    text.replaceWith(element)
  },
  'replaced in two steps': (text: Text, element: Element) => {
    element.textContent = `«${text.nodeValue}»`
    text.before(element)
    text.remove()
  },
  'moved into an element': (text: Text, element: Element) => {
    text.before(element)
    element.append(text)
  },
}

/** Replaces every text node of the page by an element, now and whenever one is added or changed. Chrome nests two. */
async function translate(page: Page, replace: string): Promise<void> {
  await page.evaluate((replace) => {
    const replaceBy = new Function(`return ${replace}`)() as (text: Text, element: Element) => void
    const wrap = (text: Text) => {
      if (!text.nodeValue!.trim() || text.parentElement?.closest('font, script, style, svg, .maplibregl-map')) return
      const outer = document.createElement('font')
      outer.append(document.createElement('font'))
      replaceBy(text, outer)
    }
    const wrapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      if (root instanceof Text) texts.push(root)
      texts.forEach(wrap)
    }
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        [target, ...addedNodes].filter((n) => n.isConnected).forEach(wrapAll)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    wrapAll(document.body)
  }, replace)
}

/** What a reader sees of an element, in one line, without the translator's quotes. */
const words = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/[«»]/g, '').replace(/\s+/g, ' ').trim())

const tabs = 'main [role="tab"]'
const panel = 'main [role="tabpanel"]:not([hidden])'

let wordsOfPlainPage: Promise<Record<string, string[]>> | undefined

describe.each(Object.entries(replacements))('in a page whose text nodes are %s', (_, replace) => {
  test('choosing, languages, search, filter and tabs show the words that belong there, and no others', async () => {
    /** What the same acts show in a page without a translator. */
    const act = async (page: Page) => {
      const seen: Record<string, string[]> = {}
      const see = async (step: string) => {
        await expect.poll(() => page.evaluate(() => document.querySelector('main [aria-busy="true"]'))).toBe(null)
        seen[step] = await words(page, `main header, ${tabs}, ${panel}`)
      }
      await page.getByRole('main').getByRole('button', { name: 'Baikonur Cosmodrome' }).first().click()
      await expect.poll(() => page.getByRole('blockquote').count()).toBeGreaterThan(0)
      await see('choose')
      await page.getByRole('button', { name: ru.languageName }).click()
      await expect.poll(() => words(page, `${panel} h2`)).toEqual(['Космодром Байконур'])
      await see('Russian')
      await page.getByRole('button', { name: kk.languageName }).click()
      await expect.poll(() => words(page, `${panel} h2`)).toEqual(['Байқоңыр ғарыш айлағы'])
      await see('Kazakh')
      await page.getByRole('button', { name: en.languageName }).click()
      await page.getByRole('combobox').fill('aktau')
      await page.getByRole('option').first().waitFor()
      seen.found = await words(page, '[role="listbox"]')
      await page.getByRole('option').first().click()
      await expect.poll(() => words(page, `${panel} h2`)).toEqual(['Aktau'])
      await see('another place')
      await page.getByRole('tab').nth(2).click()
      await page.getByRole('main').getByRole('heading').nth(3).waitFor()
      await see('list')
      await page.evaluate(() => (location.hash = '#view=places&hide=topic:space,topic:transport'))
      await expect.poll(async () => (await words(page, '.legend')).join()).toContain(` of ${features.length}`)
      await see('filter')
      await page.evaluate(() => (location.hash = '#view=article'))
      await page.getByRole('article').waitFor()
      await see('article')
      await page.evaluate(() => (location.hash = '#at=aktau'))
      await expect.poll(() => words(page, `${panel} h2`)).toEqual(['Aktau'])
      await page.getByRole('button', { name: en.close, exact: true }).click()
      await see('close')
      await page.evaluate(() => (location.hash = '#follow=caspian-ferry'))
      const slider = page.getByRole('slider', { name: en.ride.sliderLabel })
      await slider.press('End')
      await expect.poll(() => words(page, '.foot')).toEqual([expect.stringContaining('Makhachkala')])
      seen.ride = await words(page, '.foot')
      await slider.press('Home')
      await page.getByRole('button', { name: en.ride.next }).click()
      seen['next stop'] = await words(page, '.foot')
      return seen
    }
    const translated = await visitText({ fresh: true, prepare: watch })
    await translate(translated, replace.toString())
    const seen = await act(translated)
    expect(seen).toEqual(await (wordsOfPlainPage ??= act(await visitText({ fresh: true }))))
  })
})

const changes = {
  'an element is added to the header': () =>
    document.querySelector('#app header p')!.before(document.createElement('span')),
  'every text node is replaced': () => {
    for (const element of document.querySelectorAll('#app :not(svg *)')) {
      for (const text of [...element.childNodes]) {
        if (!(text instanceof Text) || !text.nodeValue!.trim()) continue
        const font = document.createElement('font')
        font.textContent = text.nodeValue
        text.replaceWith(font)
      }
    }
  },
  'the comments are taken out': () => {
    const walker = document.createTreeWalker(document.querySelector('#app')!, NodeFilter.SHOW_COMMENT)
    const comments: ChildNode[] = []
    while (walker.nextNode()) comments.push(walker.currentNode as Comment)
    comments.forEach((comment) => comment.remove())
  },
}

test.each(Object.entries(changes))(
  'if %s before the script runs, the page is whole all the same',
  async (_, change) => {
    const page = await visitText({
      fresh: true,
      prepare: async (page) => {
        watch(page)
        await page.addInitScript(`
        document.addEventListener('readystatechange', () => document.readyState === 'interactive' && (${change.toString()})())
      `)
      },
    })
    const plain = await visitText()
    for (const part of ['main', '.over', '#map .placeholder']) {
      expect(await words(page, part)).toEqual(await words(plain, part))
    }
    const steps = await page.evaluate(() => history.length)
    await page.getByRole('main').getByRole('button', { name: 'Baikonur Cosmodrome' }).first().click()
    await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
    // Each effect runs once.
    expect(await page.evaluate(() => history.length)).toBe(steps + 1)
  },
)
