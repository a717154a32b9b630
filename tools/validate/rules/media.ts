/** The files in `media/` and what the article, the features and media.json say about them agree. */
import {
  captionsExtension,
  captionsOf,
  extensionOf,
  mediaExtensions,
  mediaFolder,
  mediaKindOf,
  mediaOfArticle,
} from '../../../build/media/mediaFolder.ts'
import { textsOfBlock, type MediaTexts } from '../../../src/content/media.ts'
import { closestOf } from '../closest.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { lineOf } from '../files.ts'
import { mediaTextsPath } from '../media.ts'
import { shown, type Problem } from '../problem.ts'
import { jsonPath } from '../schemaMessages.ts'
import { unknownLanguages } from './declared.ts'

/** A place of the content that names a file. */
interface Use {
  file: string
  /** What is said about the file there. */
  texts: MediaTexts
  /** A problem of a member, or of the file's name. */
  problem: (member: 'file' | keyof MediaTexts, message: string) => Problem
}

function usesOf(content: Content): Use[] {
  const { article, articleText = '' } = content
  const inArticle = (article ? mediaOfArticle(article) : []).map((block): Use => {
    return {
      file: block.file,
      texts: textsOfBlock(block, article!.language),
      problem: (_, message) => {
        const line = lineWith(articleText, block.file)
        return {
          file: 'article.md',
          ...(line !== undefined && { line }),
          path: '',
          message: `the image ${shown(block.file)} ${message}`,
        }
      },
    }
  })
  const inFeatures = entriesOf(content).flatMap((entry) =>
    (entry.feature.properties.media ?? []).map(({ file, ...texts }, index): Use => {
      const path = `properties.media[${index}]`
      return {
        file,
        texts,
        problem: (member, message) =>
          member === 'file'
            ? problemAt(entry, `${path}.file`, `is ${shown(file)}, which ${message}`)
            : problemAt(entry, path, message),
      }
    }),
  )
  return [...inArticle, ...inFeatures]
}

/** The first line of the article that names a file; undefined if its name is written in another way, such as percent-encoded. */
function lineWith(markdown: string, file: string): number | undefined {
  const offset = markdown.indexOf(file)
  return offset < 0 ? undefined : lineOf(markdown, offset)
}

/** Equal for names that differ in upper and lower case or in how their accents are written. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** Says what would be right for a name that no file has. */
function rightName(name: string, files: readonly string[]): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(name)) return `is on another site: copy the file to ${mediaFolder}/`
  const same = files.find((file) => folded(file) === folded(name))
  if (same !== undefined) {
    const differs = same.toLowerCase() === name.toLowerCase() ? 'upper and lower case' : 'accents'
    return `is ${shown(same)} in ${mediaFolder}/: ${differs} must match`
  }
  const closest = closestOf(files, name)
  return `is not in ${mediaFolder}/: ${closest ? `write ${shown(closest)}, or ` : ''}copy the file there`
}

/** Every file that the article, a feature or media.json names is in `media/` under this very name. */
export function mediaFilesExist(content: Content): Problem[] {
  const { files, texts = {} } = content.media
  const missing = (name: string) => !files.includes(name)
  return [
    ...usesOf(content)
      .filter(({ file }) => missing(file))
      .map(({ file, problem }) => problem('file', rightName(file, files))),
    ...Object.keys(texts)
      .filter(missing)
      .map((file) => ({ file: mediaTextsPath, path: jsonPath('', [file]), message: rightName(file, files) })),
  ]
}

const description = {
  alt: 'what a reader who does not see or hear it needs to know',
  credit: 'who made it',
} as const

/** Every use of a file has its alternative text and its credit, there or in media.json. */
export function mediaIsDescribed(content: Content): Problem[] {
  const { files, texts: shared } = content.media
  if (!shared) return []
  return usesOf(content)
    .filter(({ file }) => files.includes(file))
    .flatMap(({ file, texts, problem }) =>
      (['alt', 'credit'] as const)
        .filter((member) => !texts[member] && !shared[file]?.[member])
        .map((member) =>
          problem(
            member,
            `has no ${member}: say ${description[member]}, here or for ${shown(file)} in ${mediaTextsPath}`,
          ),
        ),
    )
}

/** The texts of media.json are in languages of the atlas. */
export function mediaLanguagesAreDeclared(content: Content): Problem[] {
  const { languages } = content.atlas.config
  return Object.entries(content.media.texts ?? {}).flatMap(([file, { alt, caption }]) =>
    Object.entries({ alt, caption }).flatMap(([member, text = {}]) =>
      unknownLanguages(text, languages).map(({ tag, message }) => {
        return { file: mediaTextsPath, path: jsonPath('', [file, member, tag]), message }
      }),
    ),
  )
}

const isCaptions = (file: string): boolean => extensionOf(file) === captionsExtension

/** The page can show every file. */
export function mediaExtensionsAreKnown({ media }: Content): Problem[] {
  const known = Object.entries(mediaExtensions).map(([kind, extensions]) => `${kind} (${extensions.join(', ')})`)
  return media.files
    .filter((file) => !mediaKindOf(file) && !isCaptions(file))
    .map((file) => {
      const message = `has the extension ${shown(extensionOf(file))}, must be ${known.join(', ')} or captions (${captionsExtension}): convert it, or delete it`
      return { file: `${mediaFolder}/${file}`, path: '', message }
    })
}

/** Every file is shown somewhere. */
export function mediaFilesAreUsed(content: Content): Problem[] {
  const { media, article, featuresAreComplete } = content
  if (!article || !featuresAreComplete) return []
  const used = new Set(usesOf(content).map(({ file }) => file))
  const captions = new Set([...used].filter((file) => mediaKindOf(file) !== 'image').map(captionsOf))
  const named = new Set([...used].map(folded))
  return media.files
    .filter((file) => (isCaptions(file) ? !captions.has(file) : mediaKindOf(file) && !named.has(folded(file))))
    .map((file) => {
      const message = isCaptions(file)
        ? 'is not used: captions have the name of an audio or a video that is shown, and the extension vtt'
        : 'is not used: name it in a feature, or give it a paragraph of its own in article.md, or delete it'
      return { file: `${mediaFolder}/${file}`, path: '', message }
    })
}
