/** Is given each part of the results when it is measured. */
export type Report = (table: string) => void

/** A Markdown table: the first column is words, the others figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

/** What was wanted and what was measured: `1.02 ✓` or `1.31 ✗`. */
export const judged = (value: number, atMost: number, digits = 2): string =>
  `${value.toFixed(digits)} ${value <= atMost ? '✓' : '✗'}`
