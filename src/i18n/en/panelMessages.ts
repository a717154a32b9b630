import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

/** "1st", "2nd", "11th" */
const ordinal = (number: string): string => {
  const ends = { one: 'st', two: 'nd', few: 'rd' } as Partial<Record<Intl.LDMLPluralRule, string>>
  return number + (ends[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(number))] ?? 'th')
}

export const panelMessages: PanelMessages = {
  about: {
    title: 'About this site',
    intro: 'The atlas is free software under the MIT licence. It includes work by others under these licences:',
    packages: (count) => `Software and fonts on this site: ${count}`,
    list: 'Software and fonts on this site',
    licenceTexts: 'Texts of the licences',
    billOfMaterials: 'Bill of materials (CycloneDX)',
    missing: 'The list cannot be loaded. It is made when the site is built.',
  },
  downloads: {
    title: 'Downloads',
    intro:
      'What is on this page, as files. The quotations are the author’s words; README.md says what each file contains, its licence and its sources.',
    use: {
      all: 'Everything in one archive',
      map: 'For maps and geographic information systems',
      spreadsheet: 'For spreadsheets and statistics',
      earth: 'For Google Earth',
      navigation: 'Corridors for navigation devices',
      gazetteer: 'For gazetteers',
      annotations: 'The mentions, for annotation tools',
      article: 'The article',
      reference: 'For reference managers',
      about: 'What the files contain',
    },
  },
  pages: {
    open: 'Open in the atlas',
    names: 'Other names',
    distance: 'From the start',
    inside: 'Places in it',
    along: 'Places near it',
    nearby: 'Nearby',
    previous: 'Previous',
    next: 'Next',
    described: (facts, quote, source) => `${facts}. “${quote}” (${source})`,
    mapOf: (name) => `Map: ${name}`,
    data: 'Data for download',
    notFound: 'This page does not exist.',
    back: 'Back to the atlas',
  },
  figures: {
    title: 'Figures in the article',
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
  outcomes: {
    mark: (quote) => `What became of it: “${quote}”`,
    verdict: {
      happened: 'Happened',
      'happened-later': 'Later or in part',
      changed: 'Changed',
      'not-by-date': 'Had not happened',
      unknown: 'Not known',
    },
    asOf: (date) => `as of ${date}`,
    sources: 'Sources',
    newTab: 'opens in a new tab',
    failed: 'This text could not be loaded.',
    all: (count) =>
      formatCount('en', count, { one: 'What became of # statement', other: 'What became of # statements' }),
    intro:
      'Statements of the article, in the order of the text, and what later reports say about them. Each verdict holds for the date beside it.',
    back: 'Back to the article',
    filter: 'What became of it',
    none: 'No statement has such an outcome.',
  },
  mentions: {
    label: 'Mentions in the article',
    previous: 'Previous mention',
    next: 'Next mention',
    position: (n, of) => `${n} of ${of}`,
    chosen: (name, paragraph, n, of) => `${name}, ${paragraph.toLocaleLowerCase('en')}, ${n} of ${of}`,
    first: 'This is the first mention in the article',
    last: 'This is the last mention in the article',
  },
  dates: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `perhaps ${date}`,
    since: (date) => `from ${date} on`,
    until: (date) => `until ${date}`,
    unknown: 'unknown',
    decade: (year) => `${year}s`,
    century: (number) => `${ordinal(number)} century`,
    centuryBC: (number) => `${ordinal(number)} century BC`,
    spring: (year) => `spring ${year}`,
    summer: (year) => `summer ${year}`,
    autumn: (year) => `autumn ${year}`,
    winter: (year) => `winter ${year}`,
    outlined: 'Outlined: dates that are not known exactly.',
    lines: 'Lines: dates of several years.',
  },
  embed: {
    open: 'Open in the atlas',
    newTab: 'opens in a new tab',
  },
}
