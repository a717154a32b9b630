import articleUrl from '../../../geo/article.md?url'
import areasUrl from '../../../geo/areas.geojson?url'
import corridorsUrl from '../../../geo/corridors.geojson?url'
import figuresUrl from '../../../geo/figures.json?url'
import placesUrl from '../../../geo/places.geojson?url'
import type { ContentFiles, ContentFileName } from './loadContent'

const urls: Record<ContentFileName, string> = {
  'article.md': articleUrl,
  'places.geojson': placesUrl,
  'areas.geojson': areasUrl,
  'corridors.geojson': corridorsUrl,
  'figures.json': figuresUrl,
}

async function fetchText(url: string): Promise<string | Error> {
  try {
    const response = await fetch(url)
    return response.ok ? await response.text() : new Error(`the server answered ${response.status}`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** The content of this build, by request. Never throws: a file that does not come is an error in its place. */
export async function fetchContent(): Promise<ContentFiles> {
  const files = Object.keys(urls) as ContentFileName[]
  const texts = await Promise.all(files.map((file) => fetchText(urls[file])))
  return Object.fromEntries(files.map((file, index) => [file, texts[index]])) as ContentFiles
}
