import type { Page } from 'playwright-core'

/** Waits until the map has drawn all that it was asked for, and its placeholder has faded. */
export async function mapIsDrawn(page: Page): Promise<void> {
  await page.locator('.map[data-state="ready"]').waitFor()
  await page.locator('.canvas:not([data-drawing])').waitFor()
  await page.locator('.placeholder').waitFor({ state: 'hidden' })
}
