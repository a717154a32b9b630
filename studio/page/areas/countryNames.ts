import { SvelteMap } from 'svelte/reactivity'
import type { NamedArea } from '../../server/areas'
import { request } from '../request'

const asked = new Set<string>()
/** By language and code: `kk KZ`. */
const names = new SvelteMap<string, string>()

/**
 * The name of a country in a language, or its code until the server has told the names: browsers have none in Kazakh.
 * @param code ISO 3166-1 alpha-2
 */
export function countryName(language: string, code: string): string {
  if (!asked.has(language)) {
    asked.add(language)
    void load(language).catch(() => asked.delete(language))
  }
  return names.get(`${language} ${code}`) ?? code
}

async function load(language: string): Promise<void> {
  const areas = await request<NamedArea[]>(`/areas?languages=${language}`)
  for (const { code, name, country } of areas) if (!country) names.set(`${language} ${code}`, name[language]!)
}
