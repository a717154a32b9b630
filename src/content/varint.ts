/** Whole numbers from 0 up, seven bits a byte, as in Protocol Buffers. */

export function writeVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

/** Reads the number at the cursor and moves the cursor behind it. */
export function readVarint(bytes: Uint8Array, cursor: { offset: number }): number {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[cursor.offset++] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return value
  }
}
