import { builtInModes } from '../../src/content/atlas/builtIn.ts'
import type { Corridor } from '../../src/content/schema.ts'
import type { ImportItem } from '../../studio/import/features/previewItems.ts'
import { measureCorridor } from '../measure.ts'
import { readAtlasFile, readBasemap } from '../validate/content.ts'

/** The items, the corridors with the km of their stops, their length and countries as `npm run measure` writes them. */
export async function measuredItems(items: readonly ImportItem[], folder: string): Promise<ImportItem[]> {
  if (!items.some(({ file }) => file === 'corridors.geojson')) return [...items]
  const [{ basemap }, { written }] = [await readBasemap(folder), await readAtlasFile(folder)]
  const surfaceOf = (mode: string) =>
    written.modes?.find(({ id }) => id === mode)?.surface ?? builtInModes[mode]?.surface ?? 'land'
  return items.map((item) => {
    if (item.file !== 'corridors.geojson' || !basemap || item.will === 'incomplete') return item
    const corridor = item.item as unknown as Corridor
    const { stops, drawn } = measureCorridor(corridor, surfaceOf(corridor.properties.mode), basemap.countryAt)
    const properties = {
      ...corridor.properties,
      stops: corridor.properties.stops.map((stop, index) => ({ ...stop, km: stops[index]! })),
      drawn,
    }
    return { ...item, item: { ...corridor, properties } as unknown as ImportItem['item'] }
  })
}
