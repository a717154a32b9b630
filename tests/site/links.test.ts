import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { camera, corridors, heading, settled, visit, visitText } from '../support/reader'

const { en } = messages
const road = corridors.find(({ id }) => id === 'western-europe-western-china')!
const almaty = road.properties.stops.find(({ name }) => name.en === 'Almaty')!

test('the address is never written with a camera that the map has not had', async () => {
  const page = await visit({
    fresh: true,
    prepare: (page) =>
      page.addInitScript(() => {
        const written: string[] = []
        Object.assign(window, { written })
        for (const name of ['pushState', 'replaceState'] as const) {
          const write = history[name].bind(history)
          history[name] = (data, unused, url) => {
            written.push(String(url))
            write(data, unused, url)
          }
        }
      }),
  })
  await page.waitForURL(/map=/)
  const written = await page.evaluate<string[]>('written')
  expect(written.filter((url) => /map=0(\.0+)?\/0/.test(url))).toEqual([])
  // The first view of a wide window is about Kazakhstan.
  expect(written.find((url) => url.includes('map='))).toMatch(/map=[23](\.\d+)?\/[45]\d(\.\d+)?\/[56]\d/)
})

test.each(['Caspian Sea', '19 & 5%', 'a+b (c)'])(
  'a search for %s stays while the map moves, and after a reload',
  async (text) => {
    const page = await visit({ hash: '#map=5/46/57' })
    const box = page.getByRole('combobox', { name: en.search.label })
    await box.fill(text)
    await expect.poll(() => page.url()).toContain('q=')
    expect(page.url()).not.toMatch(/[()']/)
    await page.locator('#map canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => !url.hash.includes('map=5/46/57'))
    await settled(page)
    expect(await box.inputValue()).toBe(text)
    const before = page.url()
    await page.goto('about:blank')
    await page.goto(before)
    await expect.poll(() => box.inputValue()).toBe(text)
  },
)

test('a link opens as other programs have changed it', async () => {
  const page = await visitText()
  for (const hash of ['#map%3D4.5%2F45.1%2F62.3%26at%3Daktau', '##map=5/48/67&at=baikonur-cosmodrome', '#at=aktau).']) {
    await page.evaluate((hash) => (location.hash = hash), hash)
    await expect.poll(() => heading(page).textContent()).toBe(hash.includes('aktau') ? 'Aktau' : 'Baikonur Cosmodrome')
    await page.evaluate(() => (location.hash = '#view=sources'))
    await page.getByRole('tab', { name: en.tabs.sources, selected: true }).waitFor()
  }
})

test('a page keeps the camera of a link to a ride that is opened in it', async () => {
  const page = await visit({ hash: '#map=5/50/40' })
  const link = `follow=${road.id}&km=${Math.round(almaty.km)}`
  await page.evaluate((hash) => (location.hash = hash), `map=5.2/44.5/75.5&${link}`)
  await expect.poll(() => heading(page).textContent()).toBe('Almaty')
  await settled(page)
  expect(await camera(page)).toEqual({ zoom: 5.2, centre: [75.5, 44.5] })
  // The same while it rides already.
  await page.evaluate(
    (hash) => (location.hash = hash),
    `map=6.1/44/76&${link.replace(/km=\d+/, `km=${Math.round(almaty.km) - 60}`)}`,
  )
  await expect
    .poll(() => page.getByRole('slider', { name: en.ride.sliderLabel }).getAttribute('aria-valuenow'))
    .toBe(String(Math.round(almaty.km) - 60))
  await settled(page)
  expect(await camera(page)).toEqual({ zoom: 6.1, centre: [76, 44] })
})
