import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { dataFolder } from '../downloads/downloads.ts'
import { withPolicy } from './policy.ts'

/**
 * Writes the policy into every built page, after all plugins that add inline scripts and styles to it. Downloads have theirs already:
 * datapackage.json has their hashes.
 */
export function writeContentSecurityPolicy(): Plugin {
  let folder = ''
  let isWritten = false
  return {
    name: 'write-content-security-policy',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    enforce: 'post',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    // `closeBundle` also runs after a failure, in which it would hide the error.
    writeBundle: () => void (isWritten = true),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!isWritten) return
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
          (name) => name.endsWith('.html') && name.split(/[\\/]/)[0] !== dataFolder,
        )
        for (const page of pages) {
          const path = join(folder, page)
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8')))
        }
      },
    },
  }
}
