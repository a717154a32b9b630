/** Opens zip archives (.docx, .xlsx, .kmz) that may be made to do harm. */
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { refuse } from '../messages.ts'

const megabyte = 1_000_000
/** What an archive may unpack to. A .docx of a book with photos has less. */
const mostUnpacked = 150
const mostFiles = 5000

const leadsOut = (path: string): boolean => /^([a-z]:|[\\/])|\\|(^|\/)\.\.(\/|$)|\0/i.test(path)

/** Whether an entry is encrypted: bit 0 of the flags of a local header (APPNOTE 4.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && (bytes[6]! & 1) === 1
}

export class Archive {
  readonly #bytes: Uint8Array
  /** The paths of the files in the archive. */
  readonly paths: readonly string[]

  /** @throws {Refusal} if it is damaged, encrypted or too large when unpacked, or has a path that leads out of it */
  constructor(bytes: Uint8Array) {
    if (isEncrypted(bytes)) refuse('encrypted')
    this.#bytes = bytes
    const files: UnzipFileInfo[] = []
    unpack(bytes, (file) => {
      files.push(file)
      return false
    })
    if (files.length > mostFiles) refuse('archive-too-many', { files: files.length, most: mostFiles })
    const out = files.find(({ name }) => leadsOut(name))
    if (out) refuse('archive-path', { path: out.name })
    // fflate writes no more bytes of a file than its header says.
    const total = files.reduce((sum, { originalSize }) => sum + originalSize, 0)
    if (total > mostUnpacked * megabyte) refuse('archive-too-large', { most: mostUnpacked })
    this.paths = files.map(({ name }) => name)
  }

  /** The bytes of a file; undefined if the archive does not have it. */
  read(path: string): Uint8Array | undefined {
    return unpack(this.#bytes, ({ name }) => name === path)[path]
  }

  /** The archive with the chosen files only, for a library that unpacks it itself. */
  repacked(isWanted: (path: string) => boolean): Uint8Array<ArrayBuffer> {
    const files = unpack(this.#bytes, ({ name }) => isWanted(name))
    return zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>
  }
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    return refuse('archive-damaged')
  }
}
