/** Features name only what atlas.json declares or the atlas has built in. */
import { builtInKinds, builtInModes, builtInStatuses } from '../../../src/content/atlas/builtIn.ts'
import { isCorridor, isPlace } from '../../../src/content/features.ts'
import { generalTopic } from '../../../src/content/schema.ts'
import { closestOf } from '../closest.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

/** The message for an id that is not among the known ones. */
function unknownId(id: string, known: readonly string[], list: string): string {
  const closest = closestOf(known, id)
  return `is ${shown(id)}, must be ${closest ? `${shown(closest)} or another ` : 'one '}of ${known.join(', ')}: or add it to \`${list}\` in atlas.json`
}

/** Topics, if atlas.json declares any; kinds of the right geometry, modes and statuses. */
export function idsAreDeclared(content: Content): Problem[] {
  const { written } = content
  const idsOf = (rows: readonly { id: string }[] | undefined, builtIn: readonly string[]) => [
    ...new Set([...(rows ?? []).map(({ id }) => id), ...builtIn]),
  ]
  const topics = written.topics && idsOf(written.topics, [generalTopic])
  const statuses = idsOf(written.statuses, builtInStatuses)
  const modes = idsOf(written.modes, Object.keys(builtInModes))
  const kinds = {
    ...builtInKinds,
    ...Object.fromEntries((written.kinds ?? []).map((kind) => [kind.id, { ...builtInKinds[kind.id], ...kind }])),
  }
  const kindsOf = (geometry: 'point' | 'area') =>
    Object.entries(kinds).flatMap(([id, kind]) => (kind.geometry === geometry ? [id] : []))
  return entriesOf(content).flatMap((entry): Problem[] => {
    const { feature } = entry
    const check = (member: string, id: string, known: readonly string[] | undefined, list: string) =>
      !known || known.includes(id) ? [] : [problemAt(entry, `properties.${member}`, unknownId(id, known, list))]
    return [
      ...check('topic', feature.properties.topic, topics, 'topics'),
      ...check('status', feature.properties.status, statuses, 'statuses'),
      ...(isCorridor(feature)
        ? check('mode', feature.properties.mode, modes, 'modes')
        : check('kind', feature.properties.kind, kindsOf(isPlace(feature) ? 'point' : 'area'), 'kinds')),
    ]
  })
}

/** The texts in a language that the atlas does not have, by their tags. */
export function unknownLanguages(
  texts: Readonly<Record<string, string>>,
  languages: readonly { tag: string }[],
): { tag: string; message: string }[] {
  const tags = languages.map(({ tag }) => tag)
  const known = new Set([...tags, 'und'])
  return Object.keys(texts)
    .filter((tag) => !known.has(tag))
    .map((tag) => {
      return { tag, message: `is a text in ${shown(tag)}, which is none of the atlas's languages: ${tags.join(', ')}` }
    })
}

/** Texts are in languages of the atlas. A text in another language would never be shown. */
export function languagesAreDeclared(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry): Problem[] => {
    const { name, note, media = [] } = entry.feature.properties
    const unknown = (texts: Readonly<Record<string, string>> = {}, path: string) =>
      unknownLanguages(texts, content.atlas.config.languages).map(({ tag, message }) =>
        problemAt(entry, `properties.${path}.${tag}`, message),
      )
    return [
      ...unknown(name, 'name'),
      ...(note ? unknown(note.text, 'note') : []),
      ...media.flatMap(({ alt, caption }, index) => [
        ...unknown(alt, `media[${index}].alt`),
        ...unknown(caption, `media[${index}].caption`),
      ]),
      ...(isCorridor(entry.feature)
        ? entry.feature.properties.stops.flatMap((stop, index) => unknown(stop.name, `stops[${index}].name`))
        : []),
    ]
  })
}
