import urls from 'virtual:content-files'
import register from 'virtual:register'
import type { Article } from '../article/article'
import { startFiles, type ContentFiles } from './contentFiles'
import { fetchText } from './fetchText'

/** The article that the build has written. */
function readArticle(json: string): Article | Error {
  try {
    const article = JSON.parse(json) as Article | null
    return Array.isArray(article?.paragraphs) ? article : new Error('it is no article')
  } catch (error) {
    return error as Error
  }
}

/** Fetches the files with which the page starts. Never throws: the result has an error in the place of a file that could not be fetched. */
export async function fetchContent(): Promise<ContentFiles> {
  const entries = startFiles.map(async (file) => {
    const text = urls[file] && (await fetchText(urls[file]))
    return [file, file === 'article.md' && typeof text === 'string' ? readArticle(text) : text]
  })
  return { ...Object.fromEntries(await Promise.all(entries)), register } as ContentFiles
}
