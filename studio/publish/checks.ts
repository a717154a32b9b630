/** What an author should know of an atlas before it is published, and what can be checked without a browser. */
import { isCorridor } from '../../src/content/features.ts'
import { entriesOf, type Content } from '../../tools/validate/content.ts'
import { isError, type Problem } from '../../tools/validate/problem.ts'

/** `stop`: it cannot be published; `note`: it can, and this may be better. */
export type Check = { level: 'ok' | 'note' | 'stop' } & (
  | { code: 'problems'; count: number }
  | { code: 'notes'; count: number }
  | { code: 'names'; language: string; missing: number; total: number }
  | { code: 'media'; count: number; bare: number }
  | { code: 'contrast'; count: number }
  | { code: 'address'; address: string }
)

/** The checks of an atlas. `problems` are those that the validator has found. */
export function publishChecks({ content, problems }: { content?: Content; problems: readonly Problem[] }): Check[] {
  const errors = problems.filter(isError).length
  const checks: Check[] = [{ code: 'problems', count: errors, level: errors ? 'stop' : 'ok' }]
  if (!content) return checks
  const { config, problems: ofConfig } = content.atlas
  const notes = problems.length - errors
  if (notes) checks.push({ code: 'notes', count: notes, level: 'note' })
  const names = entriesOf(content).flatMap(({ feature: { properties } }) => [
    properties.name,
    ...('stops' in properties ? properties.stops.map(({ name }) => name) : []),
  ])
  for (const { tag } of config.languages) {
    const missing = names.filter((name) => name.und === undefined && name[tag] === undefined).length
    checks.push({ code: 'names', language: tag, missing, total: names.length, level: missing ? 'note' : 'ok' })
  }
  const media = entriesOf(content).flatMap(({ feature }) => feature.properties.media ?? [])
  const bare = problems.filter(({ path, message }) => /media/.test(path) && /\balt\b/.test(message)).length
  if (media.length || bare) checks.push({ code: 'media', count: media.length, bare, level: bare ? 'stop' : 'ok' })
  checks.push({ code: 'contrast', count: ofConfig.length, level: ofConfig.length ? 'note' : 'ok' })
  checks.push({ code: 'address', address: config.address ?? '', level: config.address ? 'ok' : 'note' })
  return checks
}

/** The addresses of the sources of an atlas, each once. */
export function sourceAddresses(content: Content): string[] {
  const urls = entriesOf(content).flatMap(({ feature }) => {
    const { source, note } = feature.properties
    const published = isCorridor(feature) ? feature.properties.published : undefined
    return [source.url, note?.source.url, published?.source.url]
  })
  return [...new Set(urls.filter((url) => url !== undefined))]
}
