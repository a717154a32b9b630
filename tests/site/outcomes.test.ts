import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mentionsInOrder } from '../../src/content/article/mentions'
import { verdicts } from '../../src/content/verdicts'
import type { WrittenOutcome } from '../../src/content/outcomeSchema'
import { languages, messages, panelMessages } from '../support/messages'
import { formatDate } from '../../src/i18n/formatDate'
import { camera, chromiumTest, featureById, heading, phone, settled, visit, visitText } from '../support/reader'
import { realContent } from '../support/realContent'

const { en } = messages
const { outcomes: words, mentions: steps } = panelMessages.en
const all = JSON.parse(readFileSync('geo/outcomes.json', 'utf8')) as WrittenOutcome[]
const byId = (id: string) => all.find((outcome) => outcome.id === id)!
const ofFeature = (id: string) => all.filter(({ feature }) => feature === id)
const convention = byId('caspian-convention')

const hashOf = (page: Page) => new URL(page.url()).hash
const section = (page: Page) => page.getByRole('region', { name: en.tabs.outcomes })
const entries = (page: Page) => page.locator('main details:has(time)')
const entryOf = (page: Page, { quote }: WrittenOutcome) => entries(page).filter({ hasText: quote })
const markOf = (page: Page, { quote }: WrittenOutcome) => page.getByRole('button', { name: words.mark(quote) })
const isOpen = (page: Page, outcome: WrittenOutcome) =>
  entryOf(page, outcome).evaluate((details: HTMLDetailsElement) => details.open)
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

describe('the panel of a feature', () => {
  test('has its outcomes under the heading of the atlas, closed, with verdict and date', async () => {
    const page = await visitText({ hash: '#at=kazakhstan' })
    await section(page).waitFor()
    expect(
      await page.getByRole('region', { name: en.facts }).getByRole('region', { name: en.tabs.outcomes }).count(),
    ).toBe(1)
    const own = ofFeature('kazakhstan')
    const rows = await entries(page).evaluateAll((found: HTMLDetailsElement[]) =>
      found.map((details) => ({ open: details.open, text: details.innerText.replace(/\s+/g, ' ').trim() })),
    )
    expect(rows).toEqual(
      own.map(({ quote, verdict, asOf }) => ({
        open: false,
        text: `${quote} ${words.verdict[verdict]} · ${words.asOf(formatDate('en', asOf))}`,
      })),
    )
    await page.evaluate(() => void (location.hash = '#at=berlin'))
    await expect.poll(() => heading(page).textContent()).toBe('Berlin')
    await page.locator('#feature-facts').waitFor()
    expect(await section(page).count()).toBe(0)
  })

  test('opens an outcome with the words it answers, the text and its sources, and the address names it', async () => {
    const page = await visitText({ hash: '#at=caspian-sea' })
    const entry = entryOf(page, convention)
    const date = entry.getByText(words.asOf(formatDate('en', convention.asOf)))
    await date.waitFor()
    await entry.locator('summary').click()
    await entry.getByText(convention.text.en!).waitFor()
    expect(await date.isVisible()).toBe(true)
    // Nothing in the panel makes the page itself scroll.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
    const links = await entry
      .getByRole('list', { name: words.sources })
      .getByRole('link')
      .evaluateAll((found: HTMLAnchorElement[]) => found.map(({ href, target, rel }) => [href, target, rel]))
    expect(links).toEqual(convention.sources.map(({ url }) => [url, '_blank', 'external noopener']))
    for (const { title, publisher, date } of convention.sources) {
      expect(await entry.getByText(title).count()).toBe(1)
      expect(await entry.getByText(`${publisher}, ${formatDate('en', date)}`).count()).toBe(1)
    }
    await expect.poll(() => hashOf(page)).toBe(`#at=caspian-sea&outcome=${convention.id}`)

    await entry.getByRole('link', { name: convention.quote }).click()
    await expect.poll(() => hashOf(page)).toMatch(/at=caspian-sea&view=article&para=12&quote=\d+-\d+$/)
    expect(await page.locator('article .quoted').first().textContent()).toContain('Now, we are talking')
    await page.goBack()
    await expect.poll(() => isOpen(page, convention)).toBe(true)
    await entryOf(page, convention).locator('summary').click()
    await expect.poll(() => hashOf(page)).toBe('#at=caspian-sea')
    await page.keyboard.press('Escape')
    await expect.poll(() => hashOf(page)).toBe('')
  })

  test('is the same in every language, and all verdicts look the same', async () => {
    const page = await visitText({ hash: '#at=kazakhstan' })
    const looks = new Set<string>()
    for (const language of languages) {
      await page.evaluate((lang) => void (location.hash = `#at=kazakhstan&lang=${lang}`), language)
      await page.locator(`html[lang="${language}"]`).waitFor()
      const texts = panelMessages[language].outcomes
      await page.getByRole('region', { name: messages[language].tabs.outcomes }).waitFor()
      for (const outcome of ofFeature('kazakhstan')) {
        const entry = entryOf(page, outcome)
        await entry.getByText(texts.asOf(formatDate(language, outcome.asOf))).waitFor()
        const verdict = entry.getByText(texts.verdict[outcome.verdict], { exact: true })
        looks.add(
          await verdict.evaluate((element) => JSON.stringify([getComputedStyle(element).color, element.className])),
        )
      }
      const first = entryOf(page, ofFeature('kazakhstan')[0]!)
      if (!(await isOpen(page, ofFeature('kazakhstan')[0]!))) await first.locator('summary').click()
      await first.getByText(ofFeature('kazakhstan')[0]!.text[language]!).waitFor()
    }
    expect(looks.size).toBe(1)
  })

  test('opens what a link names, and ignores what is not there', async () => {
    const page = await visitText({ ...phone, hash: `#at=caspian-sea&outcome=${convention.id}` })
    await expect.poll(() => isOpen(page, convention)).toBe(true)
    await expect.poll(() => focusedText(page)).toContain(convention.quote)
    await page.evaluate(() => void (location.hash = '#at=astana&outcome=caspian-convention'))
    await expect.poll(() => hashOf(page)).toBe('#at=astana')
    await expect.poll(() => page.locator('main details[open]').count()).toBe(0)
  })
})

