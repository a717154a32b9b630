/** What the import needs to know of the atlas that it imports into. */
import type { Article } from '../../../src/content/article/article.ts'
import type { WrittenAtlas } from '../../../src/content/atlas/atlasSchema.ts'
import { builtInKinds, builtInModes, builtInStatuses } from '../../../src/content/atlas/builtIn.ts'
import { featureFiles, type FeatureFile } from '../../../src/content/load/contentFiles.ts'
import { generalTopic, type WrittenFeature } from '../../../src/content/schema.ts'

export type ListFile = FeatureFile | 'figures.json' | 'outcomes.json'
export const listFiles = [...featureFiles, 'figures.json', 'outcomes.json'] as const satisfies ListFile[]

export interface AtlasContext {
  article: Article | null
  /** The features, figures and outcomes as the files have them. */
  lists: Readonly<Record<ListFile, readonly WrittenItem[]>>
  /** BCP 47 tags, that of the default language first. */
  languages: readonly string[]
  kinds: { readonly point: readonly string[]; readonly area: readonly string[] }
  modes: readonly string[]
  statuses: readonly string[]
  /** Undefined if atlas.json declares none: then each is allowed. */
  topics?: readonly string[]
}

/** An item of a list of the atlas: a feature has its properties in a member. */
export type WrittenItem = WrittenFeature | (Record<string, unknown> & { id: string })

/** @param lists what the folder has; a file that it lacks is an empty list */
export function atlasContext(
  atlas: WrittenAtlas,
  article: Article | null,
  lists: Partial<Record<ListFile, readonly WrittenItem[]>>,
): AtlasContext {
  const ids = (rows: readonly { id: string }[] = []) => rows.map(({ id }) => id)
  const tags = (atlas.languages ?? [article?.language ?? 'en']).map((language) =>
    typeof language === 'string' ? language : language.tag,
  )
  const first = atlas.defaultLanguage ?? tags[0]!
  const declared = new Map((atlas.kinds ?? []).map(({ id, geometry }) => [id, geometry ?? builtInKinds[id]?.geometry]))
  const all = new Map([
    ...Object.entries(builtInKinds).map(([id, { geometry }]): [string, string] => [id, geometry]),
    ...declared,
  ])
  const kindsOf = (geometry: 'point' | 'area') => [...all].flatMap(([id, of]) => (of === geometry ? [id] : []))
  return {
    article,
    lists: Object.fromEntries(listFiles.map((file) => [file, lists[file] ?? []])) as unknown as AtlasContext['lists'],
    languages: [first, ...tags.filter((tag) => tag !== first)],
    kinds: { point: kindsOf('point'), area: kindsOf('area') },
    modes: [...new Set([...ids(atlas.modes), ...Object.keys(builtInModes)])],
    statuses: [...new Set([...ids(atlas.statuses), ...builtInStatuses])],
    ...(atlas.topics && { topics: [...ids(atlas.topics), generalTopic] }),
  }
}
