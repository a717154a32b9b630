import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { allPackages, billOf, licenceOf, licenceText, lockedPackages, packageFolder } from './shipped.ts'

/** Workers are bundled by themselves. */
const workerImports = (): string[] =>
  ['src/pwa/sw.ts', 'src/features/search/search.ts'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^'.][^']*)'/g)].map(([, name]) => `node_modules/${name}/`),
  )

const rule = `\n\n${'-'.repeat(100)}\n\n`

/**
 * Writes `sbom.cdx.json`, which the page's Sources read, and `licences.txt` with all texts.
 * @throws {Error} naming a package that ships without saying under which licence
 */
export function listShipped(): Plugin {
  return {
    name: 'list-shipped',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle).flatMap((one) =>
          one.type === 'chunk' ? one.moduleIds : one.originalFileNames,
        )
        // Style sheets are taken out of the chunks that import them.
        const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id))
        const locked = lockedPackages(readFileSync('package-lock.json', 'utf8'))
        const folders = new Map([...locked].map(([folder, ref]) => [ref, folder]))
        const bundled = [...files, ...styles, ...workerImports()].flatMap(
          (file) => locked.get(packageFolder(file) ?? '') ?? [],
        )
        const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }
        const bill = billOf(allPackages(), bundled, name)
        const texts = bill.components.map((component) => {
          const ref = component['bom-ref']
          const text = licenceText(folders.get(ref)!)
          const licence = licenceOf(component, text)
          if (!licence) throw new Error(`${ref} ships, but does not say under which licence`)
          component.licenses ??= [{ license: { id: licence } }]
          return `${ref}: ${licence}\n\n${text ?? `It brings no text: see https://spdx.org/licenses/${licence}.html`}`
        })
        this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: JSON.stringify(bill, null, 1) })
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(rule) + '\n' })
      },
    },
  }
}
