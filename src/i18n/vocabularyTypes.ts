/** Names of what the atlas has built in, and texts that only the build writes into pages. The page's scripts do not load it. */
export interface Vocabulary {
  /** The name of the language in itself. */
  languageName: string
  /** The name of the topic of features that name none. */
  general: string
  /** The group of figures to which the studio adds them. */
  numbers: string
  /** By the ids of `builtInKinds`. */
  kinds: Record<string, string>
  /** By the ids of `builtInModes`. `kindName` is what a corridor of the mode is called. */
  modes: Record<string, { name: string; kindName: string }>
  statuses: Record<string, string>
  /** The link of a frame that is too small for the atlas. */
  openAtlas: string
  /** The hint on a page that was opened from disk: how to serve it. */
  diskHint: string
}

/** A vocabulary that may lack members. */
export type VocabularyPart = Partial<Omit<Vocabulary, 'modes'>> & {
  modes?: Record<string, Partial<Vocabulary['modes'][string]>>
}
