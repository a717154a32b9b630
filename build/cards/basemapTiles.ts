/** Reads the basemap's archives for a picture. */
import { readFileSync } from 'node:fs'
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles, type Header } from 'pmtiles'
import sharp, { type OverlayOptions } from 'sharp'
import type { PictureFeature, PictureRaster, PictureView } from '../../src/map/picture/svg/drawStyle'
import { project, unproject } from '../../src/geometry/mercator'
import type { Position } from '../../src/geometry/position'

export type TileRange = { z: number; left: number; top: number; right: number; bottom: number }

/**
 * The tiles of a view, in whole tiles; `right` and `bottom` are exclusive. Columns beyond the edge of the world are copies.
 * @param z the zoom of the tiles
 */
export function tileRange({ center, zoom, width, height }: PictureView, z: number): TileRange {
  const [x, y] = project(center)
  const [count, world] = [2 ** z, 512 * 2 ** zoom]
  return {
    z,
    left: Math.floor((x - width / 2 / world) * count),
    top: Math.max(0, Math.floor((y - height / 2 / world) * count)),
    right: Math.ceil((x + width / 2 / world) * count),
    bottom: Math.min(count, Math.ceil((y + height / 2 / world) * count)),
  }
}

/** The columns of a range on the one copy of the world that the archive has, each once. */
const columnsOf = ({ z, left, right }: TileRange): number[] => {
  const count = 2 ** z
  const columns = Array.from({ length: Math.min(count, right - left) }, (_, at) => left + at)
  return columns.map((column) => ((column % count) + count) % count)
}

const rowsOf = ({ top, bottom }: TileRange): number[] => Array.from({ length: bottom - top }, (_, at) => top + at)

export class BasemapTiles {
  readonly #archive: PMTiles
  readonly #header: Header
  /** The features of each source layer, by tile. */
  readonly #tiles = new Map<string, Promise<ReadonlyMap<string, PictureFeature[]>>>()

  private constructor(archive: PMTiles, header: Header) {
    this.#archive = archive
    this.#header = header
  }

  static async open(path: string): Promise<BasemapTiles> {
    const archive = openArchive(path)
    return new BasemapTiles(archive, await archive.getHeader())
  }

