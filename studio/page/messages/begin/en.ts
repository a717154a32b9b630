import { sentence } from '../../../import/messages'
import type { BeginMessages } from './beginMessages'

const count = new Intl.NumberFormat('en')
const counted = (number: number, one: string, many: string) => `${count.format(number)} ${number === 1 ? one : many}`
const origins: Record<string, string> = {
  wpt: 'way point',
  rte: 'route',
  trk: 'track',
}

const begin: BeginMessages = {
  imported: sentence,
  start: {
    heading: 'Begin with your article',
    lead: 'The atlas shows an article beside a map. Choose the document with its text. You see what comes of it before anything is written.',
    choose: 'Choose a document',
    drop: 'or drop it here',
    formats: 'Word (.docx), Markdown, a saved web page (.html) or plain text',
    paste: 'Or paste the text',
    pasteHint:
      'From Word, Google Docs or a web page: headings, lists and links are kept, fonts and colours are left out.',
    read: 'Read this text',
    reading: 'Reading …',
    check: 'Is this your text?',
    another: 'Take another text',
    length: (paragraphs, images) =>
      [
        counted(paragraphs, 'paragraph', 'paragraphs'),
        ...(images ? [counted(images, 'picture', 'pictures')] : []),
      ].join(', '),
    cleaned: 'What was cleaned',
    nothingCleaned: 'Nothing needed cleaning.',
    facts: 'About the article',
    title: 'Title',
    author: 'Author',
    publication: 'Published in',
    published: 'Date of publication',
    publishedHint: 'As 2018-08-12. Leave empty what you do not know.',
    url: 'Web address of the article',
    textLanguage: 'Language of the article',
    languages: 'Languages of the atlas',
    languagesHint: 'Readers choose among them. Places have a name in each, and the studio counts what is missing.',
    others: 'Other languages',
    othersHint:
      'Language tags with commas between them, such as “fr, uz-Latn”. Their interface texts are to be translated.',
    badTag: (tag) => `“${tag}” is no language tag. Type one such as fr, or leave it out.`,
    begin: 'Begin the atlas',
    beginHint: 'Writes the files of the atlas into the folder. Undo takes it back.',
  },
  features: {
    open: 'Import',
    heading: 'Import places and lines',
    lead: 'CSV, Excel, KML, KMZ, GPX, GeoJSON, Linked Places or Web Annotations. You see what will come in before anything is written.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    reading: 'Reading …',
    will: {
      add: 'New',
      update: 'Would change what the atlas has',
      unchanged: 'The atlas has it already',
      incomplete: 'Cannot come in yet',
      refused: 'Left out',
    },
    select: (name) => `Import ${name}`,
    origin: (what, number) => `${origins[what] ?? what} ${number}`,
    source: 'Where are the positions from?',
    sourceHint: 'For all that do not say it, so that readers can check them.',
    again: 'Use this source',
    mustBeUrl: 'Type a title and a web address that begins with https://.',
    write: (number) => `Import ${counted(number, 'item', 'items')}`,
    nothing: 'Nothing is selected.',
  },
  suggest: {
    bar: 'Suggested places',
    count: (number) => counted(number, 'suggested place', 'suggested places'),
    searching: 'Looking for places …',
    show: 'Show',
    hide: 'Hide',
    previous: 'Previous suggestion (p)',
    next: 'Next suggestion (n)',
    keys: 'Keys: n next, p previous, 1 to 8 choose a place, Enter marks its other mentions.',
    words: (words) => `${words}: a suggested place`,
    search: 'Look up another name',
    kinds: {
      country: 'country',
      area: 'part of the world',
      region: 'region',
      town: 'town',
      sea: 'sea',
      lake: 'lake',
      river: 'river',
      canal: 'canal',
      island: 'island',
      mountains: 'mountains',
      mountain: 'mountain',
      pass: 'pass',
      desert: 'desert',
      land: 'land',
    },
    inAtlas: 'in this atlas',
    reason: (reason, nameOf) => {
      switch (reason.kind) {
        case 'name':
          return reason.form === 'other' ? `also called ${reason.name}` : null
        case 'population':
        case 'placeKind':
        case 'inAtlas':
          return null
        case 'capital':
          return reason.of === 'country' ? 'capital of its country' : 'centre of its region'
        case 'kindWord':
          return reason.agrees ? `the text says “${reason.word}”` : `the text says “${reason.word}”, which it is not`
        case 'capitalOf':
          return `the capital of ${nameOf(reason.country)}`
        case 'countryNamed':
          return `${nameOf(reason.country)} is named ${reason.directly ? 'beside it' : 'in the sentence'}`
        case 'countryShare':
          return `${Math.round(reason.share * 100)} % of the text’s places are in ${nameOf(reason.country)}`
        case 'near':
          return `${count.format(Math.round(reason.km))} km from ${reason.name}`
      }
    },
    population: (number) => `${count.format(number)} inhabitants`,
    source: (title) => `Position from ${title}`,
    asPoint: 'shown as a point',
    moreHeading: (name) => `Does the article name ${name} again?`,
    moreLead: (number) =>
      number === 1 ? 'These words may mean it, too.' : `The words in ${number} places may mean it, too.`,
    mark: (number) => `Mark ${counted(number, 'mention', 'mentions')}`,
    skip: 'Mark none',
    dates: 'Dates in these paragraphs',
  },
}

export default begin
