import paths from 'virtual:symbols'

/**
 * Returns the Maki icon of this name as SVG path data in a 15 × 15 box. Components write the path itself: each `<use>` would make the browser
 * build a shadow tree in every row of a list.
 */
export const symbolPath = (name: string): string => paths[name] ?? ''
