import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { projectFile } from '../projectFolder.ts'
import { billOf, licenceOf, lockFile, licenceText, lockedPackages, npmBill, packageFolder } from './components.ts'

/** The workers are bundled apart, so their modules are not in this bundle. */
const workerImports = (): string[] =>
  ['src/pwa/sw.ts', 'src/features/search/search.ts'].flatMap((file) =>
    [...readFileSync(projectFile(file), 'utf8').matchAll(/from '([^'.][^']*)'/g)].map(
      ([, name]) => `node_modules/${name}/`,
    ),
  )

/** Its icons are in the page as path data, which `virtual:symbols` reads from its files. */
const iconPackage = 'node_modules/@mapbox/maki/'

const separator = `\n\n${'-'.repeat(100)}\n\n`

/**
 * Writes `sbom.cdx.json`, which the page's Sources panel reads, and `licences.txt` with the text of every licence.
 * @throws {Error} naming a package that ships without a licence
 */
export function billOfMaterials(): Plugin {
  return {
    name: 'bill-of-materials',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' ? output.moduleIds : output.originalFileNames,
        )
        // Vite removes style sheets from the chunks that import them.
        const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id))
        const locked = lockedPackages(readFileSync(lockFile(), 'utf8'))
        const folders = new Map([...locked].map(([folder, ref]) => [ref, folder]))
        const bundled = [...files, ...styles, ...workerImports(), iconPackage].flatMap(
          (file) => locked.get(packageFolder(file) ?? '') ?? [],
        )
        const { name } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { name: string }
        const bill = billOf(npmBill(), bundled, name)
        const texts = bill.components.map((component) => {
          const ref = component['bom-ref']
          const text = licenceText(folders.get(ref)!)
          const licence = licenceOf(component, text)
          if (!licence) throw new Error(`${ref} ships without a licence`)
          component.licenses ??= [{ license: { id: licence } }]
          return `${ref}: ${licence}\n\n${text ?? `The package has no licence file: see https://spdx.org/licenses/${licence}.html`}`
        })
        this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: JSON.stringify(bill, null, 1) })
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(separator) + '\n' })
      },
    },
  }
}
