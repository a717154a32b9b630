import urls from 'virtual:content-files'
import { startFiles, type ContentFiles } from './contentFiles'
import { fetchText } from './fetchText'

/** Fetches the files with which the page starts. Never throws: the result has an error in the place of a file that could not be fetched. */
export async function fetchContent(): Promise<ContentFiles> {
  const entries = startFiles.map(async (file) => [file, urls[file] && (await fetchText(urls[file]))])
  return Object.fromEntries(await Promise.all(entries)) as ContentFiles
}
