import type { AtlasContent } from '../content/load/loadContent'
import type { SheetHeight } from './sheet'

/** The tabs of the sidebar. */
export const tabs = ['place', 'article', 'places', 'sources'] as const
export type Tab = (typeof tabs)[number]

/** The tabs of an atlas. */
export const tabsOf = ({ hasArticle }: Pick<AtlasContent, 'hasArticle'>): readonly Tab[] =>
  hasArticle ? tabs : tabs.filter((tab) => tab !== 'article')

/** What the sidebar can show. The list of outcomes stands in the tab of the article. */
export const views = [...tabs, 'outcomes'] as const
export type View = (typeof views)[number]

export const tabOf = (view: View): Tab => (view === 'outcomes' ? 'article' : view)

/** The column beside the map, which is a sheet over the map's lower part on narrow pages. */
export class Sidebar {
  /** What a link without a view opens. An atlas without an article has no introduction, but the list of its places. */
  home: Tab
  /** The open view: a tab, or `outcomes`, which stands in the article's tab. */
  tab = $state<View>('place')
  sheet = $state<SheetHeight>('half')
  /** The height in px of the map's lower part that the sheet covers. */
  bottomInset = $state(0)

  constructor({ hasArticle }: Pick<AtlasContent, 'hasArticle'>) {
    this.home = hasArticle ? 'place' : 'places'
    this.tab = this.home
  }

  /** Opens a tab or the list of outcomes. A sheet at its lowest height rises to half the page, because it hides the tab. */
  open(tab: View): void {
    this.tab = tab
    if (this.sheet === 'peek') this.sheet = 'half'
  }
}
