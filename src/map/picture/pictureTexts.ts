import config from 'virtual:atlas'
import { credits } from '../../content/basemapCredits'
import { textIn } from '../../content/textIn'
import { atlasByline } from '../../i18n/byline'
import { formatDay, formatNumber } from '../../i18n/format'
import { atlasName, kindName } from '../../i18n/names'
import { panelMessagesIn } from '../../i18n/panelMessages'
import type { Atlas } from '../../state/atlas.svelte'
import { formatYears } from '../../i18n/calendarDate'

/** What the picture shows: the itinerary, the selected feature or the ridden corridor. Null for the whole atlas. */
function subjectOf({ directions, selection, rides, settings, content }: Atlas): { title: string; kind: string } | null {
  const { language, messages } = settings
  const { isOpen, from, to } = directions
  if (isOpen && from && to) {
    return {
      title: messages.sectionName(textIn(from.name, language), textIn(to.name, language)),
      kind: messages.directions.title,
    }
  }
  const feature = selection.current ?? rides.current?.corridor
  if (!feature || !content.byId.has(feature.id)) return null
  return { title: textIn(feature.properties.name, language), kind: kindName(feature, language) }
}

/** The title of a picture, and the line below it: what it is, the name of the atlas, and what the filters leave. */
export function headingOf(atlas: Atlas): { title: string; subtitle: string } {
  const { settings, filters, content } = atlas
  const { language, messages } = settings
  const number = (value: number) => formatNumber(language, value)
  const subject = subjectOf(atlas)
  const site = atlasName(language)
  const parts = [
    ...(subject ? [subject.kind, site] : [atlasByline(content.article, settings)]),
    filters.isActive && messages.filter.shownOf(number(filters.shown.length), number(content.features.length)),
    filters.timeRange && formatYears(language, filters.timeRange),
  ]
  return { title: subject?.title ?? site, subtitle: parts.filter(Boolean).join(' · ') }
}

/** The sources of the map, with their licences. */
export const creditTexts = (): string[] =>
  [...credits, ...config.credits].map(({ title, licence }) => [title, licence].filter(Boolean).join(' '))

/** The address of the site as a reader types it; null for one that has none, such as a folder on a disk. */
export function siteAddress({ protocol, host, pathname }: Location): string | null {
  const own = protocol.startsWith('http') ? `${host}${pathname.replace(/[^/]*$/, '')}` : null
  return config.address?.replace(/^https?:\/\//, '') ?? own
}

/** The day in the reader's time zone, as ISO 8601 writes it. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** They keep the stroke at the end of an address on its side among words from right to left. */
const [leftToRightIsolate, popIsolate] = ['\u2066', '\u2069']

/** The lines below a picture: the sources, then the day and the address. */
export function notesOf({ settings: { language, messages } }: Pick<Atlas, 'settings'>, today: Date): string[][] {
  const address = siteAddress(location)
  return [
    [panelMessagesIn(language).picture.mapData(creditTexts().join(' · ')), messages.map.boundaries],
    [
      panelMessagesIn(language).picture.drawnOn(formatDay(language, dayOf(today))),
      ...(address ? [`${leftToRightIsolate}${address}${popIsolate}`] : []),
    ],
  ]
}

/** The words of a name in Latin letters and digits: `steppe-atlas`. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A name for the file of a picture: `steppe-atlas-aktau-en.png`. */
export function pictureFileName({ selection, rides, settings }: Atlas, format: string): string {
  // The name of the atlas in the first language in which it has Latin letters.
  const site = Object.values(config.name).map(slug).find(Boolean) ?? 'atlas'
  const subject = selection.current?.id ?? rides.current?.corridor.id
  return `${[site, subject && slug(subject), settings.language].filter(Boolean).join('-')}.${format}`
}
