import { readFileSync } from 'node:fs'
import config from 'virtual:atlas'
import { paletteCss } from '../../src/design/palette'
import { atlasName } from '../../src/i18n/names'
import { panelMessagesIn } from '../../src/i18n/panelMessages'
import { escaped } from '../prerender/escaped'
import { projectFile } from '../projectFolder'

const styles = `body { max-width: 36rem; margin: auto; padding: 3rem 1.25rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font: 600 1.75rem/1.2 Georgia, serif; }
li { padding-block: 0.5rem; }
ul { padding: 0; list-style: none; }
a { display: inline-block; padding-block: 0.7rem; color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); }`

/** Returns the script of the page, with the languages and the path of this atlas. */
export const notFoundScript = (languages: readonly string[], address: string | null): string =>
  readFileSync(projectFile('build/pages/notFound.js'), 'utf8')
    .replace("'LANGUAGES'", () => JSON.stringify(languages.join('|')))
    .replace("'PATH'", () => JSON.stringify(address ? new URL(address).pathname.replace(/^\/+/, '/') : ''))
    .replace(/^\s*\/\/.*\n/gm, '')

/**
 * Returns 404.html, which hosts send for addresses that do not exist. It may be sent for any path, so that it has no other
 * files, and its script finds the atlas.
 */
export function notFoundPage(): string {
  const lines = config.languages.map(({ tag, direction }) => {
    const messages = panelMessagesIn(tag).pages
    return `<li lang="${tag}" dir="${direction}">${escaped(messages.notFound)} <a href="./" data-language="${tag}">${escaped(messages.back)}</a></li>`
  })
  const language = config.defaultLanguage
  const direction = config.languages.find(({ tag }) => tag === language)!.direction
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escaped(atlasName(language))}</title>
    <style>${paletteCss()}${styles}</style>
  </head>
  <body>
    <main>
      <h1>${escaped(atlasName(language))}</h1>
      <ul>${lines.join('')}</ul>
    </main>
    <script>${notFoundScript(
      config.languages.map(({ tag }) => tag),
      config.address,
    )}</script>
  </body>
</html>
`
}
