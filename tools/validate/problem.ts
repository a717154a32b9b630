import { contentFiles } from '../../src/content/load/contentFiles.ts'

/** Something wrong in the content, or a note about it. */
export interface Problem {
  /** A note is printed, and the content is valid with it. An error if missing. */
  level?: 'note'
  /** The file's name in the content folder. */
  file: string
  /** The line in the file, from 1. `locateProblems` finds that of a JSON path. */
  line?: number
  /** The id of the feature, figure or outcome. */
  id?: string
  /** A JSON path such as features[3].properties.status. Empty for the whole file or a line of a text. */
  path: string
  /** Says what is wrong and what would be right. */
  message: string
  /** The name of the mistake behind it, if messages about the same mistake differ. */
  cause?: string
}

export const isError = ({ level }: Problem): boolean => level === undefined

/** A problem as one line for the terminal. */
export function problemLine({ level, file, line, id, path, message }: Problem): string {
  const place = [line ? `${file}:${line}` : file, id, path].filter(Boolean).join(' ')
  return printable(`${level ? `${level}: ` : ''}${place ? `${place}: ` : ''}${message}`)
}

/** The problems sorted by file, then by line, then by path. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  const files: string[] = ['atlas.json', ...contentFiles, 'README.md']
  const rank = (problem: Problem) => (files.includes(problem.file) ? files.indexOf(problem.file) : files.length)
  const paths = new Intl.Collator('en', { numeric: true })
  return problems.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      paths.compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      paths.compare(a.path, b.path),
  )
}

/** Problems with the same message are listed one by one up to this number. */
const mostRepeated = 3
/** How many of the problems that are not listed are named. */
const mostNamed = 3

/**
 * The problems, of those in one file with the same cause only the first, with the number of the others and the ids of some.
 * Without a declared cause, problems have the same if their messages and their paths are the same except for indices.
 */
export function onePerCause(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>()
  const groupOf = new Map<Problem, Problem[]>()
  for (const problem of problems) {
    const { level, file, path, message, cause } = problem
    const key = JSON.stringify([level, file, cause ?? [path.replace(/\[\d+\]/g, '[]'), message]])
    const group = groups.get(key) ?? []
    group.push(problem)
    groups.set(key, group)
    groupOf.set(problem, group)
  }
  return problems.flatMap((problem) => {
    const group = groupOf.get(problem)!
    if (group.length === 1 || (problem.cause === undefined && group.length <= mostRepeated)) return [problem]
    return problem === group[0] ? [withOthers(problem, group.slice(1))] : []
  })
}

/** A problem that stands for others, too. */
function withOthers(first: Problem, others: readonly Problem[]): Problem {
  const nameOf = ({ id, path, line }: Problem) => id ?? (path || (line ? `line ${line}` : ''))
  const names = [...new Set(others.map(nameOf))].filter((name) => name && name !== nameOf(first))
  const named = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ' …' : '')
  const message = `${first.message} (and ${counted(others.length)} more like it${named && `: ${named}`})`
  return { ...first, message }
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
