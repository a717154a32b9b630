/**
 * Endings of Russian nouns and adjectives in their cases, and those that the first case may have. The words are folded: ё is е.
 * A word that has other endings, such as Сочи, stays as it is.
 */
const endings: [ending: string, first: string][] = [
  ['', 'ы и а'],
  ['а', '-о -'],
  ['я', 'ь й е о'],
  ['у', '- а о'],
  ['ю', 'ь й я е'],
  ['ом', '- о'],
  ['ем', '- ь й е'],
  ['е', '- а о я ь й'],
  ['и', 'а я ь й ия'],
  ['ы', 'а -'],
  ['ой', 'а ая'],
  ['ей', 'а я ая яя'],
  ['ью', 'ь'],
  ['ов', 'ы а -'],
  ['ев', 'и'],
  ['ам', 'ы и а'],
  ['ами', 'ы и а'],
  ['ах', 'ы и а'],
  ['ям', 'и я'],
  ['ями', 'и я'],
  ['ях', 'и я'],
  ['ого', 'ый ий ой ое'],
  ['его', 'ий ее'],
  ['ому', 'ый ий ой ое'],
  ['ему', 'ий ее'],
  ['ым', 'ый ой ое ые - о'],
  ['им', 'ий ое ее ие'],
  ['ом', 'ый ий ой ое'],
  ['ем', 'ий ее'],
  ['ую', 'ая'],
  ['юю', 'яя'],
  ['ых', 'ые'],
  ['их', 'ие'],
  ['ыми', 'ые'],
  ['ими', 'ие'],
  ['ца', 'ец'],
  ['цу', 'ец'],
  ['цом', 'ец'],
  ['це', 'ец'],
  ['ла', 'ел'],
  ['лу', 'ел'],
  ['лом', 'ел'],
  ['ле', 'ел'],
  ['та', 'ет'],
  ['ту', 'ет'],
  ['том', 'ет'],
  ['те', 'ет'],
  ['ка', 'ок'],
  ['ку', 'ок'],
  ['ком', 'ок'],
  ['ке', 'ок'],
]
const byEnding = new Map<string, Set<string>>()
for (const [ending, first] of endings) {
  const known = byEnding.get(ending) ?? new Set()
  for (const each of first.replace('-о', '- о').split(' ')) known.add(each === '-' ? '' : each)
  byEnding.set(ending, known)
}
const longestEnding = 3
const shortestStem = 2
const cyrillic = /^[а-я]+$/

/** The words of which a folded Russian word may be a case: of "казани", "казань" and "казан" among others. The first is the word. */
export function russianBases(word: string): string[] {
  if (!cyrillic.test(word)) return [word]
  const bases = [word]
  for (let length = 0; length <= longestEnding && word.length - length >= shortestStem; length++) {
    const stem = word.slice(0, word.length - length)
    for (const first of byEnding.get(word.slice(stem.length)) ?? []) bases.push(stem + first)
  }
  return bases
}
