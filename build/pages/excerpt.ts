/** The beginning of a text, cut between words and marked with an ellipsis if it is longer than `most` characters. */
export function excerpt(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const cut = characters.slice(0, most).join('')
  // Chinese has no spaces: there the text is cut between any two characters.
  const short = cut.replace(/\s+\S{0,30}$/u, '')
  return `${short.replace(/[\s\p{Pd}.,;:،。，；：]+$/u, '')}…`
}
