import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Maki's icons by name, as SVG path data: the `d` attributes of an icon's paths, joined. */
export function symbolPaths(names: readonly string[]): Record<string, string> {
  const { resolve: find } = createRequire(import.meta.url)
  const pathsOf = (svg: string) =>
    [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1]!.replace(/&#x[9A];/g, ' ')).join(' ')
  return Object.fromEntries(
    [...new Set(names)]
      .sort()
      .map((name) => [name, pathsOf(readFileSync(find(`@mapbox/maki/icons/${name}.svg`), 'utf8'))]),
  )
}
