import type { Atlas } from './atlas.svelte'
import type { View } from './sidebar.svelte'
import { textIn } from '../content/textIn'
import { atlasName } from '../i18n/names'

/** The name of a tab or of the list of outcomes in the interface's language. */
export const tabName = ({ settings, content }: Atlas, tab: View): string =>
  tab === 'places' ? settings.messages.tabs.places(content.count) : settings.messages.tabs[tab]

/** The title of the page: what the sidebar shows, then the name of the site. */
export function pageTitle(atlas: Atlas): string {
  const shown = shownName(atlas)
  const site = atlasName(atlas.settings.language)
  return shown ? `${shown} · ${site}` : site
}

/** The name of what the sidebar shows: of a tab, a feature, a stop, the directions or the article. */
export function shownName(atlas: Atlas): string | undefined {
  const { settings, sidebar, rides, directions, selection, content } = atlas
  if (sidebar.tab !== 'place') return tabName(atlas, sidebar.tab)
  if (rides.current?.openStop) return textIn(rides.current.openStop.name, settings.language)
  if (directions.isOpen) return settings.messages.directions.title
  if (selection.current) return textIn(selection.current.properties.name, settings.language)
  return selection.opening?.name ?? content.article?.title
}
