/** The layers of the vector tiles: their zooms, properties and features. */
import type { Feature, Position } from 'geojson'
import { boxesAround, contains, type BasemapOptions } from '../options.ts'
import { readData, readSelected } from '../readData.ts'
import { minimumLakeArea, withLakes } from './lakes.ts'
import { bare, unbroken, withProperties, type Layer } from './layer.ts'
import { worldZoom } from '../tiles.ts'
import { depthsOf } from './depths.ts'
import { riverNameLines, riverNameZooms } from './riverNames.ts'
import { shoreline } from './shoreline.ts'
import { labelFeatures, townFeatures } from './towns.ts'

/** Least area of a part of the sea that is deeper than so many metres, in square kilometres, by zoom. */
const minimumDeepArea = [0, 0, 0, 120e3, 30e3, 4e3, 2e3, 1e3]

/** Towns of a higher rank are left out far from the region. */
const farRank = 6

export function gatherLayers(options: BasemapOptions): Layer[] {
  const hasDetails = options.detail === 'fine' && options.region !== null
  const around = boxesAround(options.region)
  const isAround = ({ geometry }: Feature) =>
    around.some((box) => contains(box, (geometry as { coordinates: Position }).coordinates))
  const isLarge = ({ properties }: Feature) => Number(properties!['rank']) <= farRank
  const names = Object.fromEntries(options.languages.map((tag) => [`name_${tag}`, 'String' as const]))

  /** The features of the two files of a layer, each changed by `change`, which gets the degrees between cuts. */
  const both = (name: string, change: (feature: Feature, step: number) => Feature = (feature) => feature) => {
    const coarse = readData(`${name}-coarse.geojson.gz`).map((feature) => change(feature, 15))
    if (!hasDetails) return { coarse, fine: coarse }
    return { coarse, fine: readData(`${name}-fine.geojson.gz`, around).map((feature) => change(feature, 5)) }
  }
  const water = both('water', bare)
  const rivers = both('rivers')
  const regions = readSelected('admin1-fine', options).map((feature) =>
    unbroken(withProperties(feature, { min_zoom: feature.properties!['min_zoom'] as number })),
  )
  const towns = townFeatures(options)
  const labels = withLakes(labelFeatures(options), hasDetails ? [...water.fine, ...water.coarse] : water.coarse)
  const byRank = ({ rank }: Record<string, unknown>, zoom: number) => Number(rank) <= zoom + 1
  const waterShown = ({ kind, km2 }: Record<string, unknown>, zoom: number) =>
    kind === 'ocean' || Number(km2) >= minimumLakeArea[zoom]!
  const depths = depthsOf(options)
  const coarseCoast = water.coarse.map((sea) => shoreline(sea, 15))
  return [
    { name: 'water', zooms: [0, 7], fields: { kind: 'String', km2: 'Number' }, ...water, shown: waterShown },
    {
      name: 'coast',
      zooms: [0, 7],
      fields: { kind: 'String', km2: 'Number' },
      coarse: coarseCoast,
      fine: hasDetails ? water.fine.map((sea) => shoreline(sea, 5)) : coarseCoast,
      shown: waterShown,
    },
    {
      name: 'depths',
      zooms: [3, 7],
      fields: { depth: 'Number', open: 'Number' },
      coarse: depths,
      fine: depths,
      tolerance: (zoom) => (zoom <= worldZoom ? 32 : 14),
      shown: ({ km2, open }, zoom) => Number(km2) >= minimumDeepArea[zoom]! && (zoom <= worldZoom || !open),
    },
    ...(['glaciers', 'playas'] as const).map((name): Layer => ({
      name,
      zooms: [5, 7],
      fields: {},
      coarse: [],
      fine: hasDetails ? readData(`${name}.geojson.gz`, around).map(bare) : [],
      tolerance: () => 8,
      shown: () => true,
    })),
    {
      name: 'rivers',
      zooms: [2, 7],
      fields: { scalerank: 'Number', lake: 'Number' },
      coarse: rivers.coarse.map(unnamed),
      fine: rivers.fine.map(unnamed),
      shown: ({ scalerank }, zoom) => zoom >= 2 && Number(scalerank) <= zoom + 2,
    },
    {
      name: 'river_names',
      zooms: riverNameZooms,
      fields: { ...names, scalerank: 'Number', zoom: 'Number' },
      coarse: riverNameLines(rivers.coarse, options),
      fine: riverNameLines(rivers.fine, options),
      shown: (properties, zoom) => properties['zoom'] === zoom,
    },
    {
      name: 'admin1',
      zooms: [4, 7],
      fields: { min_zoom: 'Number' },
      coarse: regions,
      fine: regions,
      shown: ({ min_zoom }, zoom) => zoom >= 4 && Number(min_zoom) < zoom + 1,
    },
    {
      name: 'borders',
      zooms: [0, 7],
      fields: { kind: 'String' },
      ...both('borders', (feature) => unbroken(bare(feature))),
      shown: ({ kind }, zoom) => kind !== 'lease' || zoom >= 4,
    },
    {
      name: 'towns',
      zooms: [1, 7],
      fields: { id: 'String', ...names, country: 'String', population: 'Number', capital: 'Number', rank: 'Number' },
      coarse: options.selection === 'eurasia' ? towns : towns.filter((town) => isLarge(town) || isAround(town)),
      fine: towns,
      shown: byRank,
    },
    {
      name: 'labels',
      zooms: [0, 7],
      fields: {
        id: 'String',
        ...names,
        kind: 'String',
        country: 'String',
        rank: 'Number',
        metres: 'Number',
        km2: 'Number',
      },
      coarse: options.selection === 'eurasia' ? labels : labels.filter((label) => isLarge(label) || isAround(label)),
      fine: labels,
      shown: byRank,
    },
  ]
}

/** A river without its name, which `river_names` has. */
function unnamed(river: Feature): Feature {
  const { scalerank, lake } = river.properties!
  return withProperties(river, { scalerank, ...(lake ? { lake } : {}) })
}
