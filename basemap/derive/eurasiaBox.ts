import type { Box } from '../pack/options.ts'

/** The part of the world in which the selection `eurasia` has Natural Earth's towns, and names of land by hand. */
export const eurasiaBox: Box = [5, 25, 134.9, 66]