test('the texts come after the map, and where they cannot be loaded the reader tries again', async () => {
  const requests: string[] = []
  let isBroken = true
  const page = await visitText({
    hash: '#at=caspian-sea',
    prepare: async (page) => {
      page.on('request', (request) => requests.push(request.url()))
      await page.route('**/outcomes-*.json', (route) => (isBroken ? route.abort() : route.continue()))
    },
  })
  expect(await page.locator('link[href*="outcomes"]').count()).toBe(0)
  const entry = entryOf(page, convention)
  await entry.locator('summary').click()
  await entry.getByText(words.failed).waitFor()
  expect(await page.getByRole('alert').getByText('outcomes').count()).toBe(0)
  // What does not come from that file is there.
  expect(await entry.getByRole('link', { name: convention.quote }).count()).toBe(1)
  isBroken = false
  await entry.getByRole('button', { name: en.map.retry }).click()
  await entry.getByText(convention.text.en!).waitFor()
  expect(await entry.getByText(words.failed).count()).toBe(0)
  expect(requests.filter((url) => url.includes('outcomes-')).length).toBeGreaterThan(1)
})

describe('the article', () => {
  test('has a mark behind each statement that opens its outcome, and Back leads to the statement', async () => {
    const page = await visitText({ hash: '#view=article' })
    await page.locator('#paragraph-12 button').first().waitFor()
    const marks = page.locator('article ol button')
    const names = await marks.evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label')))
    expect(names).toEqual(all.map(({ quote }) => words.mark(quote)))
    // Each mark stands behind its statement and the punctuation that follows.
    const before = await marks.evaluateAll((found) =>
      found.map((mark) => {
        const range = document.createRange()
        range.setStart(mark.closest('p')!, 0)
        range.setEndBefore(mark)
        const words = range.cloneContents()
        for (const hidden of words.querySelectorAll('.visually-hidden')) hidden.remove()
        return words.textContent!
      }),
    )
    const bare = (text: string) => text.replace(/[.,;:!?…"”’»)\]]*$/, '')
    expect(before.map((text, index) => bare(text).endsWith(bare(all[index]!.quote)))).toEqual(all.map(() => true))

    const statement = all.find(({ paragraph }) => paragraph > 30)!
    await markOf(page, statement).press('Enter')
    await expect.poll(() => isOpen(page, statement)).toBe(true)
    await expect.poll(() => focusedText(page)).toContain(statement.quote)
    await expect.poll(() => hashOf(page)).toContain(`at=${statement.feature}&outcome=${statement.id}`)
    const box = (await entryOf(page, statement).boundingBox())!
    expect(box.y).toBeGreaterThan(100)
    expect(box.y).toBeLessThan(500)
    await page.goBack()
    await expect
      .poll(() =>
        page.locator('article .quoted').evaluateAll((runs) => runs.map((run) => run.firstChild!.textContent).join('')),
      )
      .toBe(statement.quote)
    await expect.poll(() => hashOf(page)).toContain(`para=${statement.paragraph}&quote=`)
    await page.goForward()
    await expect.poll(() => isOpen(page, statement)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => hashOf(page)).toBe('')
  })

  chromiumTest('has marks of 24 px that change no line, stay beside their word and are not printed', async () => {
    const page = await visitText({ hash: '#view=article' })
    await page.locator('#paragraph-12 button').first().waitFor()
    const seen = await page.locator('article ol').evaluate((list) => {
      const marks = [...list.querySelectorAll('button')]
      const sizes = marks.map((mark) => [mark.offsetWidth, mark.offsetHeight].join())
      const lines = () =>
        [...list.querySelectorAll('p')].map((p) => p.offsetHeight / parseFloat(getComputedStyle(p).lineHeight))
      const parts = lines().map((count) => Math.abs(count - Math.round(count)))
      return { sizes: [...new Set(sizes)], unevenLines: parts.filter((part) => part > 0.01).length }
    })
    expect(seen).toEqual({ sizes: ['24,24'], unevenLines: 0 })
    for (const width of [1240, 1000, 430, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 720 })
      const orphans = await page.locator('article ol').evaluate((list) => {
        const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
        return [...list.querySelectorAll('button')].flatMap((mark) => {
          const texts = document.createTreeWalker(mark.closest('p')!, NodeFilter.SHOW_TEXT)
          let last: Node | null = null
          while (
            texts.nextNode() &&
            !(mark.compareDocumentPosition(texts.currentNode) & Node.DOCUMENT_POSITION_FOLLOWING)
          ) {
            const { parentElement, nodeValue } = texts.currentNode
            if (nodeValue!.trim() && !parentElement!.closest('.visually-hidden')) last = texts.currentNode
          }
          const word = document.createRange()
          word.setStart(last!, last!.nodeValue!.trimEnd().length - 1)
          word.setEnd(last!, last!.nodeValue!.trimEnd().length)
          const isOnLine = Math.abs(middle(word.getBoundingClientRect()) - middle(mark.getBoundingClientRect())) < 14
          return isOnLine ? [] : [last!.nodeValue!.slice(-20)]
        })
      })
      expect(orphans, `${width} px`).toEqual([])
    }
    await page.emulateMedia({ forcedColors: 'active' })
    const symbol = page.locator('article ol button svg').first()
    const colours = await symbol.evaluate((svg) => [
      getComputedStyle(svg).stroke,
      getComputedStyle(svg.closest('li')!).backgroundColor,
    ])
    expect(colours[0]).not.toBe(colours[1])
    await page.emulateMedia({ forcedColors: null, media: 'print' })
    await expect.poll(() => symbol.isVisible()).toBe(false)
  })
})

describe('the list of all outcomes', () => {
  test('is in the order of the text, leads to places and statements, and its filter is in the address', async () => {
    const page = await visitText({ hash: '#view=article' })
    await page.getByRole('link', { name: words.all(all.length) }).click()
    await expect.poll(() => hashOf(page)).toBe('#view=outcomes')
    await expect.poll(() => heading(page).textContent()).toBe(en.tabs.outcomes)
    await expect.poll(() => page.title()).toBe(`${en.tabs.outcomes} · ${en.atlas}`)
    const quotes = () => page.locator('main details q').allTextContents()
    await expect.poll(quotes).toEqual(all.map(({ quote }) => quote))
    const filter = page.getByRole('group', { name: words.filter })
    expect(
      (await filter.getByRole('button').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
    ).toEqual(
      verdicts.map(
        (verdict) => `${words.verdict[verdict]} ${all.filter((outcome) => outcome.verdict === verdict).length}`,
      ),
    )
    await filter.getByRole('button', { name: words.verdict.unknown }).click()
    await filter.getByRole('button', { name: words.verdict.changed }).click()
    const some = all.filter(({ verdict }) => ['changed', 'unknown'].includes(verdict)).map(({ quote }) => quote)
    await expect.poll(quotes).toEqual(some)
    await expect.poll(() => hashOf(page)).toBe('#view=outcomes&verdict=changed,unknown')
    const shown = en.filter.shownOf(String(some.length), String(all.length))
    await expect.poll(() => page.getByRole('status').getByText(shown).count()).toBe(1)
    await page.reload()
    await expect.poll(quotes).toEqual(some)

    const first = all.find(({ verdict }) => verdict === 'changed')!
    await entryOf(page, first).locator('summary').click()
    await entryOf(page, first)
      .getByRole('link', { name: featureById(first.feature).properties.name.en!, exact: true })
      .click()
    await expect.poll(() => isOpen(page, first)).toBe(true)
    await expect.poll(() => hashOf(page)).toBe(`#at=${first.feature}&outcome=${first.id}`)
    await page.goBack()
    await expect.poll(quotes).toEqual(expect.arrayContaining(some))
    await expect.poll(() => hashOf(page)).toContain('verdict=changed,unknown')
    await page.goBack()
    await expect.poll(() => hashOf(page)).toBe('#view=outcomes&verdict=unknown')
    await page.getByRole('button', { name: en.filter.all }).click()
    await expect.poll(quotes).toEqual(all.map(({ quote }) => quote))
    await page.getByRole('link', { name: words.back }).click()
    await expect.poll(() => hashOf(page)).toBe('#view=article')
  })

  test('is left by its tab, needs no texts, and ignores a verdict that does not exist', async () => {
    const page = await visitText({
      prepare: (page) => page.route('**/outcomes-*.json', (route) => route.abort()),
      hash: '#view=outcomes&verdict=nothing',
    })
    await expect.poll(() => entries(page).count()).toBe(all.length)
    await expect.poll(() => hashOf(page)).toBe('#view=outcomes')
    const tab = page.getByRole('tab', { name: en.tabs.article })
    expect(await tab.getAttribute('aria-selected')).toBe('true')
    await tab.click()
    await page.locator('#paragraph-1').waitFor()
    await expect.poll(() => hashOf(page)).toBe('#view=article')
  })
})

describe('n and p', () => {
  const order = mentionsInOrder(realContent.marks)
  const last = order.at(-1)!
  const of = String(order.length)
  const said = (page: Page) => page.locator('.page > [role="status"]').textContent()
  const sentence = (index: number) => {
    const { feature, paragraph } = order[index]!
    return steps.chosen(featureById(feature).properties.name.en!, en.paragraph(paragraph), String(index + 1), of)
  }
  const addressOf = (index: number) => {
    const { feature, paragraph, start, end } = order[index]!
    return `at=${feature}&view=article&para=${paragraph}&quote=${start}-${end}`
  }

  test('lead through the mentions, with the map, the text and the address', async () => {
    const index = order.findIndex(({ feature }) => feature === 'aktau')
    const page = await visit({ hash: '#map=3/48/65&at=aktau' })
    await page.keyboard.press('n')
    await expect.poll(() => hashOf(page)).toContain(addressOf(index + 1))
    await page.keyboard.press('p')
    await expect.poll(() => hashOf(page)).toContain(addressOf(index))
    await expect.poll(() => said(page)).toBe(sentence(index))
    await expect
      .poll(() =>
        page.locator('article .quoted').evaluateAll((found) => found.map((run) => run.firstChild!.textContent)),
      )
      .toEqual(['Aktau'])
    await settled(page)
    await expect.poll(async () => Math.round((await camera(page)).centre[0])).toBe(51)
    await page.goBack()
    await expect.poll(() => hashOf(page)).toContain(addressOf(index + 1))
    await page.goBack()
    await expect.poll(() => hashOf(page)).toMatch(/at=aktau$/)
  })

  test('stop at the ends, and work from the buttons, on other layouts and not while the reader types', async () => {
    const page = await visitText({ hash: '#view=article' })
    const next = page.getByRole('button', { name: steps.next })
    const previous = page.getByRole('button', { name: steps.previous })
    await page.locator('#paragraph-12').waitFor()
    const press = (init: Omit<KeyboardEventInit, 'view'>) =>
      page.evaluate((init) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
      }, init)
    await press({ key: 'т', code: 'KeyN' })
    await expect.poll(() => hashOf(page)).toContain(addressOf(0))
    await expect.poll(() => previous.isDisabled()).toBe(true)
    await next.click()
    await expect.poll(() => hashOf(page)).toContain(addressOf(1))
    await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true)
    await expect.poll(() => previous.isDisabled()).toBe(false)
    await press({ key: 'з', code: 'KeyP' })
    await expect.poll(() => hashOf(page)).toContain(addressOf(0))
    await page.keyboard.press('p')
    await expect.poll(() => said(page)).toBe(steps.first)
    await expect.poll(() => hashOf(page)).toContain(addressOf(0))

    await page.evaluate(
      (hash) => void (location.hash = hash),
      `#at=${last.feature}&view=article&para=${last.paragraph}&quote=${last.start}-${last.end}`,
    )
    await expect.poll(() => next.isDisabled()).toBe(true)
    await next.press('Enter')
    await expect.poll(() => said(page)).toBe(steps.last)
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true)

    const search = page.getByRole('combobox', { name: en.search.label })
    await search.pressSequentially('np')
    expect(await search.inputValue()).toBe('np')
    await expect.poll(() => hashOf(page)).toContain(addressOf(order.length - 1))
    await search.fill('')
    await search.press('Escape')
  })

  test('follow a mention that was clicked, and can be switched off', async () => {
    const page = await visitText({ hash: '#view=article', fresh: true })
    const index = order.findIndex(({ paragraph, feature }) => paragraph === 12 && feature === 'caspian-sea')
    await page.locator('#paragraph-12 a[href*="at=caspian-sea&"]').click()
    await page.keyboard.press('n')
    await expect.poll(() => hashOf(page)).toContain(addressOf(index + 1))
    // The focus was on the link, and goes to the next one.
    await expect.poll(() => focusedText(page)).toContain('Aktau')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: en.keys.title })
    await dialog.getByText(panelMessages.en.keys.nextMention).waitFor()
    await dialog.getByText(panelMessages.en.keys.previousMention).waitFor()
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('n')
    await dialog.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await expect.poll(() => hashOf(page)).toContain(addressOf(index + 1))
  })
})
