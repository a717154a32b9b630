import type { Vocabulary } from '../vocabularyTypes'

export const vocabulary: Vocabulary = {
  languageName: 'English',
  general: 'Places',
  numbers: 'Numbers',
  kinds: {
    place: 'Place',
    spaceport: 'Spaceport',
    'launch-complex': 'Launch complex',
    capital: 'Capital city',
    city: 'City',
    town: 'Town',
    port: 'Port',
    'border-crossing': 'Border crossing',
    institute: 'Research institute',
    'fusion-device': 'Fusion device',
    university: 'University',
    museum: 'Museum',
    venue: 'Venue',
    park: 'Park',
    exhibition: 'Exhibition ground',
    'financial-centre': 'Financial centre',
    organisation: 'Organisation',
    memorial: 'Place of remembrance',
    country: 'Country',
    region: 'Region',
    sea: 'Sea',
    territory: 'Territory',
  },
  modes: {
    road: {
      name: 'Road',
      kindName: 'Road corridor',
    },
    rail: {
      name: 'Rail',
      kindName: 'Railway corridor',
    },
    ferry: {
      name: 'Ferry',
      kindName: 'Ferry line',
    },
  },
  statuses: {
    operating: 'In operation',
    completed: 'Completed',
    'under-way': 'Under way',
    planned: 'Planned',
    held: 'Took place',
    mentioned: 'Named',
    listed: 'Listed',
  },
  openAtlas: 'Open the atlas',
  diskHint:
    'You have opened this page from disk, where browsers do not run the map. To use it, run “python3 -m http.server” in the page’s folder and open http://localhost:8000.',
}
