import type { SectionStatus } from '../../../src/content/schema'
import { allFeatures } from '../feature/features'
import type { Studio } from '../studio.svelte'
import { idFor } from '../../acts/idFor'
import type { LineDrawing } from './lineDrawing.svelte'
import { sectionsOf, writtenStops, type WrittenCorridor } from './stops'

/** Straight parts of a line that are shorter than this, in km, do not make it a scheme. */
const shortestStraight = 2

/** Measures the line and writes it to the folder in one step. Returns the id of the corridor, or null. */
export async function writeLine(studio: Studio, drawing: LineDrawing): Promise<string | null> {
  await drawing.draw()
  const { before, route, stops, name, mode, passages } = drawing
  if (!route) return null
  try {
    const own = writtenStops(stops, route.coordinates)
    const measured = await drawing.measure(
      route.coordinates,
      own.map(({ coordinates }) => [coordinates[0], coordinates[1]]),
    )
    const id =
      before?.id ??
      idFor(Object.values(name)[0]!, (taken) => allFeatures(studio.folder.features).some((one) => one.id === taken))
    const sections = sectionsOf(
      own.map(({ id }, index) => ({ id, status: stops[index]!.status })) as { id: string; status: SectionStatus }[],
    )
    const feature = {
      type: 'Feature',
      id,
      geometry: before && !drawing.isMoved ? before.geometry : { type: 'LineString', coordinates: route.coordinates },
      properties: {
        // The members of a corridor that is there keep their order.
        ...(before?.properties ?? { id, kind: 'corridor' }),
        name: name['und'] ?? name,
        passages,
        ...(before && !drawing.isMoved ? {} : originOf(studio, drawing)),
        mode,
        stops: own.map((stop, index) => ({ ...stop, km: measured.stops[index]! })),
        sections,
        drawn: measured.drawn,
      },
    } as WrittenCorridor
    if (!(await studio.writeFeature('corridors.geojson', before, feature))) return null
    return id
  } catch (error) {
    studio.say(error)
    return null
  }
}

/** How exact the line is, and where it is from. A line with straight parts is a scheme. */
function originOf({ messages }: Studio, { before, route, follow }: LineDrawing) {
  const drawn = route!.parts.filter(({ how }) => how !== 'kept')
  const straight = drawn.filter(({ how }) => how === 'straight').reduce((sum, { from, to }) => sum + to - from, 0)
  const isScheme = straight >= shortestStraight
  const isFollowed = drawn.some(({ how }) => how !== 'straight')
  const title = messages.line.source[!isFollowed ? 'nothing' : isScheme ? 'partly' : follow]
  if (before) {
    const { precision, source } = before.properties
    return {
      precision: isScheme ? ('schematic' as const) : precision,
      source: { ...source, title: source.title.includes(title) ? source.title : `${source.title}. ${title}` },
    }
  }
  return {
    precision: isScheme ? ('schematic' as const) : ('town' as const),
    source: { title, url: 'https://www.naturalearthdata.com/' },
  }
}
