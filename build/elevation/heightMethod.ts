/** How the heights of corridors are made, for the files that readers download. */
export const heightMethod =
  'computed by the atlas from SRTM30 (cells of 3.5 km at 45 degrees north) and smoothed along the line; without tunnels and bridges, with narrow passes smoothed'
