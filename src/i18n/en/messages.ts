import type { Exactness, FigureGroup } from '../../content/figureSchema'
import type { AreaKind, Language, Mode, PointKind, Precision, SectionStatus, Status, Topic } from '../../content/schema'
import type { Kind } from '../../content/kinds'
import { travel, type TravelMessages } from './travelMessages'

/** Every message of the interface. A language that lacks one, or has one too many, does not compile. */
export interface Messages extends TravelMessages {
  /** What the site is called; the article's own title stays in its language. */
  atlas: string
  languageName: string
  byline: (author: string, date: string) => string
  publishedIn: (publication: string) => string
  opinion: string
  tabs: { place: string; article: string; places: (count: string) => string; sources: string }
  sections: string
  map: {
    /** The canvas, for those who hear it. */
    keys: string
    label: string
    /** What is drawn: "31 places, 4 corridors, 17 areas". */
    holds: (places: number, corridors: number, areas: number) => string
    selected: (name: string) => string
    inList: string
    step: (name: string, kind: string, n: string, of: string) => string
    nothingInView: string
    wheel: string
    wheelMac: string
    twoFingers: string
    loading: string
    failed: string
    noWebGL: string
    noBasemap: string
    lost: string
    retry: string
    boundaries: string
  }
  zoom: { in: string; out: string; north: string; attribution: string; km: string; m: string }
  skip: { label: string; text: string; map: string; list: string }
  keys: {
    title: string
    everywhere: string
    onMap: string
    onRide: string
    arrows: string
    space: string
    search: string
    help: string
    back: string
    move: string
    zoom: string
    turn: string
    next: string
    previous: string
    open: string
    whole: string
    playPause: string
    tenKm: string
    hundredKm: string
    ends: string
    single: string
    singleHint: string
  }
  lazyPanel: { loading: string; failed: string }
  legend: string
  intro: string
  hint: string
  corridors: string
  places: string
  close: string
  statusLabel: string
  status: Record<Status, string>
  passages: (count: number) => string
  paragraph: (n: number) => string
  quoteBy: (author: string, date: string) => string
  facts: string
  factOf: {
    length: string
    countries: string
    stops: string
    sections: string
    drawn: string
    where: string
    source: string
    topic: string
  }
  publishedLength: (km: string) => string
  drawnLength: (km: string) => string
  byCountry: { country: string; drawn: string; published: string }
  sectionStatus: Record<SectionStatus, string>
  stretch: (from: string, to: string) => string
  precision: Record<Precision, string>
  note: string
  noteSource: string
  kind: Record<Kind, string>
  mode: Record<Mode, string>
  topic: Record<Topic, string>
  openSea: string
  settings: string
  language: string
  theme: { label: string; system: string; light: string; dark: string }
  sourcesIntro: string
  sourcesOfGeometry: string
  sourcesOfMap: string
  publicDomain: string
  about: {
    title: string
    intro: string
    packages: (count: string) => string
    list: string
    texts: string
    bill: string
    missing: string
  }
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
    nameIn: Record<Language | 'local', string>
    stopOf: (corridor: string) => string
    off: string
    showOff: (count: number) => string
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
    nothing: string
    offHere: string
    switchOn: string
  }
  list: { groupBy: string; topic: string; country: string; beyond: string }
  reading: {
    readAlong: string
    readAlongHint: string
    selected: string
    openPlace: string
    readInArticle: string
    /** Follows a place in the text, for those who hear it: " (spaceport)". */
    kind: (kind: string) => string
  }
  time: {
    title: string
    from: string
    to: string
    span: (from: number, to: number) => string
    allYears: string
    undated: string
    undatedStay: string
    events: (count: number) => string
  }
  figures: {
    title: string
    group: Record<FigureGroup, string>
    exactness: Record<Exactness, (value: string) => string>
    read: (paragraph: number) => string
    table: string
    column: { what: string; number: string; said: string; when: string }
    undated: string
  }
}

const pointKinds: Record<PointKind, string> = {
  spaceport: 'Spaceport',
  'launch-complex': 'Launch complex',
  capital: 'Capital city',
  city: 'City',
  town: 'Town',
  port: 'Port',
  'border-crossing': 'Border crossing',
  institute: 'Research institute',
  reactor: 'Research reactor',
  university: 'University',
  museum: 'Museum',
  venue: 'Venue',
  park: 'Park',
  exhibition: 'Exhibition ground',
  'financial-centre': 'Financial centre',
  organisation: 'Organisation',
  memorial: 'Place of remembrance',
}

