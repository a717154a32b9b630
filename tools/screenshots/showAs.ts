import type { Page } from 'playwright-core'
import type { Language } from '../../src/content/schema.ts'

/** Shows an open page in an theme and a language, by its address, and waits until it is written in its fonts. */
export async function showAs(page: Page, theme: 'light' | 'dark', language: Language): Promise<void> {
  await page.evaluate(
    async ([theme, language]) => {
      const wanted = location.hash
        .replace(/^#/, '')
        .split('&')
        .filter((part) => part && !/^(theme|lang)=/.test(part))
      location.hash = [...wanted, `lang=${language}`, `theme=${theme}`].join('&')
      await document.fonts.ready
    },
    [theme, language],
  )
  await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor()
  // Two frames: what the change has begun, such as another style of the map, is under way.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
