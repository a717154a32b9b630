import published from 'virtual:elevation-profiles'
import { unpackProfiles, type ElevationProfiles } from '../elevation/packedProfiles'
import { fetchText } from './fetchText'

/**
 * Fetches the elevation profiles of the corridors. An atlas without any has no such file.
 * @throws {Error} if the file cannot be fetched or read
 */
export async function loadElevationProfiles(): Promise<ElevationProfiles> {
  if (!published) return new Map()
  const json = await fetchText(published.url)
  if (json instanceof Error) throw json
  return unpackProfiles(json)
}