const areaKinds: Record<AreaKind, string> = { country: 'Country', region: 'Region', sea: 'Sea', territory: 'Territory' }
const modes: Record<Mode, string> = { road: 'Road corridor', rail: 'Railway corridor', ferry: 'Ferry line' }

const counted = (count: number, noun: string) => count && `${count} ${noun}${count === 1 ? '' : 's'}`

export const en: Messages = {
  ...travel,
  atlas: 'Steppe Atlas',
  languageName: 'English',
  byline: (author, date) => `An atlas of the article by ${author} · ${date}`,
  publishedIn: (publication) => `Published in ${publication}`,
  opinion: 'The article is its author’s opinion. It is quoted word for word, and kept apart from what the atlas adds.',
  tabs: { place: 'Place', article: 'Article', places: (count) => `All ${count} places`, sources: 'Sources' },
  sections: 'Sections',
  map: {
    keys: 'Map. Arrow keys move it, plus and minus zoom, Page Down goes to the next place in view.',
    label: 'Map',
    holds: (places, corridors, areas) =>
      [counted(places, 'place'), counted(corridors, 'corridor'), counted(areas, 'area')].filter(Boolean).join(', '),
    selected: (name) => `${name} selected`,
    inList: 'everything on it is in the list too',
    step: (name, kind, n, of) => `${name}, ${kind}, ${n} of ${of} in view. Enter opens it.`,
    nothingInView: 'Nothing of the atlas is in view here.',
    wheel: 'Hold Ctrl and scroll to zoom the map',
    wheelMac: 'Hold ⌘ and scroll to zoom the map',
    twoFingers: 'Use two fingers to move the map',
    loading: 'The map is loading',
    failed: 'The map could not be loaded. Text and list work without it.',
    noWebGL: 'This browser cannot draw the map, as WebGL is missing or switched off. Text and list work without it.',
    noBasemap: 'Part of the map’s background could not be loaded. Places, lines and text are all there.',
    lost: 'The browser has stopped drawing the map. It goes on as soon as it can; you can also try again.',
    retry: 'Try again',
    boundaries: 'Boundaries are Natural Earth’s; they imply no endorsement.',
  },
  zoom: {
    in: 'Zoom in',
    out: 'Zoom out',
    north: 'Turn north up',
    attribution: 'Where the map is from',
    km: 'km',
    m: 'm',
  },
  skip: {
    label: 'Skip links',
    text: 'Skip to the article',
    map: 'Skip to the map',
    list: 'Skip to the list of all places',
  },
  keys: {
    title: 'Keyboard',
    everywhere: 'Everywhere',
    onMap: 'On the map',
    onRide: 'On the ride’s slider',
    arrows: 'Arrow keys',
    space: 'Space',
    search: 'Search',
    help: 'These keys',
    back: 'Close what was opened last',
    move: 'Move the map',
    zoom: 'Zoom in and out',
    turn: 'Turn and tilt the map',
    next: 'Next place in view',
    previous: 'Previous place in view',
    open: 'Open the place',
    whole: 'The whole map',
    playPause: 'Play and pause',
    tenKm: '10 km on or back',
    hundredKm: '100 km on or back',
    ends: 'To the start, to the end',
    single: 'Keys / and ?',
    singleHint: 'Switch them off if you speak to your computer, or if they get in the way of your own.',
  },
  lazyPanel: { loading: 'Loading …', failed: 'This part could not be loaded.' },
  legend: 'Key',
  intro: 'What the article names, on the map',
  hint: 'Choose a place or a line, on the map or here, and read what the article says about it.',
  corridors: 'Corridors',
  places: 'Places',
  close: 'Close',
  statusLabel: 'As the article puts it',
  status: {
    operating: 'In operation',
    completed: 'Completed',
    'under-way': 'Under way',
    planned: 'Planned',
    held: 'Took place',
    mentioned: 'Named',
  },
  passages: (count) => (count === 1 ? 'One passage' : `${count} passages`),
  paragraph: (n) => `Paragraph ${n}`,
  quoteBy: (author, date) => `${author}, ${date}`,
  facts: 'From the atlas',
  factOf: {
    length: 'Length',
    countries: 'By country',
    stops: 'Passes',
    sections: 'Sections',
    drawn: 'Drawn',
    where: 'Where',
    source: 'Source',
    topic: 'Topic',
  },
  publishedLength: (km) => `${km} published`,
  drawnLength: (km) => `${km} on this map`,
  byCountry: { country: 'Country', drawn: 'on this map', published: 'published' },
  sectionStatus: { built: 'built', 'under-way': 'under construction', planned: 'planned' },
  stretch: (from, to) => `${from} – ${to}`,
  precision: {
    site: 'At the site, within 1 km',
    town: 'By the towns it is in or passes, within about 10 km',
    region: 'Only roughly: a wide area',
    schematic: 'Schematic: the course, not the exact line',
  },
  note: 'Note of the atlas',
  noteSource: 'Source',
  kind: { ...pointKinds, ...areaKinds, ...modes },
  mode: { road: 'Road', rail: 'Rail', ferry: 'Ferry' },
  topic: {
    space: 'Space',
    transport: 'Transport',
    energy: 'Energy',
    nuclear: 'Nuclear energy',
    science: 'Science',
    education: 'Education',
    culture: 'Culture',
    diplomacy: 'Diplomacy',
    finance: 'Trade and finance',
    history: 'History',
  },
  openSea: 'Open sea',
  settings: 'Settings',
  language: 'Language',
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
  sourcesIntro: 'Where every line and point comes from, and how exact it is.',
  sourcesOfGeometry: 'Geometries',
  sourcesOfMap: 'Map data',
  publicDomain: 'public domain',
  about: {
    title: 'About the page',
    intro:
      'The atlas is free software under the MIT licence. It is built from the work of others, which is in this page under these licences:',
    packages: (count) => `Software and fonts in this page: ${count}`,
    list: 'Software and fonts in this page',
    texts: 'Texts of the licences',
    bill: 'Bill of materials (CycloneDX)',
    missing: 'The list cannot be loaded. It is made when the site is built.',
  },
  loadErrors: (count) => (count === 1 ? 'One part could not be loaded.' : `${count} parts could not be loaded.`),
  loadError: (file, reason) => `${file}: ${reason}`,
  search: {
    label: 'Search places and text',
    clear: 'Clear the search',
    hint: 'Type the name of a place or a stop in English, Russian or Kazakh, or words of the article.',
    failed: 'The search could not be loaded. Close it and try again.',
    none: (query) => `Nothing is called “${query}”. Try fewer letters, or the name in another language.`,
    count: (count) => (count === 1 ? 'One result' : `${count} results`),
    stops: 'On the corridors',
    text: 'In the article',
    nameIn: { en: 'English name', ru: 'Russian name', kk: 'Kazakh name', local: 'Local name' },
    stopOf: (corridor) => `On: ${corridor}`,
    off: 'Switched off',
    showOff: (count) => (count === 1 ? 'Show the one that is switched off' : `Show the ${count} that are switched off`),
  },
  update: { ready: 'A new version of the atlas is ready.', now: 'Update', later: 'Later' },
  sheet: {
    label: 'Height of the panel',
    lower: 'Lower the panel',
    raise: 'Raise the panel',
    peek: 'Low',
    half: 'Half',
    full: 'Full',
  },
  filter: {
    open: 'Filter',
    label: 'Key and filter',
    byTopic: 'Places by topic',
    byStatus: 'By status, as the article puts it',
    only: 'Only',
    onlyThis: (name) => `Only: ${name}`,
    all: 'Show all',
    shownOf: (shown, all) => `${shown} of ${all} shown`,
    nothing: 'Everything is switched off.',
    offHere: 'Switched off in the filter; shown because you chose it.',
    switchOn: 'Switch it on',
  },
  list: { groupBy: 'Group by', topic: 'Topic', country: 'Country', beyond: 'Across several countries' },
  reading: {
    readAlong: 'Read along',
    readAlongHint: 'The map shows what the paragraph speaks of',
    selected: 'Selected',
    openPlace: 'Open place',
    readInArticle: 'Read in the article',
    kind: (kind) => ` (${kind.toLocaleLowerCase('en')})`,
  },
  time: {
    title: 'Time',
    from: 'From the year',
    to: 'To the year',
    span: (from, to) => (from === to ? `${from}` : `${from} – ${to}`),
    allYears: 'All years',
    undated: 'undated',
    undatedStay: 'What the article does not date stays, marked as undated.',
    events: (count) => (count === 1 ? 'One date in the article' : `${count} dates in the article`),
  },
  figures: {
    title: 'Figures in the article',
    group: {
      trade: 'Trade',
      investment: 'Investment',
      companies: 'AccessPoint ventures',
      finance: 'Settlements',
      students: 'Students and graduates',
      research: 'Research',
    },
    exactness: {
      exact: (value) => value,
      about: (value) => `about ${value}`,
      almost: (value) => `almost ${value}`,
      'more-than': (value) => `more than ${value}`,
    },
    read: (paragraph) => `Read in the article, paragraph ${paragraph}`,
    table: 'The same as a table',
    column: { what: 'What', number: 'Number', said: 'In the article’s words', when: 'When' },
    undated: 'not dated',
  },
}
