/**
 * Compares the ms between frames during a ride and during a drag of the same map. They alternate on one page, so that zoom,
 * bearing, tiles and the load of the machine are the same.
 */
import type { Browser } from 'playwright-core'
import { drag, frames, open, profiles, quantile, type Visit } from './measure.ts'
import { serveFolder } from '../tools/staticServer.ts'
import { judged, table, type Report } from './table.ts'

const [seconds, rounds] = [5, 5]
/** The view in which `ride` can be called. */
export const ridden = '#follow=western-europe-western-china&km=3000'

/** Plays the ride for a few seconds. Returns the ms between its frames. */
export async function ride(visit: Visit): Promise<number[]> {
  const { page } = visit
  const again = page.getByRole('button', { name: 'Follow again' })
  if (await again.count()) await again.click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const times = await frames(visit, seconds, async () => {})
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.locator('.canvas:not([data-drawing])').waitFor()
  return times
}

/** Serves `dist`, which must have been built. */
export async function compareRide(browser: Browser, report: Report): Promise<void> {
  const server = await serveFolder({ compressed: true })
  const site = { name: 'atlas', server, map: '.map' } as const
  const visit = await open(browser, site, profiles[0]!, ridden)
  const [rideTimes, dragTimes]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    rideTimes.push(...(await ride(visit)))
    dragTimes.push(...(await drag(visit, seconds, [900, 350])))
  }
  await visit.page.context().close()
  await server.stop()
  const row = (name: string, times: number[], ratio = '', wanted = '') => [
    name,
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    String(times.length),
    ratio,
    wanted,
  ]
  const ratio = quantile(rideTimes, 0.5) / quantile(dragTimes, 0.5)
  report(
    [
      `### Riding, ms a frame: ${rounds} turns of ${seconds} s\n`,
      table(
        ['', 'median', '95 %', 'frames', 'ratio', 'wanted'],
        [row('dragging the map', dragTimes), row('riding', rideTimes, judged(ratio, 1.1), '≤ 1.1')],
      ),
    ].join('\n'),
  )
}
