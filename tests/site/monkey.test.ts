import type { Locator, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { seeded, randomHash, type Random } from '../../tools/random'
import { featureById, visit, visitText } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'

/** `MONKEY=5000 npx vitest run --project site tests/site/monkey.test.ts` for the long form, `SEED=n` for another one. */
const [long, seed] = [Number(process.env.MONKEY ?? 0), Number(process.env.SEED ?? 20181221)]

const sizes = [
  { width: 1240, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 640 },
]
const keys = ['Tab', 'Tab', 'Shift+Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']
keys.push('PageDown', 'PageUp', 'Home', 'End', '/', '?', 'n', 'p', 'Control+k')
const words = ['ak', 'байк', 'Қа', 'road', '🚀', '<b>', '   ', 'zzzz']
const links = [
  '#follow=caspian-ferry&km=100',
  '#follow=western-europe-western-china',
  '#way=berlin~baikonur',
  '#at=aktau',
]
links.push(
  '#view=article&para=12&quote=0-90',
  '#view=places&hide=road&time=2016-2018',
  '#view=outcomes&verdict=changed',
  '#at=kazakhstan&outcome=first-president',
  '#lang=kk&theme=dark',
  '#q=aktau',
  '',
)

const sight = 'button:visible:enabled, a[href^="#"]:visible, [role="tab"]:visible, [role="option"]:visible'
/** What a reader can choose now: while a dialog is open, nothing outside of it. */
async function choices(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog')
  return (await dialog.count()) ? dialog.locator(sight) : page.locator(sight)
}

/** One of the choices, and how it begins in HTML. It may be gone by then. */
async function oneOf(page: Page, random: Random): Promise<{ target: Locator; html: string }> {
  const targets = await choices(page)
  const target = targets.nth(random.below(await targets.count()))
  const html = await target
    .evaluate((element) => element.outerHTML.slice(0, 90), undefined, { timeout: 700 })
    .catch(() => 'gone')
  return { target, html }
}

/** Each does what a reader could do, and says so. */
const acts: Record<string, (page: Page, random: Random) => Promise<string>> = {
  click: async (page, random) => {
    const { target, html } = await oneOf(page, random)
    await target.click({ timeout: 700, noWaitAfter: true }).catch(() => undefined)
    return html
  },
  press: async (page, random) => {
    const key = random.one(keys)
    await page.keyboard.press(key)
    return key
  },
  /** As with a keyboard: the focus on something, then Enter. What closes itself so must leave the focus somewhere. */
  enter: async (page, random) => {
    const { target, html } = await oneOf(page, random)
    await target.focus({ timeout: 700 }).catch(() => undefined)
    await page.keyboard.press('Enter')
    return html
  },
  type: async (page, random) => {
    const word = random.one(words)
    await page
      .getByRole('combobox')
      .first()
      .fill(word, { timeout: 700 })
      .catch(() => undefined)
    return word
  },
  wheel: async (page, random) => {
    const { width, height } = page.viewportSize()!
    await page.mouse.move(random.below(width), random.below(height))
    await page.mouse.wheel(0, random.below(800) - 400)
    return ''
  },
  hash: async (page, random) => {
    const hash = random.next() < 0.5 ? randomHash(random) : random.one(links)
    await page.evaluate((wanted) => void (location.hash = wanted), hash)
    return hash
  },
  back: async (page) => {
    await page.evaluate(() => (history.state !== null || history.length > 3 ? history.back() : undefined))
    return ''
  },
  resize: async (page, random) => {
    const size = random.one(sizes)
    await page.setViewportSize(size)
    return JSON.stringify(size)
  },
}
/** How often each act comes, of twelve. */
const weights = { click: 3, press: 2, enter: 2, type: 1, wheel: 1, hash: 1, back: 1, resize: 1 }
const deck = Object.entries(weights).flatMap(([act, times]) => Array<string>(times).fill(act))

/** What an act can change: the address, the focus, what is shown and where it is scrolled. */
const outcome = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      location.hash,
      innerWidth,
      innerHeight,
      document.activeElement?.outerHTML.slice(0, 200),
      document.querySelector('#app')!.outerHTML.length,
      document.querySelector('main')!.textContent,
      [...document.querySelectorAll('main, main *')].map(({ scrollTop }) => scrollTop).filter(Boolean),
      [...document.querySelectorAll('input')].map(({ value }) => value),
    ]),
  )

