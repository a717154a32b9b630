/** What a reader uses a download for, in the order of the list. */
export const downloadUses = [
  'all',
  'map',
  'spreadsheet',
  'earth',
  'navigation',
  'gazetteer',
  'annotations',
  'article',
  'reference',
  'about',
] as const
export type DownloadUse = (typeof downloadUses)[number]

/** A file in the folder `data/` of the site. */
export interface DownloadFile {
  path: string
  /** The name of its format, such as "GeoJSON". */
  format: string
  use: DownloadUse
  bytes: number
}
