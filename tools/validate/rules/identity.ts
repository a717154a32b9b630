import { entriesOf, problemAt, type Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

/** The ids of features are unique in all files. */
export function idsAreUnique(content: Content): Problem[] {
  const first = new Map<string, string>()
  return entriesOf(content).flatMap((entry) => {
    const { id } = entry.feature
    const taken = first.get(id)
    if (taken === undefined) first.set(id, `${entry.file} ${entry.path}`)
    return taken === undefined ? [] : [problemAt(entry, 'id', `${shown(id)} is already the id of ${taken}`)]
  })
}

/** The GeoJSON id and the id in the properties, which MapLibre needs, are equal. */
export function idsAgree(content: Content): Problem[] {
  return entriesOf(content)
    .filter(({ feature }) => feature.id !== feature.properties.id)
    .map((entry) => {
      const { id, properties } = entry.feature
      return problemAt(entry, 'properties.id', `is ${shown(properties.id)}, must be ${shown(id)} like the feature's id`)
    })
}

/** The members of an area are other areas, which have no members themselves. */
export function membersAreAreas({ areas }: Content): Problem[] {
  const byId = new Map(areas.map(({ feature }) => [feature.id, feature]))
  return areas.flatMap((entry) =>
    (entry.feature.properties.members ?? []).flatMap((id, index) => {
      const problem = (message: string) => [problemAt(entry, `properties.members[${index}]`, message)]
      const member = byId.get(id)
      if (!member) return problem(`${shown(id)} is not the id of an area`)
      if (member === entry.feature) return problem(`${shown(id)} is the area itself`)
      if (member.properties.members) return problem(`${shown(id)} has members itself: list them instead`)
      return []
    }),
  )
}
