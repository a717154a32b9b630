import { readFileSync } from 'node:fs'
import { contentFiles, type ContentFiles } from '../../src/content/load/contentFiles'
import { loadContent } from '../../src/content/load/loadContent'

/** The content of geo/. */
export const realContent = loadContent(
  Object.fromEntries(contentFiles.map((file) => [file, readFileSync(`geo/${file}`, 'utf8')])) as ContentFiles,
)
