/** What ships: which packages are in the built site, as a bill of materials and with the texts of their licences. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of CycloneDX is read here; the rest is handed on as npm wrote it. */
export interface Component {
  'bom-ref': string
  name: string
  version: string
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}
export interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

/** Packages whose modules the page's bundle does not tell of, being one file or the worker's: whatever they depend on is taken to ship. */
const prebuilt = ['maplibre-gl', 'workbox-precaching', 'workbox-routing']

/** The folder of the package that a file is of: `node_modules/a/node_modules/@b/c`. */
export const packageFolder = (file: string): string | undefined =>
  /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1]

/** Every package of the lock file as npm describes it; Svelte is one for development, and a build would leave these out. */
export const allPackages = (): Bom =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include=dev'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as Bom

/** `name@version` of the lock file's packages, by their folders. */
export function lockedPackages(lock: string): Map<string, string> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string }> }
  return new Map(
    Object.entries(packages).flatMap(([folder, { version }]) =>
      folder && version ? [[folder, `${folder.replace(/^.*node_modules\//, '')}@${version}`]] : [],
    ),
  )
}

/** What ships because one of these does. */
function withContents(refs: Iterable<string>, { dependencies }: Bom): Set<string> {
  const inside = (ref: string): string[] =>
    dependencies.find((one) => one.ref === ref)?.dependsOn?.filter((name) => !name.startsWith('@types/')) ?? []
  const shipped = new Set(refs)
  const open = [...shipped].filter((ref) => prebuilt.some((name) => ref.startsWith(`${name}@`))).flatMap(inside)
  for (let ref = open.pop(); ref; ref = open.pop()) {
    if (!shipped.has(ref)) open.push(...inside(ref))
    shipped.add(ref)
  }
  return shipped
}

/** The packages that ship, of all there are; the same for the same lock file, so without time and serial number. */
export function billOf(all: Bom, bundled: Iterable<string>, name: string): Bom {
  const shipped = withContents(bundled, all)
  const bill = structuredClone(all)
  delete bill.serialNumber
  delete bill.metadata.timestamp
  // npm writes the name of the folder.
  bill.metadata.component.name = name
  bill.components = bill.components.filter((component) => shipped.has(component['bom-ref']))
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => ref === bill.metadata.component['bom-ref'] || shipped.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) }))
  return bill
}

/** The text of a package's licence, where it brings one. */
export function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file && readFileSync(join(folder, file), 'utf8').trim()
}

/** A licence by its SPDX name, from what the package says or, where it says nothing, from the head of its text. */
export const licenceOf = ({ licenses = [] }: Component, text = ''): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  (/^(The )?MIT License/i.test(text) ? 'MIT' : '')
