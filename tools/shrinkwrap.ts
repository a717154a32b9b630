/**
 * Runs before and after `npm pack`. The package has the versions of package-lock.json, without the packages for development,
 * as npm-shrinkwrap.json: npm then installs what the tests of the project have run with, and the same folders of packages.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { projectFile } from '../build/projectFolder.ts'

interface Lock {
  packages: Record<string, { dev?: boolean; devDependencies?: unknown }>
}

/** Returns a lock file without the packages for development. */
export function productionLock({ packages, ...rest }: Lock): Lock {
  const { devDependencies: _, ...root } = packages['']!
  const others = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev)
  return { ...rest, packages: { '': root, ...Object.fromEntries(others) } }
}

const file = projectFile('npm-shrinkwrap.json')
const [act] = process.argv.slice(2)
if (act === 'write') {
  const lock = JSON.parse(readFileSync(projectFile('package-lock.json'), 'utf8')) as Lock
  writeFileSync(file, JSON.stringify(productionLock(lock), null, 2))
} else if (act === 'remove') {
  rmSync(file)
}
