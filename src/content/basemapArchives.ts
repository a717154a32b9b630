/** The archives of tiles that an atlas can have beside its page, as `<name>.pmtiles`, in the order in which the map uses them. */
export const archiveNames = ['basemap', 'relief', 'transport', 'elevation'] as const
export type ArchiveName = (typeof archiveNames)[number]

/** The archives of an atlas with a register: its vector tiles, and the blocks that `RegisterReader` reads. */
export const registerArchiveNames = ['register', 'records'] as const
