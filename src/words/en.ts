import type { Exactness, FigureGroup } from '../../geo/figures'
import type { AreaKind, Language, Mode, PointKind, Precision, SectionStatus, Status, Theme } from '../../geo/schema'
import type { Kind } from '../story/kinds'
import { travel, type TravelWords } from './travel/en'

/** Every message of the interface. A language that lacks one, or has one too many, does not compile. */
export interface Words extends TravelWords {
  languageName: string
  byline: (author: string, date: string) => string
  publishedIn: (publication: string) => string
  opinion: string
  tabs: { place: string; article: string; places: (count: string) => string; sources: string }
  sections: string
  map: {
    keys: string
    label: string
    loading: string
    failed: string
    noWebGL: string
    retry: string
    boundaries: string
  }
  zoom: { in: string; out: string; north: string; attribution: string }
  later: { loading: string; failed: string }
  legend: string
  intro: string
  hint: string
  corridors: string
  places: string
  areas: string
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
    when: string
    theme: string
  }
  publishedLength: (km: string) => string
  drawnLength: (km: string) => string
  countryPart: (country: string, km: string) => string
  sectionStatus: Record<SectionStatus, string>
  stretch: (from: string, to: string) => string
  precision: Record<Precision, string>
  note: string
  noteSource: string
  kind: Record<Kind, string>
  mode: Record<Mode, string>
  theme: Record<Theme, string>
  openSea: string
  settings: string
  language: string
  appearance: { label: string; system: string; light: string; dark: string }
  sourcesIntro: string
  sourcesOfGeometry: string
  sourcesOfMap: string
  publicDomain: string
  gaps: (count: number) => string
  gap: (file: string, reason: string) => string
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
  sheet: { label: string; lower: string; raise: string } & Record<'peek' | 'half' | 'full', string>
  filter: {
    open: string
    label: string
    byTheme: string
    byStatus: string
    only: string
    onlyThis: (name: string) => string
    all: string
    shownOf: (shown: string, all: string) => string
    nothing: string
    offHere: string
    switchOn: string
  }
  list: { groupBy: string; theme: string; country: string; beyond: string }
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

export const en: Words = {
  ...travel,
  languageName: 'English',
  byline: (author, date) => `An atlas of the article by ${author} · ${date}`,
  publishedIn: (publication) => `Published in ${publication}`,
  opinion: 'The article is its author’s opinion. It is quoted word for word, and kept apart from what the atlas adds.',
  tabs: { place: 'Place', article: 'Article', places: (count) => `All ${count} places`, sources: 'Sources' },
  sections: 'Sections',
  map: {
    keys: 'Map. Arrow keys move it, plus and minus zoom.',
    label: 'Map',
    loading: 'The map is loading',
    failed: 'The map could not be loaded. Text and list work without it.',
    noWebGL: 'This browser cannot draw the map, as WebGL is missing or switched off. Text and list work without it.',
    retry: 'Try again',
    boundaries: 'Boundaries are Natural Earth’s; they imply no endorsement.',
  },
  zoom: { in: 'Zoom in', out: 'Zoom out', north: 'Turn north up', attribution: 'Where the map is from' },
  later: { loading: 'Loading …', failed: 'This part could not be loaded.' },
  legend: 'Key',
  intro: 'What the article names, on the map',
  hint: 'Choose a place or a line, on the map or here, and read what the article says about it.',
  corridors: 'Corridors',
  places: 'Places',
  areas: 'Countries, seas and regions',
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
    when: 'Date',
    theme: 'Theme',
  },
  publishedLength: (km) => `${km} published`,
  drawnLength: (km) => `${km} on this map`,
  countryPart: (country, km) => `${country} ${km}`,
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
  theme: {
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
  appearance: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  sourcesIntro: 'Where every line and point comes from, and how exact it is.',
  sourcesOfGeometry: 'Geometries',
  sourcesOfMap: 'Map data',
  publicDomain: 'public domain',
  gaps: (count) => (count === 1 ? 'One part could not be loaded.' : `${count} parts could not be loaded.`),
  gap: (file, reason) => `${file}: ${reason}`,
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
    byTheme: 'Places by theme',
    byStatus: 'By status, as the article puts it',
    only: 'Only',
    onlyThis: (name) => `Only: ${name}`,
    all: 'Show all',
    shownOf: (shown, all) => `${shown} of ${all} shown`,
    nothing: 'Everything is switched off.',
    offHere: 'Switched off in the filter; shown because you chose it.',
    switchOn: 'Switch it on',
  },
  list: { groupBy: 'Group by', theme: 'Theme', country: 'Country', beyond: 'Across several countries' },
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
      companies: 'Joint ventures',
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
