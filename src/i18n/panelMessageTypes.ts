import type { DownloadUse } from '../content/downloads'
import type { Exactness } from '../content/figureSchema'
import type { Verdict } from '../content/verdicts'

/**
 * Messages of the ride along a corridor, of the directions between two waypoints and of the strip map.
 * Every `km` is a formatted distance with its unit, such as "12 km".
 */
export interface RideMessages {
  ride: {
    start: string
    /** The label of the ride's controls. */
    label: (corridor: string) => string
    play: string
    pause: string
    previous: string
    next: string
    speed: string
    times: (speed: number) => string
    reverse: string
    options: string
    stopAtStops: string
    northUp: string
    /** Makes the camera follow the ride after the reader has moved the map. */
    followAgain: string
    end: string
    /** The label of the slider for the position along the corridor. */
    sliderLabel: string
    position: (km: string, total: string, stop: string, country: string) => string
    reached: (stop: string, country: string) => string
    changed: (corridor: string, where: string) => string
    /** What a stop is, above its name. */
    stop: string
    fromStart: (km: string, start: string) => string
    toEnd: (km: string, end: string) => string
    along: string
    around: (km: string) => string
    distanceTo: (km: string, name: string) => string
    inArticle: string
    more: (name: string) => string
  }
  directions: {
    intro: string
    from: string
    to: string
    swap: string
    choose: string
    showAll: string
    noMatch: string
    stopsOf: (corridor: string) => string
    total: (from: string, to: string) => string
    direct: (km: string) => string
    changes: (count: number) => string
    route: string
    stops: (count: number) => string
    ride: string
    changeAt: (place: string) => string
    between: (km: string) => string
    toLine: (km: string, corridor: string) => string
    fromLine: (km: string, place: string) => string
    planned: (km: string) => string
    byCountry: string
    byCorridor: string
    offCorridors: string
    measured: string
    // Why there is no itinerary.
    same: string
    far: (place: string, km: string) => string
    apart: string
    beside: string
    /** Offers the ride a change to another corridor. */
    changeOffer: (corridor: string, place: string) => string
  }
  strip: {
    title: string
    description: (from: string, to: string) => string
    print: string
    stops: string
    beside: Record<'left' | 'right' | 'near', (km: string) => string>
    here: (km: string) => string
    /** The unit of the scale. */
    scale: string
  }
}

