import { contentFiles } from '../../src/content/load/contentFiles.ts'

/** An error in the content. */
export interface Problem {
  /** The file's name in the content folder. */
  file: string
  /** The id of the feature, figure or outcome. */
  id?: string
  /** A JSON path such as features[3].properties.status, or `line 12`. Empty for the whole file. */
  path: string
  /** Says what is wrong and what would be right. */
  message: string
}

/** A problem as one line for the terminal. */
export function problemLine({ file, id, path, message }: Problem): string {
  const place = [file, id, path].filter(Boolean).join(' ')
  return printable(place ? `${place}: ${message}` : message)
}

/** The problems sorted by file, then by their path in the file. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  const files: string[] = ['atlas.json', ...contentFiles, 'README.md']
  const rank = (problem: Problem) => (files.includes(problem.file) ? files.indexOf(problem.file) : files.length)
  const paths = new Intl.Collator('en', { numeric: true })
  return problems.toSorted((a, b) => rank(a) - rank(b) || paths.compare(a.path, b.path))
}

/**
 * The problems, of those in one file with the same cause only the first, with the number of the others.
 * @param causeOf the cause of a problem; `null` for one that is listed by itself
 */
export function onePerCause(problems: readonly Problem[], causeOf: (problem: Problem) => string | null): Problem[] {
  const groups = new Map<string | Problem, Problem[]>()
  for (const problem of problems) {
    const cause = causeOf(problem)
    const key = cause === null ? problem : `${problem.file} ${cause}`
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  return [...groups.values()].map(([first, ...others]) =>
    others.length
      ? { ...first!, message: `${first!.message} (and ${counted(others.length)} more in this file)` }
      : first!,
  )
}

/** A number with commas: 1,461. */
export const counted = (count: number): string => count.toLocaleString('en')

/** What the message of a problem ends with that `--fix` mends. */
export const fixHint = 'or run with --fix'

/** A text in quotation marks, shortened to `longest` characters. */
export function shown(text: string, longest = 160): string {
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`
}

/** Escapes control characters, direction marks and terminal escapes, which a damaged file may contain. */
function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- the control characters are the ones to escape
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\p{Cf}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  )
}
