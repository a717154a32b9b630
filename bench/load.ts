/**
 * `npm run bench load`: nginx with the sample configuration of deploy/ sends the built site to 50 connections of this machine, ten
 * seconds for each file. It needs nginx and wrk (on Debian: apt-get install nginx-light wrk).
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { buildIfStale, outputFolder } from '../tools/builtSite.ts'
import { nginx, startNginx } from '../tools/servers/nginx.ts'
import { findProgram } from '../tools/servers/startServer.ts'
import { table, type Report } from './table.ts'

const [seconds, connections] = [10, 50]
const wrk = findProgram('wrk')

interface Load {
  perSecond: string
  /** The 99th percentile of the time to an answer, with its unit. */
  slow: string
  errors: number
}

/** @throws {Error} if wrk writes another report than expected */
function askFor(url: string, headers: string[] = []): Load {
  const asked = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...headers.flatMap((header) => ['-H', header]),
  ]
  const report = execFileSync(wrk!, [...asked, url], { encoding: 'utf8' })
  const found = (pattern: RegExp) => {
    const match = pattern.exec(report)
    if (!match) throw new Error(`wrk has not reported ${pattern.source}:\n${report}`)
    return match[1]!
  }
  const socketErrors = /Socket errors: (.+)/.exec(report)?.[1]?.match(/\d+/g) ?? []
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? '0'
  return {
    perSecond: Number(found(/Requests\/sec:\s+([\d.]+)/)).toFixed(0),
    slow: found(/99%\s+([\d.]+\w+)/),
    errors: [...socketErrors, refused].reduce((sum, count) => sum + Number(count), 0),
  }
}

/** Needs no browser. */
export async function measureLoad(_: Browser, report: Report): Promise<void> {
  if (!nginx || !wrk) throw new Error('nginx or wrk is not installed. On Debian: apt-get install nginx-light wrk')
  buildIfStale(ownFolder, outputFolder(ownFolder))
  const server = await startNginx()
  const script = `assets/${readdirSync(join(server.site, 'assets')).find((name) => /^start-.*\.js$/.test(name))!}`
  const gzip = ['Accept-Encoding: gzip']
  const middle = Math.floor(statSync(join(server.site, 'basemap.pmtiles')).size / 2)
  const rows: string[][] = []
  const measure = (name: string, path: string, headers: string[]) => {
    const { perSecond, slow, errors } = askFor(`${server.url}/${path}`, headers)
    rows.push([name, perSecond, slow, String(errors)])
  }
  measure('page, compressed for each request', 'index.html', gzip)
  measure('script, compressed for each request', script, gzip)
  // As the sample says: nginx sends a file that has been compressed once after the build.
  for (const path of ['index.html', script]) {
    const file = join(server.site, path)
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
  measure('page, compressed before', 'index.html', gzip)
  measure('script, compressed before', script, gzip)
  measure('16 kB of basemap.pmtiles', 'basemap.pmtiles', [`Range: bytes=${middle}-${middle + 16_383}`])
  await server.stop()
  report(
    [
      `### nginx on this machine, one process: ${connections} connections, ${seconds} s for each file\n`,
      table(['file', 'requests a second', '99 % within', 'errors'], rows),
    ].join('\n'),
  )
}
