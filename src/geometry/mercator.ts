/** Web Mercator: a position's place in the square of the world, from 0 to 1, from west to east and from north to south. */
export const mercator = ([lng, lat]: readonly [number, number]): [x: number, y: number] => [
  (lng + 180) / 360,
  (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2,
]
