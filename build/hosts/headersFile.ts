import {
  cacheControl,
  contentTypeOf,
  extensionOf,
  isArchive,
  policies,
  securityHeaders,
  serviceWorkerFile,
} from './serving.ts'

/** Types that static hosts may not know. They know the others. */
const rareExtensions = ['geojson', 'pmtiles', 'webmanifest']

type Header = readonly [name: string, value: string]
const rule = (path: string, headers: readonly Header[]) =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')

/**
 * Returns `_headers`. All rules that match a path apply. If two of them have the same header, its values are joined by
 * commas, so only `Content-Security-Policy` is in two rules. Cloudflare reads at most 100 rules.
 * @param files the files of the site, relative to its folder
 */
export function headersFile(files: readonly string[]): string {
  const isPlacesPage = (file: string) => /^places-.*\.html$/.test(file)
  const topLevel = files.filter((file) => !file.includes('/') && !isPlacesPage(file))
  const folders = new Set(files.flatMap((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : [])))
  folders.delete('assets')
  const groups = [...[...folders].map((folder) => `/${folder}/*`), ...(files.some(isPlacesPage) ? ['/places-*'] : [])]
  const cacheOf = (file: string) => (isArchive(file) ? cacheControl.archives : cacheControl.other)
  const typeOf = (file: string): Header[] =>
    rareExtensions.includes(extensionOf(file)) ? [['Content-Type', contentTypeOf(extensionOf(file))!]] : []
  const policyOf = (file: string): Header[] =>
    file === serviceWorkerFile ? [['Content-Security-Policy', policies.workerOnly]] : []
  const rules = [
    rule('/*', [['Content-Security-Policy', policies.page], ...Object.entries(securityHeaders)]),
    rule('/assets/*', [
      ['Content-Security-Policy', policies.workerOnly],
      ['Cache-Control', cacheControl.assets],
    ]),
    rule('/', [['Cache-Control', cacheControl.other]]),
    ...topLevel.map((file) => rule(`/${file}`, [['Cache-Control', cacheOf(file)], ...typeOf(file), ...policyOf(file)])),
    ...groups.map((path) => rule(path, [['Cache-Control', cacheControl.other]])),
    ...files
      .filter((file) => /^(assets|data)\//.test(file) && typeOf(file).length)
      .map((file) => rule(`/${file}`, typeOf(file))),
  ]
  return `# Netlify and Cloudflare Pages read this file. The build writes it from build/hosts/serving.ts.\n\n${rules.join('\n\n')}\n`
}
