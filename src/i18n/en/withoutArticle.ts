import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'What an entry says is quoted from its source, and kept apart from what the atlas adds.',
    intro: 'The places of the list, on a map',
    hint: 'Choose a place, on the map or here, and read what its source says about it.',
    statusLabel: 'Status',
    print: 'Print all places with their map',
    search: { label: 'Search places', hint: 'Type the name of a place in any language of the atlas.' },
    filter: { byStatus: 'By status' },
    time: {
      undatedStay: 'Items without a date stay, marked “undated”.',
      events: (count) => (count === 1 ? 'One date' : `${count} dates`),
    },
  },
  panels: {
    downloads: {
      intro: 'What is on this page, as files. README.md says what each file contains, its licence and its sources.',
    },
    share: { printArticle: 'Print all places' },
  },
}
