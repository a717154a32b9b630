/** What can be printed: the article as a document, the present view of the map as a sheet, or the strip map of a corridor, by its id. */
export type PrintSubject = 'article' | 'map' | { strip: string }

/** Typesets a subject and opens the browser's print dialog. */
export type Print = (subject: PrintSubject) => Promise<void>

/** Passes the command to print from the interface to the part of the page that prints, which is loaded when it is wanted. */
export class Printing {
  #print: Print | null = null

  /**
   * Typesets a subject and opens the browser's print dialog. It takes as long as the map's picture, a second or more. The
   * dialog has the page as it is if the script could not be loaded, or if there is no map of which a sheet can be made.
   */
  async open(subject: PrintSubject = 'article'): Promise<void> {
    try {
      await this.#print?.(subject)
    } catch {
      window.print()
    }
  }

  /** Sends commands to `print`. Returns a function that disconnects it. */
  connect(print: Print): () => void {
    this.#print = print
    return () => {
      if (this.#print === print) this.#print = null
    }
  }
}
