/** Finds a WebKitGTK for the tests: its driver, its small browser and a screen. */
import { existsSync } from 'node:fs'
import { which } from './which.ts'

const folders = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1`)

/** The path of MiniBrowser, or undefined if it, its driver or a screen is missing. */
export function findWebKit(): string | undefined {
  if (!which('WebKitWebDriver') || !(process.env.DISPLAY ?? which('Xvfb'))) return undefined
  return folders.map((folder) => `${folder}/MiniBrowser`).find(existsSync)
}
