import { readContentFiles } from '../../build/readContentFiles'
import { loadContent } from '../../src/content/load/loadContent'

/** The content of geo/. */
export const realContent = loadContent(readContentFiles('geo'))
