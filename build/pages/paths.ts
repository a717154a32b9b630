/** Addresses of the site as a page writes them. All paths are relative to the folder of the site. */

/** The path from the folder of a page to that of the site: `./` for index.html, `../../` for `en/aktau/`. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './'

/**
 * A function that returns the URL of a path: absolute if the address of the site is known, otherwise relative to the page.
 * @param page the path of the page
 */
export const urlsOf =
  (page: string, address: string | null) =>
  (path: string): string =>
    (address ?? rootFrom(page)) + path
