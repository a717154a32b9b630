/** Whether the reader has asked the browser to save data. `false` in browsers without this setting. */
export const savesData = (navigator: object): boolean =>
  (navigator as { connection?: { saveData: boolean } }).connection?.saveData ?? false
