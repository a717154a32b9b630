/** Receives each table when it has been measured. */
export type Report = (table: string) => void

/** Returns a Markdown table. All columns but the first are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

/** Returns a value and whether it is within its limit: `1.02 ✓` or `1.31 ✗`. */
export const judged = (value: number, atMost: number, digits = 2): string =>
  `${value.toFixed(digits)} ${value <= atMost ? '✓' : '✗'}`
