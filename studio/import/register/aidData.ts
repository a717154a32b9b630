/**
 * AidData's Global Chinese Development Finance Dataset as rows. Its main table has no positions: they are in the tables of
 * districts and in the GeoJSON files of the geospatial dataset (https://github.com/aiddata/gcdf-geospatial-data).
 */
import Papa from 'papaparse'
import { countryCode } from '../../../build/table/countries.ts'
import type { Precision } from '../../../src/content/schema.ts'
import { distance } from '../../../src/geometry/distance.ts'
import { extentOf } from '../../../src/geometry/extent.ts'
import { message, refuse, type Message } from '../messages.ts'
import type { ReadRegister, RegisterRow } from './rows.ts'

type Cells = ReadonlyMap<string, string>

/** A header without signs: releases write "Amount (Constant USD 2021)" and "Amount.(Constant.USD.2021)". */
const folded = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '')

const cellsOf = (record: Readonly<Record<string, unknown>>): Cells =>
  new Map(
    Object.entries(record).map(([header, value]) => [
      folded(header),
      typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '',
    ]),
  )

const idOf = (cells: Cells): string =>
  (cells.get('aiddatarecordid') || cells.get('aiddatatuffprojectid') || cells.get('id') || '').replace(/\.0$/, '')

interface Spot {
  latitude: number
  longitude: number
  precision: Precision
  /** The part of the project that is there. */
  share: number
}

/** What the files of one import have together. */
export interface AidDataFiles {
  projects: Map<string, Cells>
  spots: Map<string, Spot[]>
}
export const noAidData = (): AidDataFiles => ({ projects: new Map(), spots: new Map() })

const addSpot = (files: AidDataFiles, id: string, spot: Spot): void => {
  files.spots.set(id, [...(files.spots.get(id) ?? []), spot])
}

/** Adds a table: that of the projects, or of the districts in which they are. Returns false for any other. */
export function addAidDataTable(text: string, files: AidDataFiles): boolean {
  const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  const names = new Set(header.split(/[,;\t]/).map(folded))
  const isProjects = (names.has('aiddatarecordid') || names.has('aiddatatuffprojectid')) && names.has('title')
  const isDistricts = names.has('centroidlongitude') && names.has('centroidlatitude') && names.has('id')
  if (!isProjects && !isDistricts) return false
  const { data } = Papa.parse<Record<string, unknown>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  for (const cells of data.map(cellsOf)) {
    const id = idOf(cells)
    if (!id) continue
    if (isProjects) files.projects.set(id, cells)
    const number = (name: string) => (cells.get(name) ? Number(cells.get(name)) : NaN)
    const [longitude, latitude] = [number('centroidlongitude'), number('centroidlatitude')]
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) continue
    const share = [number('intersectionratio'), number('evensplitratio'), 1].find(Number.isFinite)!
    addSpot(files, id, { longitude, latitude, precision: 'region', share })
  }
  return true
}

/** The middle of an outline, and how exactly it says where the project is. */
function spotOf(geometry: GeoJSON.Geometry): Spot | undefined {
  if (geometry.type === 'GeometryCollection') return undefined
  const [west, south, east, north] = extentOf(geometry as Parameters<typeof extentOf>[0])
  if (![west, south, east, north].every(Number.isFinite)) return undefined
  const km = distance([west, south], [east, north])
  return {
    longitude: (west + east) / 2,
    latitude: (south + north) / 2,
    precision: km < 2 ? 'site' : km < 20 ? 'town' : 'region',
    share: 1,
  }
}

/** Adds GeoJSON of the geospatial dataset, which has the projects too. Returns false for any other JSON. */
export function addAidDataGeoJson(values: readonly unknown[], files: AidDataFiles): boolean {
  const features = values.flatMap((value) => (value as { features?: unknown } | null)?.features ?? []) as {
    properties?: Record<string, unknown> | null
    geometry?: GeoJSON.Geometry | null
  }[]
  const isTheirs = (properties: Record<string, unknown> | null | undefined): boolean => {
    const cells = properties && cellsOf(properties)
    return Boolean(cells && idOf(cells) && cells.has('title') && cells.has('commitmentyear') && cells.has('recipient'))
  }
  if (features.length === 0 || !features.every(({ properties }) => isTheirs(properties))) return false
  for (const { properties, geometry } of features) {
    const cells = cellsOf(properties!)
    const id = idOf(cells)
    // The main table says more than the properties of a GeoJSON file.
    if (!files.projects.has(id)) files.projects.set(id, cells)
    const spot = geometry ? spotOf(geometry) : undefined
    if (spot) addSpot(files, id, spot)
  }
  return true
}

