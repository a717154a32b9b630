/** Registers among the files of one import. */
import type { Precision } from '../../../src/content/schema.ts'
import type { Recognized } from '../bytes/recognize.ts'
import { addAidDataGeoJson, addAidDataTable, noAidData, readAidData, type AidDataFiles } from './aidData.ts'
import { readIati } from './iati.ts'
import { inAtlasLanguages, type ReadRegister } from './rows.ts'

/** How exact a position is of which its register does not say it. */
const usualPrecision: Precision = 'region'

/** Collects the registers among the files of an import. The files of AidData belong together. */
export class Registers {
  readonly #languages: readonly string[]
  readonly #precision: Precision
  readonly #activities: ReadRegister[] = []
  readonly #aidData: AidDataFiles = noAidData()
  #hasAidData = false

  /** @param languages those of the atlas, that of the default language first */
  constructor(languages: readonly string[], precision: Precision = usualPrecision) {
    this.#languages = languages
    this.#precision = precision
  }

  /**
   * Takes a file if it is a register or a part of one. Returns whether it is.
   * @throws {Refusal} if it is a damaged one
   */
  add(recognized: Recognized): boolean {
    if (recognized.format === 'iati') {
      this.#activities.push(readIati(recognized.text, this.#languages, this.#precision))
      return true
    }
    const isAidData =
      (recognized.format === 'table' && addAidDataTable(recognized.text, this.#aidData)) ||
      (recognized.format === 'json' && addAidDataGeoJson(recognized.values, this.#aidData))
    this.#hasAidData ||= isAidData
    return isAidData
  }

  /**
   * What the files have together; null without any.
   * @throws {Refusal} if a part of AidData's files is missing
   */
  read(): ReadRegister | null {
    const all = [...this.#activities, ...(this.#hasAidData ? [readAidData(this.#aidData)] : [])]
    if (all.length === 0) return null
    const labels = new Set(all.map(({ amountLabel }) => JSON.stringify(amountLabel)))
    return {
      rows: all.flatMap(({ rows }) =>
        rows.map((row) => ({
          ...row,
          name: inAtlasLanguages(row.name, this.#languages),
          description: inAtlasLanguages(row.description, this.#languages),
        })),
      ),
      amountLabel: labels.size === 1 ? all[0]!.amountLabel : {},
      notes: all.flatMap(({ notes }) => notes),
    }
  }
}
