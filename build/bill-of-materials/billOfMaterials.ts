import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { projectFile } from '../projectFolder.ts'
import { billOf, licenceOf, licenceText } from './components.ts'
import { readPackages } from './packages.ts'

/** The workers are bundled apart, so their modules are not in this bundle. */
const workerImports = (): string[] =>
  ['src/pwa/sw.ts', 'src/features/search/search.ts'].flatMap((file) =>
    [...readFileSync(projectFile(file), 'utf8').matchAll(/from '((?!virtual:)[^'.][^']*)'/g)].map(([, name]) =>
      name!.split('/', name!.startsWith('@') ? 2 : 1).join('/'),
    ),
  )

/** Its icons are in the page as path data, which `virtual:symbols` reads from its files. */
const iconPackage = '@mapbox/maki'

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
        const packages = readPackages()
        const bundled = [
          ...[...files, ...styles].flatMap((file) => packages.refOfFile(file) ?? []),
          ...[...workerImports(), iconPackage].map(packages.refOfName),
        ]
        const { name } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { name: string }
        const bill = billOf(packages.bill, bundled, name)
        const texts = bill.components.map((component) => {
          const ref = component['bom-ref']
          const text = licenceText(packages.folderOf(ref))
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
