import { readFileSync } from 'node:fs'
import { contentLabels } from '../build/virtualModules.ts'
import { firstExtent } from '../src/content/firstExtent.ts'
import { contentFiles, type ContentFiles } from '../src/content/load/contentFiles.ts'
import { loadContent } from '../src/content/load/loadContent.ts'
import { contentSources } from '../src/map/sources/contentSources.ts'
import { emptyMapState, mapStyle } from '../src/map/style/mapStyle.ts'

/** Returns the style of the atlas's first view, with its content, for bench/bare. */
export function styleJson(): string {
  const files = Object.fromEntries(
    contentFiles.map((file) => [file, readFileSync(`geo/${file}`, 'utf8')]),
  ) as ContentFiles
  const content = loadContent(files)
  const style = mapStyle({
    content,
    labels: contentLabels('geo'),
    sources: contentSources(content),
    language: 'en',
    theme: 'light',
    moreContrast: false,
    base: './',
    state: emptyMapState,
  })
  return JSON.stringify({ ...style, metadata: { extent: firstExtent(content) } })
}
