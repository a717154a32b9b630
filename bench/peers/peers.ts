/**
 * `npm run bench peers` compares the atlas with what others publish: the same 12 places and 3 lines with their texts, on a
 * desktop and a phone, on a machine that has nothing else to do and beside four busy loops. The pages are opened in turns.
 */
import type { Browser } from 'playwright-core'
import { median, open, opening, profiles, rounds, type Opening, type Profile, type Visit } from '../measure.ts'
import { table, type Report } from '../table.ts'
import { whileBusy } from './busy.ts'
import { servePeers, type PeerSite } from './peerSites.ts'

const loads = [0, 4]
/** The place that is clicked: no other is near it. */
const clicked = 'aktau'

type Figures = Opening & { click: number }

/**
 * Returns the ms from a click or tap on a place to the frame in which its text is in view. In the atlas the place is clicked in the
 * list; peers have only the map.
 */
async function clickToText({ page }: Visit, { map }: PeerSite, hasTouch: boolean): Promise<number> {
  const isAtlas = map === '.map'
  const row = page.locator(`main [data-feature="${clicked}"]`).first()
  if (isAtlas) await row.scrollIntoViewIfNeeded()
  const shown = page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const isInView = () => {
          const { top, bottom, height } = document.querySelector(text)?.getBoundingClientRect() ?? new DOMRect()
          return height > 0 && bottom > 0 && top < innerHeight - 20
        }
        addEventListener(
          'click',
          ({ timeStamp }) => {
            const look = () => {
              if (!isInView()) return void requestAnimationFrame(look)
              // The frame that shows the text has been painted when the next task runs.
              setTimeout(() => resolve(performance.now() - timeStamp))
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      }),
    isAtlas ? 'main blockquote' : `[data-text="${clicked}"]`,
  )
  if (isAtlas) await (hasTouch ? row.tap() : row.click())
  else {
    const [x, y] = await page.evaluate((id) => window.pointOf(id), clicked)
    await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y))
  }
  return shown
}
declare global {
  interface Window {
    pointOf: (id: string) => [x: number, y: number]
  }
}

async function measureOnce(browser: Browser, site: PeerSite, profile: Profile): Promise<Figures> {
  const visit = await open(browser, site, profile)
  const figures = await opening(visit)
  const click = await clickToText(visit, site, Boolean(profile.context.hasTouch))
  await visit.page.context().close()
  return { ...figures, click }
}

export async function comparePeers(browser: Browser, report: Report): Promise<void> {
  const sites = await servePeers()
  const rows: string[][] = []
  for (const profile of profiles) {
    for (const load of loads) {
      const runs = sites.map((): Figures[] => [])
      await whileBusy(load, async () => {
        for (let round = 0; round < rounds; round++)
          for (const [index, site] of sites.entries()) runs[index]!.push(await measureOnce(browser, site, profile))
      })
      for (const [index, { name }] of sites.entries()) {
        const of = (key: keyof Figures, by = 1) => (median(runs[index]!.map((run) => run[key])) / by).toFixed(0)
        rows.push([
          `${profile.name}, ${load ? 'busy' : 'quiet'}`,
          name,
          of('all', 1000),
          of('painted'),
          of('ready'),
          of('click'),
          of('blocking'),
        ])
      }
    }
  }
  report(
    [
      `### Beside the peers: 12 places and 3 lines, medians of ${rounds}\n`,
      table(
        [
          'profile, machine',
          'page',
          'kB until ready',
          'text or picture painted, ms',
          'map ready, ms',
          'click to text, ms',
          'blocking time, ms',
        ],
        rows,
      ),
    ].join('\n'),
  )
  await Promise.all(sites.map(({ server }) => server.stop()))
}
