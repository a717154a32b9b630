/**
 * `npm run bench [compare | ride | growth | threshold ...]`: measures the built atlas and prints tables. A run that includes `compare`
 * writes its tables to bench/RESULTS.md. `npm run bench before` compares it with an earlier build: see before.ts. `npm run bench
 * peers` compares it with other products, `npm run bench load` measures nginx.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Browser } from 'playwright-core'
import { format, resolveConfig } from 'prettier'
import { launchChromium } from '../tools/browsers/launchChromium.ts'
import { compareWithBefore } from './before.ts'
import { compare } from './compare.ts'
import { growth, threshold } from './growth.ts'
import { measureLoad } from './load.ts'
import { comparePeers } from './peers/peers.ts'
import { compareRide } from './ride.ts'
import type { Report } from './table.ts'

const parts: Record<string, (browser: Browser, report: Report) => Promise<void>> = {
  compare,
  ride: compareRide,
  growth,
  threshold,
  peers: comparePeers,
  load: measureLoad,
  before: compareWithBefore,
}
/** Not among the parts of a run that names none: they need other packages, an earlier build or much time. */
const onlyIfAsked = ['threshold', 'peers', 'load', 'before']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length) throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`)

const isIncluded = (name: string) => (asked.length ? asked.includes(name) : !onlyIfAsked.includes(name))

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version

const browser = await launchChromium()
const tables: string[] = []
for (const [name, run] of Object.entries(parts)) {
  if (!isIncluded(name)) continue
  await run(browser, (table) => {
    console.log(`${table}\n`)
    tables.push(table)
  })
}
const chromium = browser.version()
await browser.close()

if (asked.length === 0 || asked.includes('compare')) {
  const processor = cpus()
  const packages = ['maplibre-gl', 'svelte', 'vite', 'pmtiles'].map((name) => `${name} ${versionOf(name)}`)
  const text = [
    '# Measured',
    'Written by `npm run bench` in one run. The pages are opened in turns, each in a private window. Compare ratios: the machine is shared.',
    `- ${new Date().toISOString().slice(0, 10)}`,
    `- ${processor.length} × ${processor[0]!.model.trim()}, ${(totalmem() / 1e9).toFixed(0)} GB, WebGL in software`,
    `- parts: ${Object.keys(parts).filter(isIncluded).join(', ')}`,
    `- Node.js ${process.versions.node}, Chromium ${chromium}, ${packages.join(', ')}`,
    '',
    ...tables.map((table) => `${table}\n`),
  ].join('\n')
  const file = 'bench/RESULTS.md'
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}