  /** The features of each source layer in a view. */
  async featuresIn(view: PictureView): Promise<Map<string, PictureFeature[]>> {
    const range = tileRange(view, Math.max(0, Math.min(this.#header.maxZoom, Math.floor(view.zoom))))
    const tiles = await Promise.all(
      columnsOf(range).flatMap((x) => rowsOf(range).map((y) => this.#tile(range.z, x, y))),
    )
    const layers = new Map<string, PictureFeature[]>()
    for (const tile of tiles) {
      for (const [name, features] of tile) layers.set(name, [...(layers.get(name) ?? []), ...features])
    }
    return layers
  }

  #tile(z: number, x: number, y: number): Promise<ReadonlyMap<string, PictureFeature[]>> {
    const key = `${z}/${x}/${y}`
    let tile = this.#tiles.get(key)
    if (!tile) this.#tiles.set(key, (tile = this.#read(z, x, y)))
    return tile
  }

  async #read(z: number, x: number, y: number): Promise<ReadonlyMap<string, PictureFeature[]>> {
    const tile = await this.#archive.getZxy(z, x, y)
    if (!tile) return new Map()
    const { layers } = new VectorTile(new PbfReader(tile.data))
    return new Map(Object.entries(layers).map(([name, layer]) => [name, featuresOf(layer, z, x, y)]))
  }
}

type Point = { x: number; y: number }
const types = { 1: 'Point', 2: 'LineString', 3: 'Polygon' } as const

function featuresOf(layer: VectorTileLayer, z: number, x: number, y: number): PictureFeature[] {
  const { extent } = layer
  const size = 2 ** z * extent
  const position = (point: Point): Position => unproject([(x * extent + point.x) / size, (y * extent + point.y) / size])
  const features: PictureFeature[] = []
  for (let at = 0; at < layer.length; at++) {
    const feature = layer.feature(at)
    const { properties, type } = feature
    if (type === 0) continue
    const geometry = withoutBuffer(types[type], feature.loadGeometry(), extent).map((line) => line.map(position))
    if (geometry.length > 0) features.push({ type: types[type], geometry, properties })
  }
  return features
}

/**
 * Lines and points without the parts in the tile's buffer, which its neighbour draws too: translucent lines would be darker
 * there. Areas keep it, as there would be seams between the tiles.
 */
function withoutBuffer(type: PictureFeature['type'], lines: Point[][], extent: number): Point[][] {
  if (type === 'Polygon') return lines
  if (type === 'Point') {
    const points = lines.flat().filter(({ x, y }) => x >= 0 && x < extent && y >= 0 && y < extent)
    return points.length > 0 ? [points] : []
  }
  return lines.flatMap((line) => clippedLine(line, extent))
}

/** The parts of a line in a square from 0 to `extent`. */
export function clippedLine(line: readonly Point[], extent: number): Point[][] {
  const parts: Point[][] = []
  let part: Point[] | null = null
  for (let at = 1; at < line.length; at++) {
    const clipped = clippedSegment(line[at - 1]!, line[at]!, extent)
    if (!clipped) {
      part = null
      continue
    }
    const { from, to, isCutAtStart, isCutAtEnd } = clipped
    if (part && !isCutAtStart) part.push(to)
    else parts.push((part = [from, to]))
    if (isCutAtEnd) part = null
  }
  return parts
}

/** Liang and Barsky's method (1984). */
function clippedSegment(from: Point, to: Point, extent: number) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  for (const [step, room] of [
    [-dx, from.x],
    [dx, extent - from.x],
    [-dy, from.y],
    [dy, extent - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null
    } else if (step < 0) start = Math.max(start, room / step)
    else end = Math.min(end, room / step)
  }
  if (start > end) return null
  const at = (share: number): Point => ({ x: from.x + share * dx, y: from.y + share * dy })
  return { from: at(start), to: at(end), isCutAtStart: start > 0, isCutAtEnd: end < 1 }
}

function openArchive(path: string): PMTiles {
  const bytes = readFileSync(path)
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
}

/** The side of a relief tile in px. */
const reliefPx = 512

/** The shaded relief, whose tiles are images. */
export class ReliefTiles {
  readonly #archive: PMTiles
  readonly #header: Header
  readonly #images = new Map<string, Promise<PictureRaster | null>>()

  readonly #land: string

  private constructor(archive: PMTiles, header: Header, land: string) {
    this.#archive = archive
    this.#header = header
    this.#land = land
  }

  /** @param land the colour below the relief. An image on it looks the same as a translucent one, and is smaller. */
  static async open(path: string, land: string): Promise<ReliefTiles> {
    const archive = openArchive(path)
    return new ReliefTiles(archive, await archive.getHeader(), land)
  }

  /**
   * The relief of a view as one image: between several there would be seams. Null if the archive has none there.
   * @param scale pixels to a px
   */
  imageIn(view: PictureView, scale: number): Promise<PictureRaster | null> {
    const key = JSON.stringify([view, scale])
    let image = this.#images.get(key)
    if (!image) this.#images.set(key, (image = this.#draw(view, scale)))
    return image
  }

  async #draw(view: PictureView, scale: number): Promise<PictureRaster | null> {
    const zoom = view.zoom + Math.log2(scale)
    for (let z = Math.max(0, Math.min(this.#header.maxZoom, Math.round(zoom))); z >= 0; z--) {
      const range = tileRange(view, z)
      const tiles = await this.#tilesOf(range)
      if (tiles) return this.#compose(range, tiles, view, 2 ** (zoom - z))
    }
    return null
  }

  /** The tiles of a range. Null if the archive lacks one of them: only a part of the world has all zooms. */
  async #tilesOf(range: TileRange): Promise<OverlayOptions[] | null> {
    const tiles: OverlayOptions[] = []
    for (const [column, x] of columnsOf(range).entries()) {
      for (const [row, y] of rowsOf(range).entries()) {
        const tile = await this.#archive.getZxy(range.z, x, y)
        if (!tile) return null
        tiles.push({ input: Buffer.from(tile.data), left: column * reliefPx, top: row * reliefPx })
      }
    }
    return tiles
  }

  /**
   * The part of the tiles that a view shows, at the size at which it shows it: a renderer of SVG takes longer to enlarge it.
   * @param factor pixels of the image to a pixel of a tile
   */
  async #compose(range: TileRange, tiles: OverlayOptions[], view: PictureView, factor: number): Promise<PictureRaster> {
    const [width, height] = [columnsOf(range).length * reliefPx, rowsOf(range).length * reliefPx]
    const { data, info } = await sharp({ create: { width, height, channels: 3, background: this.#land } })
      .composite(tiles)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const side = 2 ** range.z * reliefPx
    const [x, y] = project(view.center)
    const [halfWidth, halfHeight] = [view.width, view.height].map((px) => px / 2 / (512 * 2 ** view.zoom)) as [
      number,
      number,
    ]
    const pixel = (share: number, from: number, most: number) =>
      Math.max(0, Math.min(most, Math.round(share * side - from * reliefPx)))
    const left = pixel(x - halfWidth, range.left, width - 1)
    const top = pixel(y - halfHeight, range.top, height - 1)
    const crop = {
      left,
      top,
      width: Math.max(1, pixel(x + halfWidth, range.left, width) - left),
      height: Math.max(1, pixel(y + halfHeight, range.top, height) - top),
    }
    const jpeg = await sharp(data, { raw: info })
      .removeAlpha()
      .extract(crop)
      .resize(Math.ceil(crop.width * factor), Math.ceil(crop.height * factor), { fit: 'fill' })
      .jpeg({ quality: 90 })
      .toBuffer()
    const position = (column: number, row: number): Position =>
      unproject([(range.left * reliefPx + column) / side, (range.top * reliefPx + row) / side])
    const [west, north] = position(left, top)
    const [east, south] = position(left + crop.width, top + crop.height)
    return { href: `data:image/jpeg;base64,${jpeg.toString('base64')}`, extent: [west, south, east, north] }
  }
}
