/**
 * The article as it is published: `.txt`, with a byte order mark. Hosts with Jekyll, such as GitHub Pages, convert `.md`
 * and every file that begins with front matter, and some servers refuse `.md`. The byte order mark also tells a browser
 * the encoding if the server does not.
 */
import type { Plugin, Rolldown } from 'vite'

const isMarkdown = (name: string | undefined) => name?.endsWith('.md')

/** Options of the bundle, also of the workers' bundle. */
export const articleName: Rolldown.OutputOptions = {
  assetFileNames: ({ names }) => `assets/[name]-[hash]${isMarkdown(names[0]) ? '.txt' : '[extname]'}`,
}

export const markArticle = (): Plugin => ({
  name: 'mark-article',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type === 'asset' && isMarkdown(output.names[0])) output.source = `\uFEFF${output.source.toString()}`
    }
  },
})