/** Messages of panels that the first view does not show. They are loaded with the panels. */
export interface PanelMessages extends RideMessages {
  /** The places at one position of the map, among which the reader chooses. */
  choice: {
    /** `places` is a number of places, as `counts` of the map writes it. */
    title: (places: string) => string
    /** Shows `n` more of them. */
    more: (n: string) => string
  }
  about: {
    title: string
    intro: string
    packages: (count: string) => string
    list: string
    licenceTexts: string
    billOfMaterials: string
    missing: string
  }
  /** What works without network. Sizes are formatted with their unit, such as "5.5 MB". */
  offline: {
    title: string
    all: (size: string) => string
    part: (stored: string, total: string) => string
    storing: string
    failed: string
    store: (size: string) => string
  }
  downloads: {
    title: string
    intro: string
    /** What files are for, as the heading of these files. */
    use: Record<DownloadUse, string>
  }
  /** The pages that the build writes for each feature and language. */
  pages: {
    /** The link from the page of a feature to the atlas. */
    open: string
    names: string
    /** The heading of a column with the km of stops. */
    distance: string
    // The headings of lists of places: in an area, near a corridor, near a place.
    inside: string
    along: string
    nearby: string
    previous: string
    next: string
    /** The description for search engines and link previews: what a feature is, a quote of the article, and its author. */
    described: (facts: string, quote: string, source: string) => string
    /** The alternative text of a map. */
    mapOf: (name: string) => string
    data: string
    notFound: string
    back: string
  }
  /** What a row of a table says: facts of the panel; and what is said of the table. */
  row: { amount: string; link: string; withoutPosition: (count: number) => string }
  print: {
    preparing: string
    /** A formatted day. */
    printedOn: (date: string) => string
    printedFrom: (address: string, date: string) => string
    /** The headings of the article's notes and of the addresses of its links. */
    notes: string
    links: string
    /** Explains the numbers of paragraphs in the list of places. */
    numbers: string
  }
  figures: {
    title: string
    /** A formatted number with the reserve of the article: "about 240". */
    exactness: Record<Exactness, (value: string) => string>
    read: (paragraph: number) => string
    table: string
    column: { what: string; number: string; said: string; when: string }
    undated: string
  }
  /** What became of the article's statements. */
  outcomes: {
    /** The accessible name of a mark in the article. */
    mark: (quote: string) => string
    verdict: Record<Verdict, string>
    /** The formatted date for which an outcome holds. */
    asOf: (date: string) => string
    sources: string
    newTab: string
    failed: string
    /** The link to the list of all outcomes. */
    all: (count: number) => string
    intro: string
    back: string
    /** The label of the filter by verdict. */
    filter: string
    none: string
  }
  /** The elevation profile of a corridor. Heights are formatted with their unit. */
  heights: {
    title: string
    highest: string
    lowest: string
    where: (height: string, km: string, stop: string) => string
    accuracy: (plains: string, hills: string, mountains: string) => string
    /** Explains the profile on the strip map. */
    strip: string
  }
  /** The steps from one mention of a feature in the article to the next. */
  mentions: {
    label: string
    previous: string
    next: string
    /** Mention `n` of `of`: formatted numbers, or a dash for `n`. */
    position: (n: string, of: string) => string
    /** What screen readers are told of a mention. */
    chosen: (name: string, paragraph: string, n: string, of: string) => string
    first: string
    last: string
  }
  /** The dialog that lists the keys. Its title is in `Messages`, for the button. */
  keys: {
    everywhere: string
    onMap: string
    onRide: string
    arrows: string
    space: string
    search: string
    nextMention: string
    previousMention: string
    help: string
    back: string
    move: string
    zoom: string
    turn: string
    next: string
    previous: string
    open: string
    wholeMap: string
    playPause: string
    step: string
    tenSteps: string
    ends: string
    /** The switch of the shortcuts that are a single character. */
    single: string
    singleHint: string
  }
  /** The dialog that shares the present view. */
  /** The key of the map that shows the heights of the land, and what an SVG says of them. */
  terrain: { toggle: string; notInDrawing: string }
  share: {
    link: string
    copy: string
    copied: string
    /** Where the browser refuses to copy. */
    byHand: string
    /** Opens the system's own sheet. */
    send: string
    /** The label of the commands that take the view along as a picture or on paper. */
    take: string
    picture: string
    drawing: string
    printArticle: string
    printMap: string
    /** What is said while a picture or a page is made. */
    working: string
    saved: string
    failed: string
    /** The label of the tabs with the other forms of the link. */
    forms: string
    qr: { tab: string; label: string; save: string; tooLong: string }
    embed: {
      tab: string
      show: string
      variant: Record<'atlas' | 'map' | 'place' | 'ride' | 'strip', string>
      kind: string
      frame: string
      element: string
      frameHint: string
      elementHint: string
      code: string
    }
    cite: { tab: string; work: string; article: string; view: string; style: string; reference: string }
  }
  /** Dates of which something is not known, and open intervals. A `date` and a `year` are formatted. */
  /** The places that no passage mentions, when they are thousands. Numbers are formatted. */
  register: {
    /** A list of years, each with a number of places. */
    byYear: string
    /** The bars of the time line. `most` is the number of places of the highest. */
    bars: (most: string) => string
    /** Says how many places the register adds, where a list or paper has only the others. */
    more: (count: string) => string
  }
  dates: {
    about: (date: string) => string
    uncertain: (date: string) => string
    /** An interval without end, and one without beginning. */
    since: (date: string) => string
    until: (date: string) => string
    /** An end of an interval of which nothing is known. */
    unknown: string
    /** The first year of a decade, in digits. */
    decade: (year: string) => string
    /** The number of a century, in digits and in Roman numerals. */
    century: (number: string, roman: string) => string
    centuryBC: (number: string, roman: string) => string
    spring: (year: string) => string
    summer: (year: string) => string
    autumn: (year: string) => string
    winter: (year: string) => string
    /** Explains what the time line draws as an outline. */
    outlined: string
    /** Below the time line, if it has lines of intervals. */
    lines: string
  }
  /** A frame of another page that shows the atlas or a part of it. */
  embed: {
    /** The link that opens the atlas with the view of the frame. */
    open: string
    /** Follows it for screen readers, with its parentheses. */
    newTab: string
  }
  /** What stands around a picture of the map. */
  picture: {
    /** The sections of a mode that are not in service, in the key. `mode` is its name: "Rail". */
    unbuilt: (mode: string) => string
    /** The sources of the map, joined. */
    mapData: (names: string) => string
    /** A formatted day. */
    drawnOn: (date: string) => string
    /** How an SVG is drawn: always in this projection, also where the page shows a globe or a turned map. */
    projection: string
  }
}
