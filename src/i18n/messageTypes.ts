import type { Precision, SectionStatus } from '../content/schema'

/** Every message of the interface. A language that lacks a message or has an unknown one does not compile. */
export interface Messages {
  directions: { title: string }
  byline: (author: string, date: string) => string
  publishedIn: (publication: string) => string
  opinion: string
  tabs: {
    place: string
    article: string
    places: (count: number) => string
    sources: string
    /** The list of what became of the article's statements, which has no tab of its own. */
    outcomes: string
  }
  sections: string
  map: {
    /** The accessible name of the map's canvas. */
    canvasLabel: string
    label: string
    /** What the map shows: "31 places, 4 corridors, 17 areas". */
    counts: (places: number, corridors: number, areas: number) => string
    selected: (name: string) => string
    alsoInList: string
    /** A place that the keyboard has reached: number `n` of the `of` places in view. */
    placeInView: (name: string, kind: string, n: string, of: string) => string
    /** A cluster of places that the keyboard has reached; `places` is their `counts`. Enter zooms in. */
    clusterInView: (places: string, n: string, of: string) => string
    /** As `clusterInView`, of places at one position. Enter lists them. */
    stackInView: (places: string, n: string, of: string) => string
    nothingInView: string
    wheel: string
    wheelMac: string
    twoFingers: string
    loading: string
    failed: string
    noWebGL: string
    noBasemap: string
    /** Places of the register could not be loaded. */
    noRows: string
    /** The WebGL context is lost. */
    contextLost: string
    retry: string
    boundaries: string
  }
  zoom: { in: string; out: string; pointNorth: string; attribution: string; km: string; m: string }
  /** The heights of the land on the map, and why they are not shown. */
  terrain: { show: string; failed: string }
  skip: { label: string; text: string; map: string; list: string }
  keys: { title: string }
  lazyPanel: { loading: string; failed: string }
  legend: string
  intro: string
  hint: string
  corridors: string
  places: string
  close: string
  /** Sends a link to the present view, or takes it along in another form. */
  share: string
  statusLabel: string
  passages: (count: number) => string
  paragraph: (n: number) => string
  quoteBy: (author: string, date: string) => string
  facts: string
  factLabels: {
    length: string
    countries: string
    stops: string
    sections: string
    accuracy: string
    where: string
    source: string
    topic: string
  }
  publishedLength: (km: string) => string
  drawnLength: (km: string) => string
  byCountry: { country: string; drawn: string; published: string }
  sectionStatus: Record<SectionStatus, string>
  /** A section of a corridor by its ends. */
  sectionName: (from: string, to: string) => string
  precision: Record<Precision | 'schematic-area', string>
  note: string
  noteSource: string
  openSea: string
  settings: string
  /** Prints the article with its map. */
  print: string
  language: string
  theme: { label: string; system: string; light: string; dark: string }
  sourcesIntro: string
  sourcesOfGeometry: string
  sourcesOfMap: string
  publicDomain: string
  loadErrors: (count: number) => string
  loadError: (file: string, reason: string) => string
  search: {
    label: string
    clear: string
    hint: string
    failed: string
    none: (query: string) => string
    count: (count: number) => string
    stops: string
    text: string
    /** The results of the register, after those of the story. */
    otherPlaces: string
    /** What a name in another language is: "Kazakh name". `language` is the name of the language in itself. */
    nameIn: (tag: string, language: string) => string
    localName: string
    stopOf: (corridor: string) => string
    /** Marks a result that the filter hides. */
    hidden: string
    showHidden: (count: number) => string
  }
  update: { ready: string; now: string; later: string }
  sheet: { label: string; lower: string; raise: string } & Record<'peek' | 'half' | 'full', string>
  filter: {
    open: string
    label: string
    byTopic: string
    byStatus: string
    only: string
    onlyThis: (name: string) => string
    all: string
    shownOf: (shown: string, all: string) => string
    everythingHidden: string
    hiddenButSelected: string
    /** Shows the feature that `hiddenButSelected` is about. */
    show: string
  }
  list: { groupBy: string; topic: string; country: string; severalCountries: string }
  reading: {
    readAlong: string
    readAlongHint: string
    selected: string
    openPlace: string
    readInArticle: string
    /** Follows the name of a place in the text, for screen readers only: " (spaceport)". */
    kind: (kind: string) => string
    /** Follows words that name several places, for screen readers only. */
    several: (count: number) => string
    /** The title of the popover that offers these places. */
    choose: string
  }
  time: {
    title: string
    from: string
    to: string
    allYears: string
    undated: string
    undatedStay: string
    events: (count: number) => string
  }
}
