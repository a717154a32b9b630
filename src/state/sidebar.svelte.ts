import type { SheetHeight } from './sheet'

/** The tabs of the sidebar. */
export const tabs = ['place', 'article', 'places', 'sources'] as const
export type Tab = (typeof tabs)[number]

/** The column beside the map, which is a sheet over the map's lower part on narrow pages. */
export class Sidebar {
  tab = $state<Tab>('place')
  sheet = $state<SheetHeight>('half')
  /** The height in px of the map's lower part that the sheet covers. */
  bottomInset = $state(0)

  /** Opens a tab. A sheet at its lowest height rises to half the page, because it hides the tab. */
  open(tab: Tab): void {
    this.tab = tab
    if (this.sheet === 'peek') this.sheet = 'half'
  }
}
