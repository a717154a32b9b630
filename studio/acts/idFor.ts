import anyAscii from 'any-ascii'

/** Longest id that an atlas has for a new feature. */
const longest = 60

/** An id for a name in any script that is not `taken` yet: `ust-kamenogorsk`, `ust-kamenogorsk-2`. */
export function idFor(name: string, isTaken: (id: string) => boolean): string {
  const ascii = anyAscii(name).toLowerCase()
  const id =
    ascii
      .replace(/['’`]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-+|-+$/g, '') || 'place'
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? id : `${id}-${n}`
    if (!isTaken(numbered)) return numbered
  }
}
