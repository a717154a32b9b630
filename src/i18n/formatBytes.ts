import type { Language } from '../content/schema'
import { formatNumber } from './format'

/** The size of a file: "484 kB", "1.1 MB". */
export function formatBytes(language: Language, bytes: number): string {
  const [value, unit, digits] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kilobyte', 0] : [bytes / 1e6, 'megabyte', 1]
  return formatNumber(language, value, { style: 'unit', unit, maximumFractionDigits: digits })
}
