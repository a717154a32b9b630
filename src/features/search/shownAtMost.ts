/** Results of each kind that a search shows. More than this nobody reads: a letter more finds it sooner. */
export const shownAtMost = 50
