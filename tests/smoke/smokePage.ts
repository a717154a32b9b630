/** What the smoke tests do in a browser: the same for every driver. */
export interface SmokePage {
  goto: (url: string) => Promise<unknown>
  back: () => Promise<unknown>
  reload: () => Promise<unknown>
  /** Runs a function of the page, with JSON arguments. */
  evaluate: <R>(act: (...args: never[]) => R, ...args: unknown[]) => Promise<R>
  /** Presses and releases a key, by its name in `KeyboardEvent.key`. */
  press: (key: string) => Promise<unknown>
  /** Types text of any script into what has the focus. */
  type: (text: string) => Promise<unknown>
  /** Moves the mouse to the first point, presses its button, moves to the others and releases it. Points are in CSS pixels. */
  drag: (points: readonly [number, number][]) => Promise<unknown>
  resize: (width: number, height: number) => Promise<unknown>
  /** Prints the page. Returns a PDF, or undefined where the driver cannot print. */
  print: () => Promise<Buffer | undefined>
  /**
   * Returns a picture of the window, as PNG. The page may log a violation of its policy, because the driver adds a style.
   */
  screenshot: () => Promise<Buffer>
  /**
   * Returns the errors, violations of the policy and exceptions that the page logs; the list grows. Returns undefined where
   * the driver does not show the log.
   */
  errors: () => string[] | undefined
  close: () => Promise<unknown>
}

export interface SmokeOptions {
  /** Whether the browser has no WebGL. */
  withoutWebGL?: boolean
}

export interface SmokeBrowser {
  name: string
  /** Says which Debian packages to install, if the browser or its driver is not there. */
  missing: string | undefined
  open: (options?: SmokeOptions) => Promise<SmokePage>
}
