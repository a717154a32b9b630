/** Puts the texts of the default language first: `textIn` returns the first text where a language has none. */
import config from 'virtual:atlas'
import type { Figure } from '../figureSchema'
import type { Feature } from '../schema'
import { startingWith, type Text } from '../textIn'

export const defaultFirst = (text: Text): Text => startingWith(text, config.defaultLanguage)

/** A feature whose name, note and stops have the default language first. */
export function featureInDefaultLanguage<F extends Feature>(feature: F): F {
  const { properties } = feature
  const { name, note } = properties
  return {
    ...feature,
    properties: {
      ...properties,
      name: defaultFirst(name),
      ...(note && { note: { ...note, text: defaultFirst(note.text) } }),
      ...('stops' in properties && {
        stops: properties.stops.map((stop) => ({ ...stop, name: defaultFirst(stop.name) })),
      }),
    },
  }
}

/** A figure whose label has the default language first. */
export const figureInDefaultLanguage = (figure: Figure): Figure => ({ ...figure, label: defaultFirst(figure.label) })
