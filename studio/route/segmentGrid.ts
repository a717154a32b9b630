import type { Position } from '../../src/geometry/position.ts'

/** Size of a cell in degrees. */
const size = 0.25
const columns = 360 / size

const cellOf = (lon: number, lat: number): number =>
  Math.floor((lat + 90) / size) * columns + Math.floor((lon + 180) / size)

/** The pieces of lines by the cells of a grid that their boxes touch. Lines end at the antimeridian. */
export class SegmentGrid {
  readonly #cells = new Map<number, number[]>()

  add(segment: number, start: Position, end: Position): void {
    this.#eachCell(
      [Math.min(start[0], end[0]), Math.min(start[1], end[1]), Math.max(start[0], end[0]), Math.max(start[1], end[1])],
      (cell) => {
        const there = this.#cells.get(cell)
        if (there) there.push(segment)
        else this.#cells.set(cell, [segment])
      },
    )
  }

  /** The pieces of each cell. */
  cells(): Iterable<readonly number[]> {
    return this.#cells.values()
  }

  /** The pieces that may be within some km of a position, each once. */
  around([lon, lat]: Position, km: number): Set<number> {
    const found = new Set<number>()
    const [north, east] = [km / 111, km / (111 * Math.max(0.05, Math.cos((lat * Math.PI) / 180)))]
    this.#eachCell([lon - east, lat - north, lon + east, lat + north], (cell) => {
      for (const segment of this.#cells.get(cell) ?? []) found.add(segment)
    })
    return found
  }

  #eachCell([west, south, east, north]: [number, number, number, number], visit: (cell: number) => void): void {
    for (let lat = south; ; lat += size) {
      const y = Math.min(lat, north)
      for (let lon = west; ; lon += size) {
        visit(cellOf(Math.min(lon, east), y))
        if (lon >= east) break
      }
      if (lat >= north) break
    }
  }
}
