/**
 * `npm run basemap [folder]`: builds the basemap of an atlas from basemap/data, without network, and lists the towns and labels of its
 * region that have no name in one of its languages.
 */
import { relative } from 'node:path'
import { basemapFiles, readUnnamed } from '../basemap/basemapFiles.ts'
import type { UnnamedTown } from '../basemap/pack/layers/towns.ts'
import { basemapOptions } from '../build/atlas/basemapOptions.ts'
import { readArguments } from './arguments.ts'

/** The longest list that is printed whole. */
const listed = 30

const start = Date.now()
const files = await basemapFiles(basemapOptions(readArguments().folder), { rebuild: true, report: console.log })
const unnamed = readUnnamed(files)
for (const tag of new Set(unnamed.flatMap(({ languages }) => languages))) printUnnamed(tag, unnamed)
for (const path of Object.values(files.archives)) console.log(relative(process.cwd(), path))
console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`)

function printUnnamed(tag: string, all: UnnamedTown[]): void {
  const towns = all.filter(({ languages }) => languages.includes(tag))
  const some = towns.slice(0, listed).map(({ id, name }) => `${name} (${id})`)
  const rest = towns.length - some.length
  const others = rest > 0 ? ` and ${rest} smaller ones, which are in ${relative(process.cwd(), files.unnamed)}` : ''
  console.log(
    `${tag}: ${towns.length} towns and labels of the region have no name and are shown with the local or English one. ` +
      `Names can be added to "basemap": { "names": … } in atlas.json: ${some.join(', ')}${others}`,
  )
}
