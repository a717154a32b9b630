/** Adds photos, audio and video to a feature, and removes them. */
import { sizeOf } from '../../build/media/images.ts'
import { extensionOf, mediaExtensions, mediaKindOf } from '../../build/media/mediaFolder.ts'
import { withChanges, type Changes, type Files } from '../folder/files.ts'
import { Refusal } from '../folder/workspace.ts'

/** Text files that may name a file in `media/`. */
const isText = (path: string): boolean => /\.(md|json|geojson)$/.test(path)

/**
 * The changes that add a file to `media/`.
 * @throws {Refusal} if the page cannot show it, or another file has its name
 */
export async function addMedia(files: Files, name: string, bytes: Buffer): Promise<Changes> {
  const kind = mediaKindOf(name)
  if (!kind || name.includes('/') || name.startsWith('.'))
    throw new Refusal('mediaUnknown', { name, known: Object.values(mediaExtensions).flat().join(', ') })
  const path = `media/${name}`
  const present = files.get(path)
  if (present && !present.equals(bytes)) throw new Refusal('mediaTaken', { name })
  if (kind === 'image') {
    const isReadable = await sizeOf(bytes).then(Boolean, () => false)
    if (!isReadable) throw new Refusal('mediaUnreadable', { name, extension: extensionOf(name) })
  }
  return { [path]: bytes }
}

/** The changes that remove a file after `changes`, unless something in the atlas still names it. */
export function removeMedia(files: Files, name: string, changes: Changes): Changes {
  const after = withChanges(files, changes)
  const names = [name, encodeURI(name)]
  const isNamed = [...after].some(([path, bytes]) => isText(path) && names.some((one) => bytes.includes(one)))
  return isNamed || !files.has(`media/${name}`) ? {} : { [`media/${name}`]: null }
}
