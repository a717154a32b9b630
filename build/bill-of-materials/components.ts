/** Which packages are in the built site, as a CycloneDX bill of materials, and the texts of their licences. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../projectFolder.ts'

/** The properties of CycloneDX that are read here. The others are kept as npm writes them. */
export interface Component {
  'bom-ref': string
  name: string
  version: string
  type?: string
  purl?: string
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}
export interface Bom {
  bomFormat?: string
  specVersion?: string
  version?: number
  serialNumber?: string
  metadata: { timestamp?: string; component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

/**
 * Packages that are published as one file, or that the service worker imports. The bundle does not list the modules
 * inside them, so all their dependencies count as shipped.
 */
const prebuilt = ['maplibre-gl', 'workbox-precaching', 'workbox-routing']

/** Returns the folder of the package that a file belongs to, from the first `node_modules` on: `node_modules/a/node_modules/@b/c`. */
export const packageFolder = (file: string): string | undefined =>
  /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1]

/**
 * Returns npm's bill of every package in the lock file. It includes development packages: Svelte is one, and a
 * production environment would omit them.
 */
export const npmBill = (): Bom =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include=dev'], {
      cwd: projectFolder,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  ) as Bom

/** Returns `name@version` of each package in the lock file, by its folder. */
export function lockedPackages(lock: string): Map<string, string> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string }> }
  return new Map(
    Object.entries(packages).flatMap(([folder, { version }]) =>
      folder && version ? [[folder, `${folder.replace(/^.*node_modules\//, '')}@${version}`]] : [],
    ),
  )
}

/** Returns the packages and all dependencies of those that are prebuilt. */
function withDependencies(refs: Iterable<string>, { dependencies }: Bom): Set<string> {
  const dependenciesOf = (ref: string): string[] =>
    dependencies.find((entry) => entry.ref === ref)?.dependsOn?.filter((name) => !name.startsWith('@types/')) ?? []
  const shipped = new Set(refs)
  const queue = [...shipped]
    .filter((ref) => prebuilt.some((name) => ref.startsWith(`${name}@`)))
    .flatMap(dependenciesOf)
  for (let ref = queue.pop(); ref; ref = queue.pop()) {
    if (!shipped.has(ref)) queue.push(...dependenciesOf(ref))
    shipped.add(ref)
  }
  return shipped
}

/**
 * Returns the part of `all` that ships. It has no timestamp and no serial number, so one lock file always gives one bill.
 * @param bundled `name@version` of the packages with a module in the bundle
 * @param name of the project: npm writes the name of the folder instead
 */
export function billOf(all: Bom, bundled: Iterable<string>, name: string): Bom {
  const shipped = withDependencies(bundled, all)
  const bill = structuredClone(all)
  delete bill.serialNumber
  delete bill.metadata.timestamp
  bill.metadata.component.name = name
  bill.components = bill.components.filter((component) => shipped.has(component['bom-ref']))
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => ref === bill.metadata.component['bom-ref'] || shipped.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((name) => shipped.has(name)) }))
  return bill
}

/** Returns the text of a package's licence file, if it has one. */
export function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file && readFileSync(join(folder, file), 'utf8').trim()
}

/** Returns the SPDX name of a licence that the package declares or, if it declares none, that its text begins with. */
export const licenceOf = ({ licenses = [] }: Component, text = ''): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  (/^(The )?MIT License/i.test(text) ? 'MIT' : '')
