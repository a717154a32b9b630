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
  noArticle: 'This atlas has no article yet.',
  saved: 'Everything is saved in the folder.',
  saving: 'Saving …',
  serverLost: 'The studio’s program does not answer. Start it again in the terminal: nothing is lost.',
  close: 'Close',
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `added ${about}`,
      'change-feature': `changed ${about}`,
      'remove-feature': `removed ${about}`,
      'write-article': 'changed the article',
      'write-atlas': 'changed the settings',
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
      idChanged: `The id of ${id} cannot change.`,
      fileUnreadable: `${file} is damaged and cannot be changed here. Mend it in a text editor.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `That is larger than ${megabytes} MB.`,
      noServer: 'The studio’s program does not answer. Start it again in the terminal.',
    }
    return errors[code] ?? `It did not work: ${reason ?? code}`
  },
}

export default en
