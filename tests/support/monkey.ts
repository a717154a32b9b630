import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { randomHash, seeded, type Random } from '../../tools/random'
import { onUncaught } from './uncaughtErrors'

export const sizes = [
  { width: 1240, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 640 },
]
const keys = ['Tab', 'Tab', 'Shift+Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']
keys.push('PageDown', 'PageUp', 'Home', 'End', '/', '?', 'n', 'p', 'Control+k')
/** What the monkey knows of the atlas. */
export interface Habitat {
  /** The address that every page of the atlas begins with. */
  site: string
  /** What it types into the search. */
  words: readonly string[]
  /** Hashes that it opens, besides those that make no sense. */
  links: readonly string[]
  /** Returns the name of a feature in a language. */
  nameOf: (id: string, language: string) => string | undefined
}

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
const acts: Record<string, (page: Page, random: Random, habitat: Habitat) => Promise<string>> = {
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
  type: async (page, random, { words }) => {
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
  hash: async (page, random, { links }) => {
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
async function amiss(page: Page, keeps: boolean, { nameOf }: Habitat): Promise<string[]> {
  // Two frames: what the act has begun is on the page.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const state = await page.evaluate(() => ({
    hash: location.hash,
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
    selectedTab: document.querySelectorAll('main [role="tab"][aria-selected="true"]').length,
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
    const name = at && nameOf(at, state.lang!)
    if (name !== state.heading) found.push(`the panel shows ${state.heading}, the address says ${at}`)
  }
  if (state.isLost && keeps) found.push('the focus fell to the page')
  if (state.width > 0) found.push(`the page is ${state.width} px too wide`)
  return found
}

/** Does random acts, the same ones for a seed. Returns how many of each kind there were, and how many of these changed something. */
export async function roam(
  page: Page,
  errors: string[],
  count: number,
  habitat: Habitat,
  seed: number,
): Promise<Record<string, { done: number; effective: number }>> {
  const random = seeded(seed)
  const done: string[] = []
  const tally = Object.fromEntries(Object.keys(acts).map((act) => [act, { done: 0, effective: 0 }]))
  for (let n = 0; n < count; n++) {
    const act = random.one(deck)
    // A pointer may have left the focus on nothing; who has pressed a key is somewhere, unless Tab led to the browser's own buttons.
    const wasLost = await page.evaluate(() => document.activeElement === document.body)
    const before = await outcome(page)
    const detail = await acts[act]!(page, random, habitat)
    done.push(`${act} ${detail}`)
    const keeps = !wasLost && (act === 'enter' || (act === 'press' && !detail.endsWith('Tab')))
    const found = [...(await amiss(page, keeps, habitat)), ...errors]
    expect(found, `seed ${seed}, act ${n}:\n${done.slice(-8).join('\n')}`).toEqual([])
    if (!page.url().startsWith(habitat.site)) throw new Error(`${page.url()} is another page`)
    tally[act]!.done++
    if ((await outcome(page)) !== before) tally[act]!.effective++
  }
  return tally
}

/** Prepares a page for random acts: its errors go to `errors`. */
export const listen = (errors: string[]) => async (page: Page) => {
  onUncaught(page, (message) => errors.push(message))
  page.on(
    'console',
    (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`),
  )
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.addInitScript(() => {
    window.print = () => undefined
  })
}
