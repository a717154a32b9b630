/** Puts the texts of the default language first: `textIn` returns the first text where a language has none. */
import type { Figure } from '../../src/content/figureSchema.ts'
import type { WrittenOutcome } from '../../src/content/outcomeSchema.ts'
import type { Feature } from '../../src/content/schema.ts'
import { startingWith } from '../../src/content/textIn.ts'

/** A feature, figure or outcome whose texts have the default language first. */
export function defaultFirst(item: Feature | Figure | WrittenOutcome, language: string): typeof item {
  if ('label' in item) return { ...item, label: startingWith(item.label, language) }
  if ('verdict' in item) return { ...item, text: startingWith(item.text, language) }
  const { properties } = item
  const { name, note, description } = properties
  return {
    ...item,
    properties: {
      ...properties,
      name: startingWith(name, language),
      ...(description && { description: startingWith(description, language) }),
      ...(note && { note: { ...note, text: startingWith(note.text, language) } }),
      ...('stops' in properties && {
        stops: properties.stops.map((stop) => ({ ...stop, name: startingWith(stop.name, language) })),
      }),
    },
  } as Feature
}
