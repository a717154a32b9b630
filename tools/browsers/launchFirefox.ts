import { firefox, type Browser } from 'playwright-core'
import { findFirefox } from './firefox.ts'

type Preferences = Record<string, string | number | boolean>

/** WebGL in software, and a mouse and touch as on a desktop with both: without a screen Firefox reports neither. */
const preferences: Preferences = {
  'webgl.force-enabled': true,
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
}

/** Starts the Firefox that `findFirefox` finds, by WebDriver BiDi. It draws WebGL in software. */
export const launchFirefox = (own: Preferences = {}): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    firefoxUserPrefs: { ...preferences, ...own },
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_WEBGL_FORCE_EGL: '1' },
  })
