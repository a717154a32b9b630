import type { Page } from 'playwright-core'

/** What the column holds that is cut off, and whether anything must be scrolled sideways. */
export const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`)
    const panel = document.querySelector('main .panel')!
    if (panel.scrollWidth > panel.clientWidth)
      found.push(`the panel is ${panel.scrollWidth - panel.clientWidth} px too wide`)
    for (const element of document.querySelectorAll<HTMLElement>(
      'main .panel :is(button, a, h2, h3, p, dd, dt, td, th, label, .name, .kind)',
    )) {
      const { width, height } = element.getBoundingClientRect()
      if (!width || !height || getComputedStyle(element).clipPath !== 'none') continue
      const isCut =
        getComputedStyle(element).overflow !== 'visible' && getComputedStyle(element).textOverflow !== 'ellipsis'
      if (isCut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
        found.push(`cut: ${element.textContent?.slice(0, 60)}`)
      const sticksOut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
      if (!isCut && sticksOut) found.push(`sticks out: ${element.textContent?.slice(0, 60)}`)
    }
    return found
  })
