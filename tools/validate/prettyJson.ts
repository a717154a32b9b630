/** Longest line, in characters, of positions or of a small object. */
const width = 120

/**
 * Writes JSON that is readable in a diff: indented by two spaces, with small objects and positions on one line and several
 * positions of a geometry in each line. The result is the same after it has been parsed and written again.
 * @param indent the white space at the start of the line in which the value stands
 * @param taken number of characters before the value in that line
 */
export const prettyJson = (value: unknown, indent = '', taken = 0): string => written(value, indent, taken)

/** @param taken number of characters before the value in its first line */
function written(value: unknown, indent: string, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const items = Array.isArray(value)
    ? value.map((item: unknown) => ({ key: '', item }))
    : Object.entries(value).map(([key, item]) => ({ key: `${JSON.stringify(key)}: `, item: item as unknown }))
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  if (items.length === 0) return `${open}${close}`
  const deeper = `${indent}  `
  if (items.every(({ item }) => isSimple(item))) {
    const parts = items.map(({ key, item }) => key + oneLine(item))
    const line = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
    if (taken + line.length < width) return line
    if (Array.isArray(value)) return `[\n${filled(parts, deeper)}\n${indent}]`
  }
  const parts = items.map(({ key, item }) => deeper + key + written(item, deeper, deeper.length + key.length))
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

/** A string, number, boolean, null or a position. */
function isSimple(item: unknown): boolean {
  return typeof item !== 'object' || item === null || isPosition(item)
}

function isPosition(item: unknown): item is number[] {
  return Array.isArray(item) && item.length > 0 && item.every((number) => typeof number === 'number')
}

function oneLine(item: unknown): string {
  return isPosition(item) ? `[${item.map((number) => JSON.stringify(number)).join(', ')}]` : JSON.stringify(item)
}

/** The parts in lines that are as long as `width` allows. */
function filled(parts: string[], indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line && indent.length + line.length + part.length + 3 > width) {
      lines.push(`${indent}${line},`)
      line = part
    } else line = line ? `${line}, ${part}` : part
  }
  return [...lines, indent + line].join('\n')
}
