/**
 * Compares the atlas with the same page without scripts, with a MapLibre page that has the same style and tiles, and with an empty
 * page. The pages are measured in turns, so that a change in the machine's load affects all of them.
 */
import type { Browser } from 'playwright-core'
import {
  clickToPassage,
  drag,
  heldBy,
  median,
  open,
  opening,
  profiles,
  quantile,
  rounds,
  type Opening,
  type Profile,
} from './measure.ts'
import { serveSites, type Site } from './sites.ts'
import { judged, table, type Report } from './table.ts'

/** Features in the list of the first view, one per round. */
const clicked = ['baikonur-cosmodrome', 'aktau', 'kazan', 'orenburg', 'berlin']

interface Compared {
  openings: Record<Site['name'], Opening[]>
  clicks: number[]
}

async function compareOpenings(browser: Browser, sites: Site[], profile: Profile): Promise<Compared> {
  const openings: Compared['openings'] = { empty: [], still: [], bare: [], atlas: [] }
  const clicks: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const site of sites) {
      const visit = await open(browser, site, profile)
      openings[site.name].push(await opening(visit))
      if (site.name === 'atlas') {
        clicks.push(await clickToPassage(visit, clicked[round % clicked.length]!, Boolean(profile.context.hasTouch)))
      }
      await visit.page.context().close()
    }
  }
  return { openings, clicks }
}

function openingTable({ name, network, cpu }: Profile, { openings, clicks }: Compared): string {
  const of = (site: Site['name'], key: keyof Opening) => median(openings[site].map((one) => one[key]))
  const conditions = network ? `CPU ÷ ${cpu}, ${network.bits / 1e6} Mbit/s, ${network.latency} ms` : 'as the machine is'
  const figures = (key: keyof Opening, digits = 0, by = 1) =>
    (['empty', 'still', 'bare', 'atlas'] as const).map((site) => {
      const value = of(site, key) / by
      return value || site === 'atlas' ? value.toFixed(digits) : '–'
    })
  return [
    `### ${name[0]!.toUpperCase()}${name.slice(1)}: ${conditions}\n`,
    table(
      [
        `median of ${rounds}`,
        'empty page',
        'atlas without scripts',
        'bare map',
        'atlas',
        'atlas, of what',
        'ratio',
        'wanted',
      ],
      [
        [
          'largest text or picture painted, ms',
          ...figures('painted'),
          'without scripts',
          judged(of('atlas', 'painted') / of('still', 'painted'), 1.15),
          '≤ 1.15',
        ],
        [
          'map ready, ms',
          ...figures('ready'),
          'bare map',
          judged(of('atlas', 'ready') / of('bare', 'ready'), 1.1),
          '≤ 1.1',
        ],
        [
          'longest task in 5 s after ready, ms',
          ...figures('longest'),
          '',
          judged(of('atlas', 'longest'), 50, 0),
          '≤ 50',
        ],
        [
          'click or tap to passage, ms',
          '–',
          '–',
          '–',
          median(clicks).toFixed(0),
          '',
          judged(median(clicks), 100, 0),
          '≤ 100',
        ],
        ['page and styles, kB', ...figures('first', 0, 1000), '', '', ''],
        ['all until ready, kB', ...figures('all', 0, 1000), '', '', ''],
      ],
    ),
  ].join('\n')
}

/** Measures the ms per frame during the same drag on both map pages. */
async function comparePanning(browser: Browser, sites: Site[]): Promise<string> {
  const seconds = 4
  const times: Record<string, number[]> = { bare: [], atlas: [] }
  const visits = await Promise.all(
    sites.flatMap((site) =>
      site.map ? [open(browser, site, profiles[0]!, '#map=4/48/63').then((visit) => ({ site, visit }))] : [],
    ),
  )
  for (let round = 0; round < rounds; round++) {
    for (const { site, visit } of visits) {
      // Chromium draws only the page in front.
      await visit.page.bringToFront()
      times[site.name]!.push(...(await drag(visit, seconds, [900, 450])))
    }
  }
  for (const { visit } of visits) await visit.page.context().close()
  const row = (name: string, ratio = '', wanted = '') => [
    name,
    quantile(times[name]!, 0.5).toFixed(1),
    quantile(times[name]!, 0.95).toFixed(1),
    String(times[name]!.length),
    ratio,
    wanted,
  ]
  const ratio = median(times.atlas!) / median(times.bare!)
  return [
    `### Panning, ms a frame: ${rounds} turns of ${seconds} s\n`,
    table(
      ['page', 'median', '95 %', 'frames', 'ratio', 'wanted'],
      [row('bare'), row('atlas', judged(ratio, 1.05), '≤ 1.05')],
    ),
  ].join('\n')
}

/** Compares memory, nodes and listeners before and after a hundred selections and three rides. */
async function measureLeaks(browser: Browser, atlas: Site): Promise<string> {
  const desktop = profiles[0]!
  // Without camera animations a hundred views take less time.
  const withoutMotion = { ...desktop, context: { ...desktop.context, reducedMotion: 'reduce' as const } }
  const visit = await open(browser, atlas, withoutMotion)
  const { page } = visit
  const drawn = () => page.locator('.canvas:not([data-drawing])').waitFor()
  const go = async (hash: string) => {
    await page.evaluate((hash) => (location.hash = hash), hash)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await drawn()
  }
  const ids = await page
    .locator('main [data-feature]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.feature!))
  const select = async (times: number) => {
    for (let n = 0; n < times; n++) await go(`at=${ids[n % 10]}`)
  }
  const ride = async (id: string) => {
    await go(`follow=${id}&km=100`)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.waitForFunction(
      () => Number(document.querySelector('.foot [role="slider"]')?.getAttribute('aria-valuenow')) > 110,
    )
    await page.getByRole('button', { name: /^End the (ride|journey)$/ }).click()
  }
  const ridden = ['eurasia-rail', 'western-europe-western-china', 'eurasia-rail']
  const home = () => go('map=3/50/60')
  // Panels and tiles that the page keeps on purpose are loaded before the first measurement.
  await select(20)
  for (const id of ridden) await ride(id)
  await home()
  const before = await heldBy(visit)
  await select(100)
  for (const id of ridden) await ride(id)
  await home()
  const after = await heldBy(visit)
  await page.context().close()
  const row = (name: string, key: keyof typeof before, digits: number) => [
    name,
    before[key].toFixed(digits),
    after[key].toFixed(digits),
    judged(after[key] / before[key], 1.05),
    '≤ 1.05',
  ]
  return [
    '### Held after a hundred selections and three rides\n',
    table(
      ['', 'before', 'after', 'ratio', 'wanted'],
      [row('script heap, MB', 'heap', 2), row('DOM nodes', 'nodes', 0), row('listeners', 'listeners', 0)],
    ),
  ].join('\n')
}

export async function compare(browser: Browser, report: Report): Promise<void> {
  const sites = await serveSites()
  for (const profile of profiles) report(openingTable(profile, await compareOpenings(browser, sites, profile)))
  report(await comparePanning(browser, sites))
  report(
    await measureLeaks(
      browser,
      sites.find(({ name }) => name === 'atlas')!,
    ),
  )
  await Promise.all(sites.map(({ server }) => server.stop()))
}
