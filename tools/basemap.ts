/**
 * `npm run basemap`: builds public/basemap.pmtiles and public/relief.pmtiles from basemap/data, without network.
 *
 *   npx tsx tools/basemap.ts [--if-missing]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildBasemap } from '../basemap/pack/buildBasemap.ts'

const folder = join(import.meta.dirname, '../public')
const files = { out: join(folder, 'basemap.pmtiles'), reliefOut: join(folder, 'relief.pmtiles') }

if (!process.argv.includes('--if-missing') || !Object.values(files).every((file) => existsSync(file))) {
  const start = Date.now()
  buildBasemap({ ...files, report: console.log })
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
