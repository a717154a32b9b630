import begin from './begin/en'
import type { StudioMessages } from './messages'

const en: StudioMessages = {
  title: (name) => `Studio · ${name}`,
  language: 'Language of the studio',
  undo: 'Undo',
  redo: 'Redo',
  preview: 'Preview',
  previewHint: 'Opens the atlas in another tab. It follows your work.',
  problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
  noProblems: 'No problems',
  checking: 'Checking …',
  text: 'Article',
  map: 'Map',
  saved: 'Everything is saved in the folder.',
  saving: 'Saving …',
  serverLost: 'The studio’s program does not answer. Start it again in the terminal: nothing is lost.',
  close: 'Close',
  form: {
    names: 'Names',
    missing: (count) => `${count} missing`,
    kind: 'Kind',
    mode: 'Mode of transport',
    topic: 'Topic',
    status: 'Status',
    when: 'Date of the status',
    whenHint: '2018, 2018-08-12, 2018~ (about), 2016/2018 (from, to). Leave it empty if the article names none.',
    position: 'Position',
    latitude: 'Latitude (north +)',
    longitude: 'Longitude (east +)',
    noDegrees: 'Type degrees such as 43.648: latitude from -90 to 90, longitude from -180 to 180.',
    pick: 'Choose on the map',
    picking: 'Click on the map (Escape ends)',
    precision: 'How exact is the position?',
    precisions: {
      site: 'The site itself: less than 1 km off',
      town: 'The town: less than 10 km off',
      region: 'A region without an exact outline',
      schematic: 'Drawn as a scheme',
    },
    source: 'Source of the position',
    sourceHint: 'Where the position is from, so that readers can check it.',
    sourceTitle: 'Title of the source',
    sourceUrl: 'Web address of the source',
    passages: (count) => (count === 1 ? '1 mention in the article' : `${count} mentions in the article`),
    removePassage: (words) => `Remove the mention “${words}”`,
    note: 'Note',
    noteHint: 'Your own words, at most 60, with a source. The page keeps them apart from the article.',
    remove: 'Remove from the atlas',
  },
  mark: {
    bar: 'Selected words',
    mark: 'Mark a place',
    existing: 'A place of this atlas',
    search: 'Search by name',
    noneFound: 'None has this name.',
    byHand: 'Another place',
    onMap: 'Choose on the map',
    atPosition: 'Place it there',
    ownSource: 'Placed by hand on a map of Natural Earth',
    candidates: 'Places of this name',
    searching: 'Searching …',
    noCandidates: 'The gazetteer knows no place of this name.',
  },
  begin,
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `added ${about}`,
      'change-feature': `changed ${about}`,
      'change-features': `changed ${about} features`,
      'remove-feature': `removed ${about}`,
      'write-article': 'changed the article',
      'write-atlas': 'changed the settings',
      begin: 'began with the article',
      import: `imported ${about}`,
      outside: `another program changed ${about}`,
    }
    return acts[act] ?? about
  },
  error: (code, parameters) => {
    const { id, file, path, reason, megabytes } = parameters
    const errors: Record<string, string> = {
      nothingToUndo: 'There is nothing to undo.',
      nothingToRedo: 'There is nothing to redo.',
      featureGone: `${id} is no longer in the atlas. Another window or program has removed it.`,
      featureChanged: `${id} was changed in another window or program meanwhile. Look at it again, then repeat your change.`,
      articleChanged:
        'The article was changed in another window or program meanwhile. Look at it again, then repeat your change.',
      idTaken: `The atlas already has ${id}.`,
      fileUnreadable: `${file} is damaged and cannot be changed here. Mend it in a text editor.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `That is larger than ${megabytes} MB.`,
      articleThere: 'The folder has an article meanwhile. Load the page again to see it.',
      notAText: 'This file has places or lines, no text. Begin with the article; then import this file.',
      textNotFeatures: 'This file is a text, not a list of places. Paste its words into the article instead.',
      noArticle: 'The article cannot be read. Look at the list of problems.',
      noServer: 'The studio’s program does not answer. Start it again in the terminal.',
    }
    return errors[code] ?? `It did not work: ${reason ?? code}`
  },
}

export default en
