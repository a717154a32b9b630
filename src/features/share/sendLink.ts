interface SendingWindow {
  navigator: { share?: (data: { title: string; url: string }) => Promise<void> }
}

/** Whether the browser can hand a link to the system. Its types say always. */
export const canSend = ({ navigator }: SendingWindow): boolean => navigator.share !== undefined

/**
 * Opens the system's sheet with a link. Returns whether the reader has sent the link: not if they close the sheet, or if the
 * browser opens none, as in a frame or long after the click.
 */
export async function sendLink(page: SendingWindow, title: string, url: string): Promise<boolean> {
  try {
    await page.navigator.share!({ title, url })
    return true
  } catch {
    return false
  }
}
