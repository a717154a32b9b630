/** What the script of the live map needs from the atlas. liveParts.ts loads this module into the render server. */
import labels from 'virtual:basemap-labels'
import type { LayerTheme, LiveMapData } from '../../src/app/single/liveMap'
import { isPlace, pointOf } from '../../src/content/features'
import { keysOf } from '../../src/content/facets'
import { firstExtent } from '../../src/content/firstExtent'
import { grouped } from '../../src/content/grouping'
import { loadContent } from '../../src/content/load/loadContent'
import type { Feature, Language } from '../../src/content/schema'
import type { Theme } from '../../src/design/palette'
import { extentOf } from '../../src/geometry/extent'
import { messagesIn } from '../../src/i18n/messages'
import { atlasName } from '../../src/i18n/names'
import { panelMessagesIn } from '../../src/i18n/panelMessages'
import { directionOf } from '../../src/i18n/script'
import { hitLayerIds } from '../../src/map/interaction/featuresAt'
import { contentSources } from '../../src/map/sources/contentSources'
import { labelLetters } from '../../src/map/style/fonts'
import { emptyMapState, mapStyle } from '../../src/map/style/mapStyle'
import type { CameraTarget } from '../../src/state/camera'
import { formatFilterKey } from '../../src/state/url/filterKeys'
import { readContentFiles } from '../content/readContentFiles'

/** A map that is closer than this beyond the zoom of its tiles shows how coarse they are. */
const zoomsBeyondTiles = 2

const subjectOf = (feature: Feature): string => formatFilterKey(keysOf(feature)[0]!)
const targetOf = (feature: Feature): CameraTarget =>
  isPlace(feature) ? { position: pointOf(feature) } : { extent: extentOf(feature.geometry) }

/**
 * @param folder the folder of the atlas
 * @param language one of its languages
 * @param tileZoom the last zoom of the tiles
 */
export function liveMapData(folder: string, language: Language, tileZoom: number): LiveMapData {
  const content = loadContent(readContentFiles(folder))
  const { places, areas, areaNames, corridors, stops } = contentSources(content)
  const style = (theme: Theme, moreContrast: boolean) =>
    mapStyle({
      content,
      labels,
      // Without those of rides and directions, which the map does not have.
      sources: { places: places!, areas: areas!, areaNames: areaNames!, corridors: corridors!, stops: stops! },
      language,
      theme,
      moreContrast,
      base: '',
      archives: ['basemap'],
      state: emptyMapState,
    })
  const layers: Record<LayerTheme, LiveMapData['style']['layers']> = {
    light: style('light', false).layers,
    dark: style('dark', false).layers,
    lightContrast: style('light', true).layers,
    darkContrast: style('dark', true).layers,
  }
  const { zoom, map, terrain } = messagesIn(language)
  return {
    style: { ...style('light', false), layers: [] },
    layers,
    archive: 'basemap.pmtiles',
    maxZoom: tileZoom + zoomsBeyondTiles,
    extent: firstExtent(content),
    // The message of the site names keys that this map does not have.
    messages: {
      zoom,
      map: { ...map, canvasLabel: panelMessagesIn(language).pages.mapOf(atlasName(language)) },
      terrain,
    },
    direction: directionOf(language),
    letters: labelLetters({ content, settings: { language } }),
    targets: Object.fromEntries(content.features.map((feature) => [feature.id, targetOf(feature)])),
    groups: Object.fromEntries(
      grouped(content.features, 'topic').map(({ key, features }) => [key, [...new Set(features.map(subjectOf))]]),
    ),
    hitLayers: hitLayerIds,
  }
}
