import type { Page } from 'playwright-core'
import type { Language } from '../../src/content/schema.ts'

/** Changes the theme and the language of an open page through its address, and waits for its fonts. */
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
  // After two frames the map has begun to draw another style.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