/** What is wrong after an act. `keeps` says that the act may not lose the focus. */
async function amiss(page: Page, keeps: boolean): Promise<string[]> {
  // Two frames: what the act has begun is on the page.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const state = await page.evaluate(() => ({
    hash: location.hash,
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
    selectedTab: document.querySelectorAll('[role="tab"][aria-selected="true"]').length,
    current: document.querySelectorAll('.feature[aria-current="true"]').length,
    heading: document.querySelector('#feature-name')?.textContent?.replace(/\s+/g, ' ').trim(),
    isLost: document.activeElement === document.body,
    width: document.documentElement.scrollWidth - innerWidth,
  }))
  const found: string[] = []
  const part = (key: string) => new RegExp(`[#&]${key}=([^&]+)`).exec(state.hash)?.[1]
  const [at, lang, theme] = [part('at'), part('lang'), part('theme')]
  if (lang && lang !== state.lang) found.push(`the address says ${lang}, the page ${state.lang}`)
  if (theme && theme !== state.theme) found.push(`the address says ${theme}, the page ${state.theme}`)
  if (state.selectedTab !== 1) found.push(`${state.selectedTab} tabs are selected`)
  if (state.current > 1) found.push(`${state.current} places are selected`)
  if (state.heading) {
    const name = at && featureById(at).properties.name[state.lang as 'en']
    if (name !== state.heading) found.push(`the panel shows ${state.heading}, the address says ${at}`)
  }
  if (state.isLost && keeps) found.push('the focus fell to the page')
  if (state.width > 0) found.push(`the page is ${state.width} px too wide`)
  return found
}

/** Does random acts. Returns how many of each kind there were, and how many of these changed something. */
async function roam(
  page: Page,
  errors: string[],
  count: number,
): Promise<Record<string, { done: number; effective: number }>> {
  const random = seeded(seed)
  const done: string[] = []
  const tally = Object.fromEntries(Object.keys(acts).map((act) => [act, { done: 0, effective: 0 }]))
  for (let n = 0; n < count; n++) {
    const act = random.one(deck)
    // A pointer may have left the focus on nothing; who has pressed a key is somewhere, unless Tab led to the browser's own buttons.
    const wasLost = await page.evaluate(() => document.activeElement === document.body)
    const before = await outcome(page)
    const detail = await acts[act]!(page, random)
    done.push(`${act} ${detail}`)
    const keeps = !wasLost && (act === 'enter' || (act === 'press' && !detail.endsWith('Tab')))
    const found = [...(await amiss(page, keeps)), ...errors]
    expect(found, `seed ${seed}, act ${n}:\n${done.slice(-8).join('\n')}`).toEqual([])
    if (!page.url().startsWith(inject('site'))) throw new Error(`${page.url()} is another page`)
    tally[act]!.done++
    if ((await outcome(page)) !== before) tally[act]!.effective++
  }
  return tally
}

/** The share of all acts, and of each kind, that must have changed something; a wheel often turns over what cannot scroll. */
const floors = {
  all: 0.5,
  click: 0.5,
  press: 0.3,
  enter: 0.4,
  type: 0.4,
  wheel: 0.1,
  hash: 0.5,
  back: 0.4,
  resize: 0.5,
}

function expectEffects(tally: Record<string, { done: number; effective: number }>): void {
  const all = { done: 0, effective: 0 }
  for (const { done, effective } of Object.values(tally)) {
    all.done += done
    all.effective += effective
  }
  const tooFew = Object.entries({ ...tally, all }).filter(
    ([act, { done, effective }]) => effective < Math.floor(done * floors[act as keyof typeof floors]),
  )
  expect(tooFew).toEqual([])
}

const listen = (errors: string[]) => async (page: Page) => {
  onUncaught(page, (message) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.addInitScript(() => {
    window.print = () => undefined
  })
}

test('random acts of a reader break nothing, without a map', { timeout: 3_600_000 }, async () => {
  const errors: string[] = []
  expectEffects(await roam(await visitText({ prepare: listen(errors) }), errors, long || 160))
})

test('random acts of a reader break nothing, with the map', { timeout: 3_600_000 }, async () => {
  const errors: string[] = []
  expectEffects(
    await roam(
      await visit({ viewport: sizes[1]!, reducedMotion: 'no-preference', prepare: listen(errors) }),
      errors,
      Math.ceil((long || 160) / 5),
    ),
  )
})
