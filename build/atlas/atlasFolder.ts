import { fileURLToPath } from 'node:url'

/** The folder of the atlas that this repository publishes. */
export const ownFolder = fileURLToPath(new URL('../../geo', import.meta.url))

/** The folder of the atlas that Vite builds: that of the environment variable ATLAS, or `ownFolder`. */
export const atlasFolder = (): string => process.env.ATLAS ?? ownFolder
