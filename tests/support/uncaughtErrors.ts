import type { Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'

/** Lines of Firefox's own log about a file that did not arrive, which its driver reports as errors of the page. */
const ownLine = /^(Loading Worker from|download failed)/

/** Calls `report` with each error that the page throws and nobody catches. */
export const onUncaught = (page: Page, report: (message: string) => void): void =>
  void page.on('pageerror', ({ message }) => ownLine.test(message) || report(message))

/** Fails each test of a file in which a page that is given to the returned function throws an error that nobody catches. */
export function failOnUncaught(): (page: Page) => void {
  let uncaught: string[] = []
  afterEach(() => {
    const found = uncaught
    uncaught = []
    expect(found).toEqual([])
  })
  return (page) => onUncaught(page, (message) => uncaught.push(message))
}
