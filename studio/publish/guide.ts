/** The part of a Markdown text below a heading, as plain lines without links and signs of Markdown. */
export function guideTo(heading: string, markdown: string): string {
  const [, part = ''] = markdown.split(`\n### ${heading}\n`)
  return part
    .replace(/\n#{1,3} [^]*/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
    .replace(/([^\n])\n(?![\n-])/g, '$1 ')
}
