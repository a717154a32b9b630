import type { ElevationProfile, Ground } from './profile.ts'

/** The profiles of an atlas, by the ids of the corridors. */
export type ElevationProfiles = ReadonlyMap<string, ElevationProfile>

/** A profile as it is sent: differences and runs, a third of its size. */
interface PackedProfile {
  step: number
  /** The first height, then each minus the one before. */
  differences: number[]
  /** The number of heights in a row on one ground, and the ground. */
  ground: [count: number, ground: Ground][]
}

function pack({ step, metres, ground }: ElevationProfile): PackedProfile {
  const runs: PackedProfile['ground'] = []
  for (const value of ground) {
    const last = runs.at(-1)
    if (last?.[1] === value) last[0]++
    else runs.push([1, value])
  }
  return { step, differences: metres.map((value, index) => value - (metres[index - 1] ?? 0)), ground: runs }
}

function unpack({ step, differences, ground }: PackedProfile): ElevationProfile {
  let height = 0
  return {
    step,
    metres: differences.map((difference) => (height += difference)),
    ground: ground.flatMap(([count, value]) => Array.from({ length: count }, () => value)),
  }
}

export const packProfiles = (profiles: ElevationProfiles): string =>
  JSON.stringify(Object.fromEntries([...profiles].map(([id, profile]) => [id, pack(profile)])))

/** @throws {Error} if the text is not what `packProfiles` has written */
export function unpackProfiles(json: string): ElevationProfiles {
  const packed = JSON.parse(json) as Record<string, PackedProfile>
  return new Map(Object.entries(packed).map(([id, profile]) => [id, unpack(profile)]))
}
