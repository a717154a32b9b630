import published from 'virtual:elevation-profiles'
import { loadElevationProfiles } from '../content/load/loadElevationProfiles'
import type { ElevationProfiles } from '../content/elevation/packedProfiles'
import type { ElevationProfile } from '../content/elevation/profile'

/** The elevation profiles of the corridors, loaded when a part of the page first shows one. */
class LazyElevationProfiles {
  #loading: Promise<void> | null = null
  #byId = $state.raw<ElevationProfiles | null>(null)
  #hasFailed = $state(false)

  /** Whether a corridor has a profile, loaded or not. */
  has(id: string): boolean {
    return published?.ids.includes(id) ?? false
  }

  /** The profile of a corridor, once it is loaded. */
  of(id: string): ElevationProfile | undefined {
    return this.#byId?.get(id)
  }

  /** Whether the last attempt to load them has failed. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Loads the profiles, unless they are there or under way. Tries again after a failure. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  async #load(): Promise<void> {
    this.#hasFailed = false
    try {
      this.#byId = await loadElevationProfiles()
    } catch {
      this.#hasFailed = true
      this.#loading = null
    }
  }
}

export const elevationProfiles = new LazyElevationProfiles()
