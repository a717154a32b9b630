/** The web app manifest, with which a reader can install the site. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { AtlasConfig } from '../src/content/atlas/config.ts'
import { textIn } from '../src/content/textIn.ts'
import { palettes } from '../src/design/palette.ts'
import { readAtlas } from './atlas/readAtlas.ts'
import { siteIcons } from './icons.ts'

/** Pictures of the site that systems show before it is installed. They are in `screenshots/` of the atlas's folder. */
const screenshots = [
  { file: 'wide.jpg', sizes: '1440x900', form_factor: 'wide' },
  { file: 'narrow.jpg', sizes: '780x1688', form_factor: 'narrow' },
] as const

const png = (name: string, size: number) => ({ src: `app/${name}.png`, sizes: `${size}x${size}`, type: 'image/png' })

export function manifestOf(config: AtlasConfig, pictures: readonly string[]) {
  const { defaultLanguage: lang, languages } = config
  const name = textIn(config.name, lang)
  return {
    name,
    short_name: name,
    description: textIn(config.description, lang),
    lang,
    dir: languages.find(({ tag }) => tag === lang)?.direction ?? 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: palettes.light.paper,
    theme_color: palettes.light.paper,
    categories: ['education', 'news', 'travel'],
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      png('icon-192', 192),
      png('icon-512', 512),
      { ...png('icon-maskable-512', 512), purpose: 'maskable' },
    ],
    screenshots: screenshots
      .filter(({ file }) => pictures.includes(file))
      .map(({ file, ...rest }) => ({ src: `app/${file}`, type: 'image/jpeg', label: name, ...rest })),
  }
}

/** Writes `manifest.webmanifest`, the pictures that it names, and the icons of an atlas that has its own. */
export const writeManifest = (folder: string): Plugin => ({
  name: 'write-manifest',
  apply: (config, { command }) => command === 'build' && !config.build?.ssr,
  async generateBundle() {
    const pictures = screenshots
      .map(({ file }) => ({ file, path: join(folder, 'screenshots', file) }))
      .filter(({ path }) => existsSync(path))
    for (const { file, path } of pictures)
      this.emitFile({ type: 'asset', fileName: `app/${file}`, source: readFileSync(path) })
    const { config, icon } = readAtlas(folder)
    for (const [fileName, source] of Object.entries(icon ? await siteIcons(folder, icon) : {}))
      this.emitFile({ type: 'asset', fileName, source })
    const manifest = manifestOf(
      config,
      pictures.map(({ file }) => file),
    )
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) })
  },
})
