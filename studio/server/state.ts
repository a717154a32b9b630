/** What the page knows about the open folder. */
import { basename } from 'node:path'
import type * as v from 'valibot'
import { articleSections, parseMarkdown, type Section } from '../../build/article/parseMarkdown.ts'
import { articleDefaults } from '../../build/article/readArticle.ts'
import { tableFileOf } from '../../build/table/folderTable.ts'
import { readAtlas } from '../../build/atlas/readAtlas.ts'
import type { Article } from '../../src/content/article/article.ts'
import type { AtlasConfig } from '../../src/content/atlas/config.ts'
import { featureFiles, type FeatureFile } from '../../src/content/load/contentFiles.ts'
import type { figureSchema } from '../../src/content/figureSchema.ts'
import type { WrittenFeature } from '../../src/content/schema.ts'
import type { Problem } from '../../tools/validate/problem.ts'
import { jsonOf } from '../acts/fileText.ts'
import type { Workspace } from '../folder/workspace.ts'

/** A figure as it is written: what it leaves out is not filled in. */
export type WrittenFigure = v.InferInput<typeof figureSchema>

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
  /** The text of article.md, what it says and its parts; `null` without that file, if it is empty, or if it cannot be read. */
  article: { text: string; parsed: Article; sections: readonly Section[] } | null
  /** An article.md that cannot be read, and why. */
  damagedArticle: { text: string; reason: string } | null
  /** Whether the folder has a table of places, with which an atlas needs no article. The studio shows the map, not its rows. */
  hasTable: boolean
  /** The features as they are written. Empty lists for files that are missing or cannot be read. */
  features: Record<FeatureFile, readonly WrittenFeature[]>
  /** The numbers of figures.json as they are written. Empty if the file is missing or cannot be read. */
  figures: readonly WrittenFigure[]
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
  return {
    name: basename(folder),
    folder,
    revision,
    undo: undoable ? stepOf(undoable) : null,
    redo: redoable ? stepOf(redoable) : null,
    ...articleOf(files.get('article.md')?.toString(), folder),
    hasTable: tableFileOf(folder) !== null,
    features: Object.fromEntries(
      featureFiles.map((file) => [file, featuresIn(files.get(file)?.toString())]),
    ) as unknown as StudioState['features'],
    figures: figuresIn(files.get('figures.json')?.toString()),
    atlas: jsonOf(files.get('atlas.json')?.toString()),
    config: configOf(folder),
    media: [...files.keys()].filter((path) => path.startsWith('media/')).map((path) => path.slice('media/'.length)),
  }
}

function articleOf(text: string | undefined, folder: string): Pick<StudioState, 'article' | 'damagedArticle'> {
  if (!text?.trim()) return { article: null, damagedArticle: null }
  try {
    const parsed = parseMarkdown(text, articleDefaults(folder))
    return { article: { text, parsed, sections: articleSections(text) }, damagedArticle: null }
  } catch (error) {
    return { article: null, damagedArticle: { text, reason: (error as Error).message } }
  }
}

const stepOf = ({ act, about }: Step): Step => ({ act, about })

function featuresIn(text: string | undefined): WrittenFeature[] {
  const features = (jsonOf(text) as { features?: unknown } | null)?.features
  return Array.isArray(features) ? (features as WrittenFeature[]) : []
}

function figuresIn(text: string | undefined): WrittenFigure[] {
  const list = jsonOf(text)
  return Array.isArray(list) ? (list as WrittenFigure[]) : []
}

function configOf(folder: string): AtlasConfig | null {
  try {
    return readAtlas(folder).config
  } catch {
    return null
  }
}
