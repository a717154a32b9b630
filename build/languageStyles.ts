/** Styles that depend on the languages of the atlas. */
import { readFileSync } from 'node:fs'
import { projectFile } from './projectFolder.ts'
import { scriptOf } from '../src/i18n/script.ts'

/** Scripts of which the site has fonts, or which need no style of their own. */
const plainScripts = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']
/** Written in Latin letters, with marks that the site's fonts lack. */
const ownStyle = ['vi']

/**
 * Returns style rules that show, of texts that the built page has in every language, those of the page's language: the names
 * of the placeholder, the hint on a page from disk, and the link in a very small frame. With src/app/styles/scripts.css, if
 * a language of the atlas needs it.
 * @param tags BCP 47
 */
export function languageStyles(tags: readonly string[]): string {
  const list = (rule: (tag: string) => string) => tags.map(rule).join(',\n')
  const scripts = tags.some((tag) => !plainScripts.includes(scriptOf(tag)) || ownStyle.includes(tag.split('-', 1)[0]!))
  return `${list((tag) => `html:lang(${tag}) .disk-hint :not(:lang(${tag}))`)} { display: none }
${list((tag) => `:root:lang(${tag}) .open-in-tab :lang(${tag})`)} { display: block }
${list((tag) => `:root:lang(${tag}) .placeholder text:lang(${tag})`)} { display: inline }
${scripts ? readFileSync(projectFile('src/app/styles/scripts.css'), 'utf8') : ''}`
}
