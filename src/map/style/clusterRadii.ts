/** The radii in px of the circles of clusters, by the number of digits of their counts: of one digit, of two, and so on. */
export const clusterRadii = [10, 12, 15, 19.5, 23, 27] as const
