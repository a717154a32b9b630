const numerals = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A positive integer in Roman numerals, up to 399: "XX". */
export function formatRoman(value: number): string {
  const [size, numeral] = numerals.find(([size]) => size <= value) ?? [value, '']
  return value > 0 ? numeral + formatRoman(value - size) : ''
}
