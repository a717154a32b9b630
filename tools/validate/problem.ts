/** One thing that is wrong with the content, said so that its writer can mend it. */
export interface Problem {
  /** Name of the file inside the content folder. */
  file: string
  /** Of the feature, where there is one. */
  id?: string
  /** Where in the file: a JSON path such as features[3].properties.status, or `line 12`. Empty for the whole file. */
  path: string
  /** What is wrong, and what would be right. */
  message: string
}

/** The problem as one printable line. */
export function problemLine({ file, id, path, message }: Problem): string {
  const place = [file, id, path].filter(Boolean).join(' ')
  return printable(place ? `${place}: ${message}` : message)
}

/** File by file, and inside a file in the order of its features. */
export function inReadingOrder(problems: Problem[]): Problem[] {
  const files = ['article.md', 'places.geojson', 'areas.geojson', 'corridors.geojson', 'figures.json', 'README.md']
  const rank = (problem: Problem) => (files.includes(problem.file) ? files.indexOf(problem.file) : files.length)
  const paths = new Intl.Collator('en', { numeric: true })
  return problems.toSorted((one, other) => rank(one) - rank(other) || paths.compare(one.path, other.path))
}

/** Text in quotes, cut to a readable length. */
export function shown(text: string, longest = 160): string {
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`
}

/** A damaged file may hold line ends, terminal escapes and marks of direction: none may reach the terminal. */
function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\p{Cf}]/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  )
}
