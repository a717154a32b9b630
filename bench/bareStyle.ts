import { archivesOf } from '../basemap/basemapFiles.ts'
import { basemapOptions } from '../build/atlas/basemapOptions.ts'
import { readContentFiles } from '../build/content/readContentFiles.ts'
import { contentLabels } from '../build/virtualModules.ts'
import { firstExtent } from '../src/content/firstExtent.ts'
import { loadContent } from '../src/content/load/loadContent.ts'
import { contentSources } from '../src/map/sources/contentSources.ts'
import { emptyMapState, mapStyle } from '../src/map/style/mapStyle.ts'

/** Returns the style of the atlas's first view, with its content, for bench/bare. */
export function styleJson(): string {
  const content = loadContent(readContentFiles('geo'))
  const style = mapStyle({
    content,
    labels: contentLabels('geo'),
    sources: contentSources(content),
    language: 'en',
    theme: 'light',
    moreContrast: false,
    base: './',
    archives: archivesOf(basemapOptions('geo')),
    state: emptyMapState,
  })
  return JSON.stringify({ ...style, metadata: { extent: firstExtent(content) } })
}