const statuses: Readonly<Record<string, string>> = {
  completion: 'completed',
  implementation: 'under-way',
  'pipeline: commitment': 'planned',
  'pipeline: pledge': 'planned',
}

/** "TRANSPORT AND STORAGE" as a name of a topic. */
const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text

const yearOf = (text: string | undefined): string | undefined => /^(\d{4})(\.0)?$/.exec(text ?? '')?.[1]
const dayOf = (text: string | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0]

/** The column with amounts in dollars of one year, such as "Amount (Constant USD 2021)". */
const constantDollars = /^amountconstantusd(\d{4})$/

function rowOf(id: string, cells: Cells, { latitude, longitude, precision }: Spot): RegisterRow {
  const get = (name: string) => cells.get(name) || undefined
  const when =
    dayOf(get('actualimplementationstartdatemmddyyyy')) ??
    yearOf(get('implementationstartyear')) ??
    yearOf(get('commitmentyear'))
  const end = dayOf(get('actualcompletiondatemmddyyyy')) ?? yearOf(get('completionyear'))
  const constant = [...cells.keys()].find((name) => constantDollars.test(name))
  const value = constant && cells.get(constant) ? Number(cells.get(constant)) : NaN
  const status = get('status')
  const recipient = get('recipient')
  return {
    id: `aiddata-${id}`,
    name: { en: get('title') ?? `AidData ${id}` },
    latitude,
    longitude,
    precision,
    topic: sentenceCase(get('sectorname') ?? get('aiddatasectorname') ?? '') || undefined,
    status: status && (statuses[status.toLowerCase()] ?? status),
    when,
    until:
      end && when && end.slice(0, 4) >= when.slice(0, 4) && !(end.length === when.length && end < when)
        ? end
        : undefined,
    amount: Number.isFinite(value) ? { value: Math.round(value), unit: 'USD' } : undefined,
    country: recipient && countryCode(recipient),
    description: { en: get('description') ?? '' },
    source: { title: `AidData, project ${id}`, url: `https://china.aiddata.org/projects/${id}/` },
  }
}

/**
 * The projects with positions. A project in several districts or with several outlines is placed at the one with its largest part.
 * @throws {Refusal} if there are only projects, or only positions
 */
export function readAidData({ projects, spots }: AidDataFiles): ReadRegister {
  if (projects.size === 0) refuse('positions-only')
  if (spots.size === 0) refuse('needs-positions')
  const rows = [...projects].flatMap(([id, cells]): RegisterRow[] => {
    const [largest] = (spots.get(id) ?? []).toSorted((a, b) => b.share - a.share)
    return largest ? [rowOf(id, cells, largest)] : []
  })
  const year = [...(projects.values().next().value as Cells).keys()]
    .map((name) => constantDollars.exec(name)?.[1])
    .find(Boolean)
  const count = (test: (cells: Cells) => boolean) => [...projects.values()].filter(test).length
  const counted: [count: number, note: (count: number) => Message][] = [
    [projects.size - rows.length, (count) => message('rows-without-position', { count })],
    [
      [...spots.keys()].filter((id) => !projects.has(id)).length,
      (count) => message('positions-without-row', { count }),
    ],
    [
      rows.filter(({ id }) => spots.get(id.slice('aiddata-'.length))!.length > 1).length,
      (count) => message('rows-largest-part', { count }),
    ],
    [
      count((cells) => cells.get('recommendedforaggregates')?.toLowerCase() === 'no'),
      (count) => message('rows-not-for-sums', { count }),
    ],
  ]
  return {
    rows,
    amountLabel: year ? { en: `Amount in US dollars of ${year}` } : {},
    notes: [
      message('read-as', { format: 'AidData' }),
      ...counted.flatMap(([count, note]) => (count > 0 ? [note(count)] : [])),
    ],
  }
}
