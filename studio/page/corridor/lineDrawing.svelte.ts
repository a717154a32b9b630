import { SvelteMap } from 'svelte/reactivity'
import type { AtlasConfig } from '../../../src/content/atlas/config'
import { linesIn, type WrittenLines } from '../../../src/content/load/normalizeGeometry'
import type { Passage, SectionStatus, WrittenFeature } from '../../../src/content/schema'
import { unwrap } from '../../../src/geometry/longitude'
import { measureLine, slice, type MeasuredLine } from '../../../src/geometry/measuredLine'
import { nearestOn } from '../../../src/geometry/nearestPointOnLine'
import type { Position } from '../../../src/geometry/position'
import type { Measured } from '../../../tools/measure'
import type { Followed } from '../../route/route'
import type { Town } from '../../route/towns'
import type { RouteAnswer } from '../../server/route'
import { request } from '../request'
import { followedBy, surfaceOf } from './modes'
import { placeFor, type Halt, type StopOnLine, type WrittenCorridor } from './stops'

/** A point that the author has chosen. */
export interface DrawnPoint {
  position: Position
  /** The town or place that it is, if it is one. */
  halt: Halt | null
  isStraight: boolean
  /** The course from the point before as the corridor has it, until one of the two points moves. */
  kept: readonly Position[] | null
}

/** Two halts within this distance, in km, are one. */
const sameHaltKm = 1

interface Begun {
  passages: Passage[]
  /** The name in the default language of the atlas. */
  name: Readonly<Record<string, string>>
  mode: string
  before?: WrittenCorridor
}

/** What the author has done on a line, as JSON. */
export interface LineDraft extends Begun {
  follow: Followed
  points: readonly DrawnPoint[]
  chosen: [string, boolean][]
  statuses: [string, SectionStatus][]
  edited: [string, Pick<Halt, 'name' | 'place'>][]
}

/** A corridor while it is drawn. Nothing of it is in the folder until it is written. */
export class LineDrawing {
  readonly before: WrittenCorridor | null
  passages = $state.raw<Passage[]>([])
  name = $state.raw<Readonly<Record<string, string>>>({})
  mode = $state('')
  follow = $state<Followed>('roads')
  points = $state.raw<readonly DrawnPoint[]>([])
  /** Index of the point after which the next one comes. */
  insertAfter = $state<number | null>(null)
  /** The line through the points, as the server has drawn it last. */
  route = $state.raw<RouteAnswer | null>(null)
  measured = $state.raw<Measured['drawn'] | null>(null)
  isDrawing = $state(false)
  /** What the author has said about a halt: whether the line stops there. Points stop, towns beside the line do not. */
  readonly chosen = new SvelteMap<string, boolean>()
  /** The status of the line from a stop on. */
  readonly statuses = new SvelteMap<string, SectionStatus>()
  /** What the author has written instead of the name and the place of a halt. */
  readonly edited = new SvelteMap<string, Pick<Halt, 'name' | 'place'>>()

  readonly #places: () => readonly WrittenFeature[]
  readonly #config: () => AtlasConfig | null
  readonly #onerror: (error: unknown) => void
  #done = $state.raw<(readonly DrawnPoint[])[]>([])
  #undone = $state.raw<(readonly DrawnPoint[])[]>([])

  constructor(
    begun: Begun | LineDraft,
    places: () => readonly WrittenFeature[],
    config: () => AtlasConfig | null,
    onerror: (error: unknown) => void,
  ) {
    const { passages, name, mode, before } = begun
    this.passages = passages
    this.name = name
    this.mode = mode
    this.before = before ?? null
    this.#places = places
    this.#config = config
    this.#onerror = onerror
    this.follow = followedBy(config(), mode)
    if ('points' in begun) this.#resume(begun)
    else if (before) this.#open(before)
    // The server reads the roads at the first request: this one comes before the author's first click.
    void this.draw()
  }

  get draft(): LineDraft {
    const { passages, name, mode, before, follow, points, chosen, statuses, edited } = this
    return {
      passages,
      name,
      mode,
      ...(before && { before }),
      follow,
      points,
      chosen: [...chosen],
      statuses: [...statuses],
      edited: [...edited],
    }
  }

