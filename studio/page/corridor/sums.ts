/** The km of the parts of a line by a value of theirs, in the order in which the values come first. */
export function kmBy<Part extends { from: number; to: number }, Key>(
  parts: readonly Part[],
  keyOf: (part: Part) => Key,
): [key: Key, km: number][] {
  const kms = new Map<Key, number>()
  for (const part of parts) kms.set(keyOf(part), (kms.get(keyOf(part)) ?? 0) + part.to - part.from)
  return [...kms]
}
