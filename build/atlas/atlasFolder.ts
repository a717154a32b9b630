import { fileURLToPath } from 'node:url'

/** The folder of the atlas that this repository publishes. */
export const ownFolder = fileURLToPath(new URL('../../geo', import.meta.url))

/** The folder of the atlas that Vite builds: that of the environment variable ATLAS, or `ownFolder`. */
export const atlasFolder = (): string => process.env.ATLAS ?? ownFolder

/** The address of the site that the command of the build names: the environment variable ATLAS_ADDRESS. */
export const givenAddress = (): string | undefined => process.env.ATLAS_ADDRESS || undefined
