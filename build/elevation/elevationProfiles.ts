/** The elevation profiles of an atlas, computed from the heights of `basemap/`. */
import { heightAt, readElevation, type Elevation } from '../../basemap/elevation.ts'
import type { ModeConfig } from '../../src/content/atlas/config.ts'
import type { ElevationProfiles } from '../../src/content/elevation/packedProfiles.ts'
import { isCorridor } from '../../src/content/features.ts'
import type { Feature } from '../../src/content/schema.ts'
import { measureLine } from '../../src/geometry/measuredLine.ts'
import { readFeatures } from '../atlas/features.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { profileOf } from './profileOf.ts'

let elevation: Promise<Elevation> | undefined

/** The last profiles of each folder, by the lines that they were made from. */
const made = new Map<string, { key: string; profiles: Promise<ElevationProfiles> }>()

/**
 * Returns the profiles of the corridors of an atlas that run on land, inside the data. Computes them again only if a line or the
 * modes have changed.
 * @throws {Error} if a file of the folder cannot be read
 */
export function elevationProfilesOf(folder: string): Promise<ElevationProfiles> {
  const lines = onLand(readFeatures(folder), readAtlas(folder).config.modes)
  const key = JSON.stringify(lines)
  const last = made.get(folder)
  if (last?.key === key) return last.profiles
  const profiles = profilesOf(lines)
  made.set(folder, { key, profiles })
  return profiles
}

type Lines = ReturnType<typeof onLand>

function onLand(features: readonly Feature[], modes: readonly ModeConfig[]) {
  const land = new Set(modes.filter(({ surface }) => surface === 'land').map(({ id }) => id))
  return features
    .filter(isCorridor)
    .filter(({ properties }) => land.has(properties.mode))
    .map(({ id, geometry }) => ({ id, coordinates: geometry.coordinates }))
}

async function profilesOf(lines: Lines): Promise<ElevationProfiles> {
  const profiles = new Map<string, NonNullable<ReturnType<typeof profileOf>>>()
  if (lines.length === 0) return profiles
  const heights = await (elevation ??= readElevation())
  for (const { id, coordinates } of lines) {
    const profile = profileOf(measureLine(coordinates), (position) => heightAt(heights, position))
    if (profile && !profiles.has(id)) profiles.set(id, profile)
  }
  return profiles
}
