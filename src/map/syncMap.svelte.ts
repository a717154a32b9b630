import labels from 'virtual:basemap-labels'
import type { Atlas } from '../state/atlas.svelte'
import type { CameraTarget } from '../state/camera'
import type { GeoJSONSource, Map, StyleSpecification } from './engine'
import { filterState } from './style/filterState'
import { labelLetters, loadLabelFonts } from './style/fonts'
import { itineraryData } from './style/itineraryLayers'
import type { MapState, StyleInput } from './style/mapStyle'
import type { UpdateAfterPaint } from './updatesAfterPaint'

/** The settings that need a new style. */
export type StyleSettings = Pick<StyleInput, 'language' | 'theme' | 'moreContrast' | 'terrain'>

export const styleSettingsOf = ({
  settings: { language, theme, moreContrast },
  terrain,
}: Pick<Atlas, 'settings' | 'terrain'>): StyleSettings => ({
  language,
  theme,
  moreContrast,
  terrain: terrain.isOn,
})

/** While the directions are open the map highlights the itinerary instead of the selected feature. */
const highlightState = ({ selection, directions, rides }: Pick<Atlas, 'selection' | 'directions' | 'rides'>) => ({
  selected: directions.isOpen ? '' : (selection.current?.id ?? ''),
  hovered: selection.hovered ?? '',
  highlighted: [...selection.highlighted, ...selection.offered, ...rides.highlighted],
})

const rideState = ({ current: ride }: Atlas['rides']) => ({
  riddenCorridor: ride?.corridor.id ?? '',
  rideProgress: ride?.progress ?? 0,
  rideDirection: ride?.direction ?? (1 as const),
})

/** The map's global state, from the state of the page. */
export const mapStateOf = (atlas: Atlas): MapState => ({
  ...highlightState(atlas),
  ...rideState(atlas.rides),
  ...filterState(atlas, labels),
})

/**
 * Keeps the map equal to the state: one effect for each thing that can change. To be called in an effect.
 * @param styleWith returns the style with other settings
 * @param drawn the settings of the map's style, or null if they are not known
 * @param fit brings a target into view
 */
export function syncMap(
  map: Map,
  atlas: Atlas,
  styleWith: (settings: StyleSettings) => StyleSpecification,
  drawn: StyleSettings | null,
  fit: (target: CameraTarget) => void,
  updateAfterPaint: UpdateAfterPaint,
): void {
  const { filters, visibility, rides, sidebar, directions, camera } = atlas
  const setState = (part: Partial<MapState>) =>
    Object.entries(part).forEach(([name, value]) => map.setGlobalStateProperty(name, value))

  $effect(() => {
    const wanted = styleSettingsOf(atlas)
    if (JSON.stringify(wanted) === JSON.stringify(drawn)) return
    drawn = wanted
    void loadLabelFonts(labelLetters(atlas)).then(() => {
      // A map that has lost its drawing context has no style.
      if (drawn !== wanted || !map.style) return
      map.setStyle({ ...styleWith(wanted), projection: map.getStyle().projection }, { diff: true })
    })
  })
  $effect(() => {
    const wanted = highlightState(atlas)
    return updateAfterPaint(() => setState(wanted))
  })
  $effect(() => {
    // The effect depends on these, which `filterState` reads after the paint.
    void [filters.disabled, filters.timeRange, visibility.pinned]
    return updateAfterPaint(() => setState(filterState(atlas, labels)))
  })
  $effect(() => setState(rideState(rides)))
  $effect(() => {
    const bottom = sidebar.bottomInset
    if (bottom === map.getPadding().bottom) return
    map.easeTo({ padding: { top: 0, left: 0, right: 0, bottom }, duration: 220 })
  })
  $effect(() => void map.getSource<GeoJSONSource>('itinerary')?.setData(itineraryData(directions.drawn)))
  $effect(() => camera.connect((target) => updateAfterPaint(() => fit(target))))
}
