import { expect } from 'vitest'
import { panelMessages as en } from '../../src/i18n/en/panelMessages'
import { chromiumTest, visitText } from '../support/reader'

chromiumTest('the panel of a corridor shows its heights, and the keys read them', async () => {
  const page = await visitText({ hash: '#at=western-europe-western-china' })
  const heights = page.getByRole('region', { name: en.heights.title })
  const reader = heights.getByRole('slider', { name: en.heights.title })
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toContain('nearest stop: St Petersburg')
  await reader.press('End')
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toContain('nearest stop: Lianyungang')
  const text = await heights.innerText()
  expect(text).toMatch(/Highest point\s+about 2,[89]00 m at 7,00\d km; nearest stop: Wuwei/)
  expect(text).toContain('Nine of ten')
})

chromiumTest('a ride says the height, and the track and the strip map draw the heights', async () => {
  const page = await visitText({ hash: '#follow=western-europe-western-china&km=7002' })
  const track = page.getByRole('slider', { name: en.ride.sliderLabel })
  await expect.poll(() => track.getAttribute('aria-valuetext')).toMatch(/, about 2,[89]00 m$/)
  expect(await page.locator('.bar .height').innerText()).toMatch(/^about 2,[89]00 m$/)
  expect(await track.locator('.relief path').count()).toBe(1)
  await expect.poll(() => page.locator('.figure path.relief').count()).toBe(1)
})

chromiumTest('a ferry has no heights', async () => {
  const page = await visitText({ hash: '#follow=caspian-ferry&km=100' })
  await expect.poll(() => page.locator('#strip-title').count()).toBe(1)
  expect(await page.locator('#heights-title, .relief, .bar .height').count()).toBe(0)
})
