import { createContext } from 'svelte'
import type { AtlasContent } from '../content/load/loadContent'
import { Announcements } from './announcements.svelte'
import { Camera } from './camera'
import { Directions } from './directions.svelte'
import { Filters } from './filters.svelte'
import { Navigation } from './navigation'
import { Outcomes } from './outcomes.svelte'
import { Pictures } from './pictures.svelte'
import { Printing } from './printing'
import { Reader } from './reader.svelte'
import { Register } from './register.svelte'
import { Rides } from './ride/rides.svelte'
import { SearchQuery } from './search.svelte'
import { Selection } from './selection.svelte'
import type { Settings } from './settings.svelte'
import { Sharing } from './sharing.svelte'
import { Sidebar } from './sidebar.svelte'
import { Terrain } from './terrain.svelte'
import { Visibility } from './visibility.svelte'

/** Composes the state of the page. docs/architecture.md lists which part owns which fact. */
export class Atlas {
  readonly content: AtlasContent
  readonly settings: Settings
  readonly selection: Selection
  readonly filters: Filters
  /** Null in an atlas without one. */
  readonly register: Register | null
  readonly search = new SearchQuery()
  readonly reader: Reader
  readonly outcomes = new Outcomes()
  readonly announcements = new Announcements()
  readonly rides: Rides
  readonly directions: Directions
  readonly sidebar: Sidebar
  readonly camera: Camera
  readonly terrain = new Terrain()
  readonly pictures = new Pictures()
  readonly printing = new Printing()
  readonly visibility: Visibility
  readonly navigation: Navigation
  readonly sharing: Sharing

  constructor(content: AtlasContent, settings: Settings) {
    this.content = content
    this.settings = settings
    this.filters = new Filters(content)
    this.register = content.register && new Register(content, this.filters, content.register)
    this.selection = new Selection(content, this.register)
    this.reader = new Reader(content)
    this.sidebar = new Sidebar(content)
    this.rides = new Rides(content, settings)
    this.sharing = new Sharing(this.rides)
    this.directions = new Directions(content)
    this.camera = new Camera(this.rides)
    this.visibility = new Visibility(this.filters, this.selection, this.rides, this.register)
    this.navigation = new Navigation(this)
  }
}

/** The atlas of the page. Components destructure the parts that they use: `const { filters } = getAtlas()`. */
export const [getAtlas, setAtlas] = createContext<Atlas>()
