/** The step in km by which an arrow key moves a ride, by the length of the corridor in km: 1, 2 or 5 times a power of ten, from 0.1 to 10. */
export const keyStep = (length: number): number => [10, 5, 2, 1, 0.5, 0.2].find((step) => step * 50 <= length) ?? 0.1
