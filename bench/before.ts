/** `BEFORE=<folder of an earlier build> npm run bench before`: compares the built atlas with an earlier build, in turns. */
import type { Browser } from 'playwright-core'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { buildIfStale, outputFolder } from '../tools/builtSite.ts'
import { serveFolder } from '../tools/staticServer.ts'
import {
  clickToPassage,
  drag,
  median,
  open,
  opening,
  profiles,
  type Opening,
  type Profile,
  type Visit,
} from './measure.ts'
import { ridden, ride } from './ride.ts'
import type { Site } from './sites.ts'
import { judged, table, type Report } from './table.ts'

const rounds = 7
/** What may be slower or larger: 5 %. */
const bound = 1.05

type Figures = Record<keyof Opening | 'click', number[]>
const noFigures = (): Figures => ({ painted: [], ready: [], longest: [], blocking: [], first: [], all: [], click: [] })

async function openInTurns(browser: Browser, sites: Site[], profile: Profile): Promise<Figures[]> {
  const figures = sites.map(noFigures)
  for (let round = 0; round < rounds; round++) {
    for (const [index, site] of sites.entries()) {
      const visit = await open(browser, site, profile)
      for (const [key, value] of Object.entries(await opening(visit))) figures[index]![key as keyof Opening].push(value)
      const hasTouch = Boolean(profile.context.hasTouch)
      figures[index]!.click.push(await clickToPassage(visit, 'baikonur-cosmodrome', hasTouch))
      await visit.page.context().close()
    }
  }
  return figures
}

async function framesInTurns(
  browser: Browser,
  sites: Site[],
  hash: string,
  act: (visit: Visit) => Promise<number[]>,
): Promise<number[][]> {
  const visits = await Promise.all(sites.map((site) => open(browser, site, profiles[0]!, hash)))
  const frames = sites.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, visit] of visits.entries()) {
      // Chromium draws only the page in front.
      await visit.page.bringToFront()
      frames[index]!.push(...(await act(visit)))
    }
  }
  for (const { page } of visits) await page.context().close()
  return frames
}

export async function compareWithBefore(browser: Browser, report: Report): Promise<void> {
  const folder = process.env.BEFORE
  if (!folder) throw new Error('BEFORE is not set: it is the folder of an earlier build.')
  buildIfStale(ownFolder, outputFolder(ownFolder))
  const servers = await Promise.all([folder, 'dist'].map((folder) => serveFolder({ folder, compressed: true })))
  const sites = servers.map((server): Site => ({ name: 'atlas', server, map: '.map' }))
  const row = (name: string, [before = [], now = []]: number[][]) => {
    const ratio = median(now) / median(before)
    return [name, median(before).toFixed(0), median(now).toFixed(0), Number.isNaN(ratio) ? '' : judged(ratio, bound)]
  }
  for (const profile of profiles) {
    const figures = await openInTurns(browser, sites, profile)
    const rows = Object.entries({
      painted: 'largest text or picture painted, ms',
      ready: 'map ready, ms',
      longest: 'longest task in 5 s after ready, ms',
      blocking: 'blocking time until then, ms',
      click: 'click or tap to passage, ms',
      first: 'page and styles, bytes',
      all: 'all until ready, bytes',
    }).map(([key, name]) =>
      row(
        name,
        figures.map((one) => one[key as keyof Figures]),
      ),
    )
    if (!profile.network) {
      const pan = (visit: Visit) => drag(visit, 4, [900, 450])
      rows.push(row('panning, ms a frame', await framesInTurns(browser, sites, '#map=4/48/63', pan)))
      rows.push(row('riding, ms a frame', await framesInTurns(browser, sites, ridden, ride)))
    }
    report(`### Before and now, ${profile.name}\n\n${table([`median of ${rounds}`, 'before', 'now', 'ratio'], rows)}`)
  }
  await Promise.all(servers.map((server) => server.stop()))
}
