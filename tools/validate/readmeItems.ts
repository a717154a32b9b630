/** Headings of README.md whose lists name words of the article. */
export const notOnMapHeading = 'Not on the map, and why'
export const notLinkedHeading = 'Place names that are not links, and why'

/** An item of a list in README.md: `- ¶28 "words of the article": why`. */
export interface ReadmeItem {
  /** The first line of the item, from 1. */
  line: number
  text: string
  /** The paragraph and its words, undefined if the item does not have the form. */
  quote?: { paragraph: number; words: string }
}

/** The items under a heading; undefined if README.md does not have the heading. */
export function readmeItems(readme: string, heading: string): ReadmeItem[] | undefined {
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
  return items.map(({ line, text }) => {
    const match = /^¶\s?(\d+) ["“](.+?)["”]:\s+\S/.exec(text)
    return match ? { line, text, quote: { paragraph: Number(match[1]), words: match[2]! } } : { line, text }
  })
}
