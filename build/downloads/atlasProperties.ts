/**
 * The properties of a feature as the files of an atlas have them. Formats that have no place for passages, stops or notes carry
 * them in a member of their own, so that `npm run import` reads everything back.
 */
import type { Feature } from '../../src/content/schema.ts'
import type { Text } from '../../src/content/textIn.ts'

/** A text whose language nobody has named is a plain string. */
export const writtenText = (text: Text): Text | string => {
  const { und, ...others } = text
  return und !== undefined && Object.keys(others).length === 0 ? und : text
}

export function atlasProperties({ properties }: Feature): Record<string, unknown> {
  const { name, note, media, description, ...rest } = properties
  return {
    ...rest,
    name: writtenText(name),
    ...(description && { description: writtenText(description) }),
    ...(note && { note: { ...note.text, source: note.source } }),
    ...(media && {
      media: media.map(({ alt, caption, ...file }) => ({
        ...file,
        ...(alt && { alt: writtenText(alt) }),
        ...(caption && { caption: writtenText(caption) }),
      })),
    }),
    ...('stops' in rest && { stops: rest.stops.map((stop) => ({ ...stop, name: writtenText(stop.name) })) }),
  }
}
