/** Fetches a text. Never throws: returns an error if the file could not be fetched. */
export async function fetchText(url: string): Promise<string | Error> {
  try {
    const response = await fetch(url)
    const text = await response.text()
    // Some servers answer 200 and a page for a file that they do not have.
    const isPage = text[0] === '<'
    return response.ok && !isPage ? text : new Error(`the server answered ${isPage ? 'a page' : response.status}`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
