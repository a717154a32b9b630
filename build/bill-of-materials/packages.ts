/** The packages that may be in the built site: those of the lock file, or those that are installed beside the project's package. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInstalled, projectFile, projectFolder } from '../projectFolder.ts'
import { lockedPackages, npmBill, packageFolder, type Bom, type Component } from './components.ts'

export interface Packages {
  bill: Bom
  /** Returns `name@version` of the package that a file belongs to, if it is a package. */
  refOfFile: (file: string) => string | undefined
  /** Returns `name@version` of a package that the project imports. */
  refOfName: (name: string) => string
  folderOf: (ref: string) => string
}

export const readPackages = (): Packages => (isInstalled ? installedPackages() : packagesOfLock())

function packagesOfLock(): Packages {
  const locked = lockedPackages(readFileSync(projectFile('package-lock.json'), 'utf8'))
  const folders = new Map([...locked].map(([folder, ref]) => [ref, projectFile(folder)]))
  return {
    bill: npmBill(),
    refOfFile: (file) => locked.get(packageFolder(file) ?? ''),
    refOfName: (name) => locked.get(`node_modules/${name}`)!,
    folderOf: (ref) => folders.get(ref)!,
  }
}

interface PackageFile {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
}

const packageFile = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile

/** Returns the folder of a package as Node finds it from a folder, or undefined if it is not installed. */
function folderOfName(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder)
  return dirname(from) === from ? undefined : folderOfName(name, dirname(from))
}

/**
 * The project's package and all that it depends on, whichever program has installed them. Without a lock file the bill has
 * no hashes.
 * @param root the folder of the project's package
 */
export function installedPackages(root = realpathSync(projectFolder)): Packages {
  const refs = new Map<string, string>()
  const folders = new Map<string, string>()
  const components: Component[] = []
  const dependencies: Bom['dependencies'] = []
  const visit = (folder: string): string => {
    const known = refs.get(folder)
    if (known) return known
    const { name, version, license, dependencies: named = {} } = packageFile(folder)
    const ref = `${name}@${version}`
    refs.set(folder, ref)
    if (folders.has(ref)) return ref
    folders.set(ref, folder)
    components.push({
      'bom-ref': ref,
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...(license && { licenses: [/ |\(/.test(license) ? { expression: license } : { license: { id: license } }] }),
    })
    const inside = Object.keys(named).flatMap((dependency) => folderOfName(dependency, folder) ?? [])
    const entry: Bom['dependencies'][number] = { ref, dependsOn: [] }
    dependencies.push(entry)
    entry.dependsOn = inside.map(visit)
    return ref
  }
  visit(root)
  const [component, ...others] = components
  return {
    bill: {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { ...component!, type: 'application' } },
      components: others,
      dependencies,
    },
    refOfFile: (file) => {
      // Original file names are relative to the project.
      const path = resolve(root, file)
      const known = [...refs].filter(([folder]) => folder !== root && path.startsWith(join(folder, '/')))
      return known.sort(([a], [b]) => b.length - a.length)[0]?.[1]
    },
    refOfName: (name) => refs.get(folderOfName(name, root)!)!,
    folderOf: (ref) => folders.get(ref)!,
  }
}
