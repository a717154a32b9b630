/** Finds a Firefox for the tests. */
import { which } from './which.ts'

/** The path of a Firefox: FIREFOX_PATH, then the command line's names. */
export const findFirefox = (): string | undefined =>
  process.env.FIREFOX_PATH ?? ['firefox-esr', 'firefox'].map(which).find(Boolean)
