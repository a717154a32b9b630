import car from '@mapbox/maki/icons/car.svg?raw'
import attraction from '@mapbox/maki/icons/attraction.svg?raw'
import bank from '@mapbox/maki/icons/bank.svg?raw'
import barrier from '@mapbox/maki/icons/barrier.svg?raw'
import city from '@mapbox/maki/icons/city.svg?raw'
import college from '@mapbox/maki/icons/college.svg?raw'
import embassy from '@mapbox/maki/icons/embassy.svg?raw'
import ferry from '@mapbox/maki/icons/ferry.svg?raw'
import globe from '@mapbox/maki/icons/globe.svg?raw'
import harbor from '@mapbox/maki/icons/harbor.svg?raw'
import industry from '@mapbox/maki/icons/industry.svg?raw'
import landuse from '@mapbox/maki/icons/landuse.svg?raw'
import library from '@mapbox/maki/icons/library.svg?raw'
import monument from '@mapbox/maki/icons/monument.svg?raw'
import museum from '@mapbox/maki/icons/museum.svg?raw'
import observationTower from '@mapbox/maki/icons/observation-tower.svg?raw'
import park from '@mapbox/maki/icons/park.svg?raw'
import rail from '@mapbox/maki/icons/rail.svg?raw'
import rocket from '@mapbox/maki/icons/rocket.svg?raw'
import squareStroked from '@mapbox/maki/icons/square-stroked.svg?raw'
import star from '@mapbox/maki/icons/star.svg?raw'
import theatre from '@mapbox/maki/icons/theatre.svg?raw'
import town from '@mapbox/maki/icons/town.svg?raw'
import water from '@mapbox/maki/icons/water.svg?raw'

const files = {
  attraction,
  bank,
  barrier,
  city,
  college,
  embassy,
  ferry,
  globe,
  harbor,
  car,
  industry,
  landuse,
  library,
  monument,
  museum,
  'observation-tower': observationTower,
  park,
  rail,
  rocket,
  'square-stroked': squareStroked,
  star,
  theatre,
  town,
  water,
}

/** The file name of a Maki icon. */
export type SymbolName = keyof typeof files

/** Returns the `d` attributes of an icon's paths, joined. */
const pathData = (svg: string): string =>
  [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1]!.replace(/&#x[9A];/g, ' ')).join(' ')

/**
 * Maki's icons as SVG path data in a 15 × 15 box. Components write the path itself: each `<use>` would make the browser
 * build a shadow tree in every row of a list.
 */
export const symbolPaths = Object.fromEntries(
  Object.entries(files).map(([name, svg]) => [name, pathData(svg)]),
) as Record<SymbolName, string>
