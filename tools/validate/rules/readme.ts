import type { Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'
import { whatWouldBeRight } from './quotes.ts'

const heading = 'Not on the map, and why'

/** The mentions that the README lists as not on the map are in the paragraphs that it gives. */
export function unlocatedMentionsExist(content: Content): Problem[] {
  const { readme, article } = content
  if (readme === undefined || !article) return []
  const items = itemsOf(readme)
  if (!items) {
    const message = `has no section "${heading}": list there what the article mentions without a location`
    return [{ file: 'README.md', path: '', message }]
  }
  return items.flatMap(({ line, text }) => {
    const problem = (message: string) => [{ file: 'README.md', path: `line ${line}`, message }]
    const match = /^¶\s?(\d+) ["“](.+?)["”]:\s+\S/.exec(text)
    if (!match)
      return problem(`${shown(text)} must have the form: - ¶28 "words of the article": why they are not on the map`)
    const [number, words] = [Number(match[1]), match[2]!]
    const paragraph = article.paragraphs[number - 1]
    if (paragraph === undefined) {
      return problem(`has paragraph ${number}, but the article has paragraphs 1 to ${article.paragraphs.length}`)
    }
    if (paragraph.includes(words)) return []
    const right = whatWouldBeRight(content, paragraph, words)
    return problem(`${shown(words)} is not in paragraph ${number}; ${right}`)
  })
}

/** The items of the section's list, each with its first line; undefined without the section. */
function itemsOf(readme: string): { line: number; text: string }[] | undefined {
  const lines = readme.split(/\r?\n/)
  const isHeading = (line: string) => /^#{1,6}\s/.test(line)
  const start = lines.findIndex((line) => isHeading(line) && line.replace(/^#+\s+/, '').trim() === heading)
  if (start < 0) return undefined
  const items: { line: number; text: string }[] = []
  for (let index = start + 1; index < lines.length && !isHeading(lines[index]!); index++) {
    const [item, more] = [/^[-*]\s+(.*)$/.exec(lines[index]!), /^\s+(\S.*)$/.exec(lines[index]!)]
    const last = items.at(-1)
    if (item) items.push({ line: index + 1, text: item[1]!.trim() })
    else if (more && last) last.text += ` ${more[1]!.trim()}`
  }
  return items
}
