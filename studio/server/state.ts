/** What the page knows about the open folder. */
import { basename } from 'node:path'
import { parseMarkdown } from '../../build/article/parseMarkdown.ts'
import { articleDefaults } from '../../build/article/readArticle.ts'
import { readAtlas } from '../../build/atlas/readAtlas.ts'
import type { Article } from '../../src/content/article/article.ts'
import type { AtlasConfig } from '../../src/content/atlas/config.ts'
import { featureFiles, type FeatureFile } from '../../src/content/load/contentFiles.ts'
import type { WrittenFeature } from '../../src/content/schema.ts'
import type { Problem } from '../../tools/validate/problem.ts'
import type { Workspace } from '../folder/workspace.ts'

/** An act that can be undone or redone. */
export interface Step {
  act: string
  about: string
}

export interface StudioState {
  /** The name of the folder. */
  name: string
  /** The path of the folder. */
  folder: string
  revision: number
  undo: Step | null
  redo: Step | null
  /** The text of article.md, and what it says; `null` without that file, or if it is empty. */
  article: { text: string; parsed: Article } | null
  /** The features as they are written. Empty lists for files that are missing or cannot be read. */
  features: Record<FeatureFile, readonly WrittenFeature[]>
  /** atlas.json as it is written, or `null`. */
  atlas: unknown
  /** What the atlas declares, completed with defaults; `null` if atlas.json is not valid. */
  config: AtlasConfig | null
  /** The names of the files in `media/`. */
  media: readonly string[]
}

/** The errors and notes of the validator for a revision of the folder. */
export interface CheckedState {
  revision: number
  problems: readonly Problem[]
}

export function studioState(workspace: Workspace): StudioState {
  const { files, folder, revision, undoable, redoable } = workspace
  const article = files.get('article.md')?.toString()
  return {
    name: basename(folder),
    folder,
    revision,
    undo: undoable ? stepOf(undoable) : null,
    redo: redoable ? stepOf(redoable) : null,
    article: !article?.trim() ? null : { text: article, parsed: parseMarkdown(article, articleDefaults(folder)) },
    features: Object.fromEntries(
      featureFiles.map((file) => [file, featuresIn(files.get(file)?.toString())]),
    ) as unknown as StudioState['features'],
    atlas: jsonOf(files.get('atlas.json')?.toString()),
    config: configOf(folder),
    media: [...files.keys()].filter((path) => path.startsWith('media/')).map((path) => path.slice('media/'.length)),
  }
}

const stepOf = ({ act, about }: Step): Step => ({ act, about })

/** The value of a text, or `null` if it is no JSON: the validator says where. */
function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown
  } catch {
    return null
  }
}

function featuresIn(text: string | undefined): WrittenFeature[] {
  const features = (jsonOf(text) as { features?: unknown } | null)?.features
  return Array.isArray(features) ? (features as WrittenFeature[]) : []
}

function configOf(folder: string): AtlasConfig | null {
  try {
    return readAtlas(folder).config
  } catch {
    return null
  }
}
