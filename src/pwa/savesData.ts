/** Whether the reader asked the browser to load little. Only some browsers tell. */
export const savesData = (navigator: object): boolean =>
  (navigator as { connection?: { saveData: boolean } }).connection?.saveData ?? false
