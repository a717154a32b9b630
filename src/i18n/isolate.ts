/** Keeps names and quotes of another direction from mixing with the sentence that a message puts them into. */
import type { Direction } from '../content/atlas/config'
import { directionOf } from './script'

const rightToLeftLetter = /[\u0590-\u08ff\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const leftToRightLetter =
  /(?![\u0590-\u08ff\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u
/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE of Unicode's bidirectional algorithm. */
const [firstStrongIsolate, popIsolate] = ['\u2068', '\u2069']

/** Returns the text, isolated if it has letters of the other direction. */
export const isolated = (text: string, direction: Direction): string =>
  (direction === 'rtl' ? leftToRightLetter : rightToLeftLetter).test(text)
    ? `${firstStrongIsolate}${text}${popIsolate}`
    : text

/** Returns messages whose functions isolate the texts that they are given. */
function isolating<Node>(node: Node, direction: Direction): Node {
  if (typeof node === 'function') {
    const format = node as unknown as (...values: unknown[]) => unknown
    return ((...values: unknown[]) =>
      format(...values.map((value) => (typeof value === 'string' ? isolated(value, direction) : value)))) as Node
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, isolating(value, direction)])) as Node
}

/** Returns the catalogues of messages by language, each isolating the texts that it puts into sentences. */
export const isolatingAll = <Language extends string, Messages>(
  catalogues: Record<Language, Messages>,
): Record<Language, Messages> =>
  Object.fromEntries(
    Object.entries(catalogues).map(([tag, messages]) => [tag, isolating(messages, directionOf(tag))]),
  ) as Record<Language, Messages>
