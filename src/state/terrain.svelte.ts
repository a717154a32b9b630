import archives from 'virtual:basemap-archives'

/**
 * Whether the map shows the heights of the land, seen at an angle. A link may turn them on. They are not stored: a device
 * that draws them slowly would draw them at every visit.
 */
export class Terrain {
  /** Whether the atlas has heights. */
  readonly isOffered: boolean = archives.includes('elevation')
  #isOn = $state(false)
  /** Whether the heights could not be shown when the reader last turned them on. */
  hasFailed = $state(false)

  get isOn(): boolean {
    return this.#isOn
  }
  set isOn(isOn: boolean) {
    this.#isOn = isOn && this.isOffered
    if (isOn) this.hasFailed = false
  }

  /** Turns the heights off, because they cannot be shown. */
  fail(): void {
    this.#isOn = false
    this.hasFailed = true
  }
}
