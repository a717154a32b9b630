import { entriesOf, problemAt, type Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

/** An id names one feature in all three files. */
export function idsAreUnique(content: Content): Problem[] {
  const first = new Map<string, string>()
  return entriesOf(content).flatMap((entry) => {
    const { id } = entry.feature
    const taken = first.get(id)
    if (taken === undefined) first.set(id, `${entry.file} ${entry.path}`)
    return taken === undefined ? [] : [problemAt(entry, 'id', `${shown(id)} is already the id of ${taken}`)]
  })
}

/** The GeoJSON id and the one in the properties, which MapLibre and the page use, are the same. */
export function idsAgree(content: Content): Problem[] {
  return entriesOf(content)
    .filter(({ feature }) => feature.id !== feature.properties.id)
    .map((entry) => {
      const { id, properties } = entry.feature
      return problemAt(entry, 'properties.id', `is ${shown(properties.id)}, must be ${shown(id)} like the feature's id`)
    })
}
