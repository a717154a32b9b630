import config from 'virtual:atlas'
import { disabledKeys, disabling, hasDisabled } from '../../content/facets'
import type { Atlas } from '../atlas.svelte'
import { readQuery, type Address } from './address'

/** Whether there is nothing for a panel to show. */
const isEmpty = ({ selection, directions, rides }: Pick<Atlas, 'selection' | 'directions' | 'rides'>): boolean =>
  !selection.current && !selection.opening && !selection.choice && !directions.isOpen && !rides.current

/** The address of the view that the atlas shows, without the camera. */
export function addressOf({
  selection,
  directions,
  rides,
  sidebar,
  reader,
  outcomes,
  filters,
  search,
  settings,
  terrain,
}: Atlas): Address {
  const isReading = sidebar.tab === 'article'
  const isFirst = sidebar.tab === sidebar.home && isEmpty({ selection, directions, rides })
  const hasPanel = sidebar.tab === 'place' && selection.current !== null
  return {
    at: selection.id,
    way: directions.address,
    follow: rides.current?.corridor.id,
    km: rides.current?.lastPausedKm || undefined,
    view: sidebar.tab === 'place' || isFirst ? undefined : sidebar.tab,
    outcome: (sidebar.tab === 'outcomes' || hasPanel ? outcomes.current : null) ?? undefined,
    verdict: sidebar.tab === 'outcomes' && outcomes.selected.length ? outcomes.selected : undefined,
    para: isReading ? (reader.paragraph ?? undefined) : undefined,
    quote: isReading ? (reader.quote ?? undefined) : undefined,
    time: filters.timeRange ?? undefined,
    hide: hasDisabled(filters.disabled) ? disabledKeys(filters.disabled) : undefined,
    terrain: terrain.isOn ? 1 : undefined,
    q: readQuery(search.text),
    lang: settings.linked.lang,
    theme: settings.linked.theme,
  }
}

/** Whether the atlas shows the view that the build has rendered: the first visit in the default language, in any theme. */
export function isFirstView(atlas: Atlas): boolean {
  const { language, grouping } = atlas.settings
  const hasParameters = Object.entries(addressOf(atlas)).some(
    ([key, value]) => value !== undefined && key !== 'lang' && key !== 'theme',
  )
  return (
    !hasParameters &&
    language === config.defaultLanguage &&
    grouping.current === 'topic' &&
    atlas.content.loadErrors.length === 0
  )
}

/** Shows the view of an address. The map fits the feature only if the address has no camera of its own. */
export function showAddress(atlas: Atlas, address: Address, hasCamera: boolean): void {
  const { content, selection, camera, directions, outcomes, sidebar, filters, search, settings } = atlas
  if (hasCamera) camera.cancel()
  selection.select(address.at, () => {
    if (!hasCamera) camera.fit({ id: address.at! }, { keepRide: true })
  })
  directions.showAddress(address.way)
  if (directions.isOpen && !hasCamera && address.follow === undefined) void atlas.navigation.fitItinerary()
  showRide(atlas, address)
  const { view = isEmpty(atlas) ? sidebar.home : 'place' } = address
  // An atlas without an article has no list of what became of it either.
  sidebar.tab = content.hasArticle || (view !== 'article' && view !== 'outcomes') ? view : 'places'
  outcomes.current = address.outcome ?? null
  if (sidebar.tab === 'outcomes') outcomes.selected = address.verdict ?? []
  showText(atlas, address)
  filters.timeRange = address.time ?? null
  filters.disabled = disabling(address.hide ?? [])
  atlas.terrain.isOn = address.terrain === 1
  search.text = address.q ?? ''
  const { lang, theme } = settings.linked
  if (address.lang !== lang || address.theme !== theme) settings.linked = { lang: address.lang, theme: address.theme }
}

/** Scrolls to the paragraph and quote of the address, unless the reader is there. Another tab keeps the paragraph. */
function showText({ reader, content }: Atlas, { para, quote, view }: Address): void {
  if (view !== 'article') return reader.clearQuote()
  if (para === undefined || !reader.hasParagraph(para)) return reader.reset()
  const wanted = quote && quote.end <= content.article!.paragraphs[para - 1]!.length ? quote : null
  const isThere = para === reader.paragraph
  if (isThere && wanted?.start === reader.quote?.start && wanted?.end === reader.quote?.end) return
  if (isThere && !wanted) reader.clearQuote()
  else reader.scrollTo(para, wanted)
}

/** Starts or ends the ride of the address. A ride that is at its corridor and kilometre goes on undisturbed. */
function showRide({ rides, selection }: Atlas, { at, follow, km = 0 }: Address): void {
  if (follow === undefined) return rides.end()
  if (follow === rides.current?.corridor.id && km === rides.current.lastPausedKm) return
  rides.start(follow, km)
  const ride = rides.current
  if (ride?.corridor.id !== follow) return rides.end()
  ride.pause()
  // A link without a selected feature opens the panel of the corridor.
  if (at === undefined) selection.select(follow)
  else if (at !== follow) ride.closeStop()
}
