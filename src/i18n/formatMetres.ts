import { formatNumber } from './format'

/** A height with its unit: "1,250 m". */
export const formatMetres = (language: string, metres: number): string =>
  formatNumber(language, metres, { style: 'unit', unit: 'meter' })
