import type { AreaKind, Mode, PointKind, Precision, SectionStatus, Status, Theme } from '../../geo/schema'
import type { Kind } from '../story/kinds'

/** Every message of the interface. A language that lacks one, or has one too many, does not compile. */
export interface Words {
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
  showOnMap: string
  settings: string
  language: string
  appearance: { label: string; system: string; light: string; dark: string }
  sourcesIntro: string
  sourcesOfGeometry: string
  sourcesOfMap: string
  gaps: (count: number) => string
  gap: (file: string, reason: string) => string
  skip: { text: string; map: string; list: string }
  way: {
    title: string
    intro: string
    from: string
    to: string
    swap: string
    choose: string
    showAll: string
    nothing: string
    stopsOf: (corridor: string) => string
    total: (from: string, to: string) => string
    direct: (km: string) => string
    changes: (count: number) => string
    parts: string
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
    same: string
    far: (place: string, km: string) => string
    apart: string
    beside: string
    changeHere: (corridor: string) => string
  }
  strip: {
    title: string
    course: (from: string, to: string) => string
    print: string
    stops: string
    beside: Record<'left' | 'right' | 'near', (km: string) => string>
    here: (km: string) => string
    scale: string
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
  showOnMap: 'Show on the map',
  settings: 'Settings',
  language: 'Language',
  appearance: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  sourcesIntro: 'Where every line and point comes from, and how exact it is.',
  sourcesOfGeometry: 'Geometries',
  sourcesOfMap: 'Map data',
  gaps: (count) => (count === 1 ? 'One part could not be loaded.' : `${count} parts could not be loaded.`),
  gap: (file, reason) => `${file}: ${reason}`,
  skip: { text: 'Skip to the text', map: 'Skip to the map', list: 'Skip to the list of places' },
  way: {
    title: 'How far is it?',
    intro: 'Choose two stops or places. The way between them follows the corridors, and changes where they meet.',
    from: 'From',
    to: 'To',
    swap: 'Swap the two',
    choose: 'A stop or a place',
    showAll: 'Show all',
    nothing: 'Nothing of this name',
    stopsOf: (corridor) => `Stops: ${corridor}`,
    total: (from, to) => `From ${from} to ${to}`,
    direct: (km) => `${km} as the crow flies`,
    changes: (count) => (count === 0 ? 'no change' : count === 1 ? 'one change' : `${count} changes`),
    parts: 'The way',
    stops: (count) => (count === 1 ? 'One stop on the way' : `${count} stops on the way`),
    ride: 'Follow from here',
    changeAt: (place) => `Change at ${place}`,
    between: (km) => `${km} from line to line`,
    toLine: (km, corridor) => `${km} to the line: ${corridor}`,
    fromLine: (km, place) => `${km} from the line to ${place}`,
    planned: (km) => `${km} of this way is only planned.`,
    byCountry: 'By country',
    byCorridor: 'By corridor',
    offCorridors: 'Off the corridors',
    measured: 'Measured along the lines as they are drawn on this map.',
    same: 'These are the same place. Choose two different ones.',
    far: (place, km) => `There is no way along the corridors: ${place} lies ${km} from the nearest one.`,
    apart: 'There is no way along the corridors: the lines that lead to these two places do not meet.',
    beside: 'The corridors are of no use here: the two are nearer to each other than to the line.',
    changeHere: (corridor) => `Change to ${corridor} here`,
  },
  strip: {
    title: 'Strip map',
    course: (from, to) =>
      `Read from the foot upwards, as strip maps are: from ${from} to ${to}. What lies within 60 km stands on its side of the line, and on the left if it is too near to have one.`,
    print: 'Print the strip map',
    stops: 'Stops, and places near the line',
    beside: {
      left: (km) => `${km} to the left`,
      right: (km) => `${km} to the right`,
      near: (km) => `${km} from the line`,
    },
    here: (km) => `You are here, at ${km}`,
    scale: 'km',
  },
}
