/** What the tests use of the package `edtf`, which has no types. */
declare module 'edtf' {
  /** The first and the last millisecond of an EDTF text. Throws if it is none. */
  export default function edtf(text: string): { min: number; max: number }
}
