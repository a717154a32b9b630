import paths from 'virtual:symbols'

/** The name of a Maki icon that a kind, mode or topic of the atlas has. */
export type SymbolName = string

/**
 * Returns a symbol as SVG path data in a 15 × 15 box. Components write the path itself: each `<use>` would make the browser
 * build a shadow tree in every row of a list.
 */
export const symbolPath = (name: SymbolName): string => paths[name] ?? ''
