/** WebKitGTK by the W3C's WebDriver protocol, over `fetch`: https://www.w3.org/TR/webdriver2/ */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findWebKit } from '../../tools/browsers/webkit'
import { freePort } from '../../tools/servers/startServer'
import type { SmokeBrowser, SmokeOptions, SmokePage } from './smokePage'

const miniBrowser = findWebKit()

/** Keys that are no characters, by their name in `KeyboardEvent.key`: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const specialKeys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
}

/** The actions that press and release a key. */
const keyPress = (value: string) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
]

/** Starts a screen in memory, unless there is one. Returns its name and a function that ends it. */
async function openDisplay(): Promise<{ display: string; closeDisplay: () => void }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, closeDisplay: () => undefined }
  // Xvfb chooses a free number and writes it to the file descriptor 3.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = (await once(screen.stdio[3]!, 'data')) as [Buffer]
  return { display: `:${number.toString().trim()}`, closeDisplay: () => void screen.kill() }
}

async function open({ withoutWebGL }: SmokeOptions = {}): Promise<SmokePage> {
  const { display, closeDisplay } = await openDisplay()
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox does not start for root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  })
  let output = ''
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString()
    })
  }

  /** @throws {Error} with the driver's message if a command fails */
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    } as RequestInit)
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  while (!(await call('GET', '/status').then(Boolean, () => false))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver does not start: ${output}`)
  }
  const args = ['--automation', ...(withoutWebGL ? ['--enable-webgl=false'] : [])]
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args } } }
  const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string }
  const post = (command: string, body: unknown = {}) => call('POST', `/session/${sessionId}${command}`, body)
  const act = (type: string, id: string, actions: unknown[], more = {}) =>
    post('/actions', { actions: [{ type, id, actions, ...more }] })
  const resize = (width: number, height: number) => post('/window/rect', { x: 0, y: 0, width, height })
  await resize(1240, 780)

  return {
    goto: (url) => post('/url', { url }),
    back: () => post('/back'),
    reload: () => post('/refresh'),
    evaluate: <R>(run: (...args: never[]) => R, ...args: unknown[]) =>
      post('/execute/sync', { script: `return (${run.toString()}).apply(null, arguments)`, args }) as Promise<R>,
    type: (text) => act('key', 'keyboard', [...text].flatMap(keyPress)),
    press: (key) => act('key', 'keyboard', keyPress(specialKeys[key] ?? key)),
    drag: ([[x, y] = [0, 0], ...to]) =>
      act(
        'pointer',
        'mouse',
        [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          ...to.map(([x, y]) => ({ type: 'pointerMove', duration: 100, x, y })),
          { type: 'pointerUp', button: 0 },
        ],
        { parameters: { pointerType: 'mouse' } },
      ),
    resize,
    print: () => Promise.resolve(undefined),
    screenshot: async () => Buffer.from((await call('GET', `/session/${sessionId}/screenshot`)) as string, 'base64'),
    errors: () => undefined,
    close: async () => {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined)
      driver.kill()
      closeDisplay()
    },
  }
}

export const webkit: SmokeBrowser = {
  name: 'WebKitGTK',
  missing: miniBrowser ? undefined : 'WebKitGTK is not installed: on Debian, apt-get install webkit2gtk-driver xvfb',
  open,
}