  /** Whether the line differs from that of the corridor. */
  get isMoved(): boolean {
    return this.points.some(({ kept }, index) => index > 0 && !kept)
  }
  get canUndo(): boolean {
    return this.#done.length > 0
  }
  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** The halts beside the line, in its order: points that are towns, places of the atlas and towns of the basemap. */
  readonly halts: readonly StopOnLine[] = $derived.by(() => {
    const { route, points } = this
    if (!route || route.kms.length !== points.length || points.length < 2) return []
    const line = measureLine(route.coordinates)
    const own = points.map((point, index) => ({ ...this.#haltOf(point, index), km: route.kms[index]! }))
    const places = this.#places().flatMap((feature) => this.#placeBeside(feature, line))
    const towns = route.towns.map((town) => ({ ...haltOfTown(town, this.#places()), km: town.km }))
    const found: (Halt & { km: number })[] = []
    for (const halt of [...own, ...places, ...towns]) {
      if (found.every((other) => !isSame(other, halt))) found.push(halt)
    }
    let status: SectionStatus = 'built'
    return found
      .sort((a, b) => a.km - b.km)
      .map((halt) => {
        status = this.statuses.get(halt.key) ?? status
        return { ...halt, ...this.edited.get(halt.key), status }
      })
  })

  readonly stops: readonly StopOnLine[] = $derived(this.halts.filter(({ key }) => this.isStop(key)))

  /** Whether the line stops at a halt. It begins and ends at one. */
  isStop(key: string): boolean {
    return this.isEnd(key) || (this.chosen.get(key) ?? this.points.some(({ halt }) => halt?.key === key))
  }
  isEnd(key: string): boolean {
    return key === this.halts[0]?.key || key === this.halts.at(-1)?.key
  }

  setMode(mode: string): void {
    this.mode = mode
    this.follow = followedBy(this.#config(), mode)
    void this.draw()
  }
  setFollow(follow: Followed): void {
    this.follow = follow
    void this.draw()
  }

  /** Adds a point at the end, or after the one that the author has chosen. Returns its index. */
  add(position: Position, halt: Halt | null = null): number {
    const index = (this.insertAfter ?? this.points.length - 1) + 1
    this.insert(index, position, halt)
    return index
  }

  insert(index: number, position: Position, halt: Halt | null = null): void {
    const point = { position, halt, isStraight: this.points[index]?.isStraight ?? false, kept: null }
    this.#set([...this.points.slice(0, index), point, ...this.points.slice(index).map(unkept)])
    if (this.insertAfter !== null) this.insertAfter = index
  }

  /** The town that a point is, when it has been found. */
  setHalt(position: Position, halt: Halt): void {
    const index = this.points.findIndex((point) => point.position === position)
    const point = this.points[index]
    if (!point || this.points[index - 1]?.halt?.key === halt.key) return
    this.points = this.points.with(index, { ...point, position: halt.position, halt })
    void this.draw()
  }

  /** Begins to drag: what follows until the handle is let go is one step. */
  hold(): void {
    this.#set(this.points)
  }
  /** Moves a point of the step that has begun. */
  drag(index: number, position: Position): void {
    const moved = this.points.with(index, { ...this.points[index]!, position, halt: null, kept: null })
    const next = moved[index + 1]
    this.points = next ? moved.with(index + 1, { ...next, kept: null }) : moved
    void this.draw()
  }

  remove(index: number): void {
    const left = this.points.toSpliced(index, 1)
    const next = left[index]
    if (this.insertAfter !== null && this.insertAfter >= index) this.insertAfter = null
    this.#set(next ? left.with(index, { ...next, kept: null }) : left)
  }

  setStraight(index: number, isStraight: boolean): void {
    this.#set(this.points.with(index, { ...this.points[index]!, isStraight, kept: null }))
  }

  /** Leaves out what is before a point, or after it. */
  cut(index: number, side: 'before' | 'after'): void {
    this.insertAfter = null
    this.#set(side === 'before' ? this.points.slice(index) : this.points.slice(0, index + 1))
  }

  reverse(): void {
    this.insertAfter = null
    const { points } = this
    const reversed = points.toReversed().map((point, index) => {
      const leg = points[points.length - index]
      return { ...point, isStraight: leg?.isStraight ?? false, kept: leg?.kept?.toReversed() ?? null }
    })
    // The status belongs to the way from a stop to the next one, which is now the one before.
    const stops = this.stops.toReversed()
    this.statuses.clear()
    stops.forEach(({ key }, index) => this.statuses.set(key, stops[index + 1]?.status ?? 'built'))
    this.#set(reversed)
  }

  undo(): void {
    const before = this.#done.at(-1)
    if (!before) return
    this.#done = this.#done.slice(0, -1)
    this.#undone = [...this.#undone, this.points]
    this.#show(before)
  }
  redo(): void {
    const after = this.#undone.at(-1)
    if (!after) return
    this.#undone = this.#undone.slice(0, -1)
    this.#done = [...this.#done, this.points]
    this.#show(after)
  }

  #set(points: readonly DrawnPoint[]): void {
    this.#done = [...this.#done, this.points]
    this.#undone = []
    this.points = points.map((point, index) => (index === 0 ? { ...point, isStraight: false, kept: null } : point))
    void this.draw()
  }
  #show(points: readonly DrawnPoint[]): void {
    this.points = points
    this.insertAfter = null
    void this.draw()
  }

  #isStale = false
  #drawing: Promise<void> | null = null
  /** Asks for the line and its measures, once more if the points change meanwhile. Resolves when they are current. */
  draw(): Promise<void> {
    this.#isStale = true
    this.#drawing ??= this.#drawAll()
      .catch(this.#onerror)
      .finally(() => {
        this.#drawing = null
        this.isDrawing = false
      })
    return this.#drawing
  }

  async #drawAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false
      this.isDrawing = true
      const { points, follow, mode } = this
      const asked = points.map(({ position, isStraight, kept }) => ({ position, isStraight, kept }))
      const route = await request<RouteAnswer>('/route', { follow, points: asked })
      if (this.points === points) this.route = route
      if (this.#isStale || route.coordinates.length < 2) continue
      this.measured = (await this.measure(route.coordinates, [], mode)).drawn
    }
  }

  measure(coordinates: readonly Position[], stops: readonly Position[], mode = this.mode): Promise<Measured> {
    return request<Measured>('/measure', { coordinates, stops, surface: surfaceOf(this.#config(), mode) })
  }

  /** The halt of a point: that of its town, or one without a name. Only the ends of the line need one. */
  #haltOf({ halt, position }: DrawnPoint, index: number): Halt {
    return (
      halt ?? {
        key: `point ${index === 0 ? 'start' : index === this.points.length - 1 ? 'end' : index}`,
        name: {},
        position,
        country: '',
      }
    )
  }

  #placeBeside({ id, geometry, properties }: WrittenFeature, line: MeasuredLine): (Halt & { km: number })[] {
    if (geometry.type !== 'Point') return []
    const [lon, lat] = geometry.coordinates
    const { km, distance } = nearestOn(line, [lon, lat])
    if (distance > sameHaltKm * 5) return []
    return [{ ...haltOfPlace({ id, geometry, properties } as WrittenFeature)!, km }]
  }

  #resume({ follow, points, chosen, statuses, edited }: LineDraft): void {
    this.follow = follow
    this.points = points
    for (const [key, isChosen] of chosen) this.chosen.set(key, isChosen)
    for (const [key, status] of statuses) this.statuses.set(key, status)
    for (const [key, names] of edited) this.edited.set(key, names)
  }

  /** Takes the line and the stops of a corridor. The course between its stops stays as it is until they move. */
  #open(corridor: WrittenCorridor): void {
    const { stops, sections } = corridor.properties
    const line = measureLine(unwrap(linesIn(corridor.geometry as WrittenLines).flat()))
    this.points = stops.map((stop, index) => {
      const [lon, lat] = stop.coordinates
      const before = stops[index - 1]
      const end = index === stops.length - 1 ? line.length : stop.km
      const halt: Halt = {
        key: `stop ${stop.id}`,
        name: typeof stop.name === 'string' ? { und: stop.name } : stop.name,
        position: [lon, lat],
        country: stop.country ?? '',
        ...(stop.place && { place: stop.place }),
        written: stop,
      }
      const kept = before ? slice(line, index === 1 ? 0 : before.km, end) : null
      return { position: [lon, lat], halt, isStraight: false, kept }
    })
    for (const { from, status } of sections) this.statuses.set(`stop ${from}`, status)
  }
}

const unkept = (point: DrawnPoint, index: number): DrawnPoint => (index === 0 ? { ...point, kept: null } : point)

/** Whether two halts are one: near one another, or of one place. */
function isSame(a: Halt, b: Halt): boolean {
  if (a.key === b.key || (a.place !== undefined && a.place === b.place)) return true
  const [lon, lat] = a.position
  const [otherLon, otherLat] = b.position
  const isNear = Math.hypot((lon - otherLon) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * 111 < sameHaltKm
  const names = new Set(Object.values(a.name))
  return isNear || (Math.abs(lat - otherLat) < 0.2 && Object.values(b.name).some((name) => names.has(name)))
}

export function haltOfTown({ id, name, position, country }: Town, places: readonly WrittenFeature[]): Halt {
  const place = placeFor({ name, position }, places)
  return { key: id, name, position, country, ...(place && { place }) }
}

/** A place feature as a halt; undefined if it is not one point. */
export function haltOfPlace({ id, geometry, properties }: WrittenFeature): Halt | undefined {
  if (geometry.type !== 'Point') return undefined
  const [lon, lat] = geometry.coordinates
  const country = 'country' in properties ? (properties.country ?? '') : ''
  const name = typeof properties.name === 'string' ? { und: properties.name } : properties.name
  return { key: `place ${id}`, name, position: [lon, lat], country, place: id }
}
