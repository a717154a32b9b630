/** Features name only what atlas.json declares or the atlas has built in. */
import type { TableFacet } from '../../../build/table/readTable.ts'
import { atlasFile } from '../../../build/atlas/writtenAtlas.ts'
import { builtInKinds, builtInModes, builtInStatuses } from '../../../src/content/atlas/builtIn.ts'
import { isCorridor, isPlace } from '../../../src/content/features.ts'
import type { WrittenAtlas } from '../../../src/content/atlas/atlasSchema.ts'
import { generalTopic, type Feature } from '../../../src/content/schema.ts'
import { closestOf } from '../closest.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { problemOf as problemOfFigure } from '../figures.ts'
import { problemOf as problemOfOutcome } from '../outcomes.ts'
import { shown, type Problem } from '../problem.ts'
import { jsonPath } from '../schemaMessages.ts'

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
  // The table brings its own ids: `readTableRows` says so.
  const added = (facet: TableFacet) => [...(content.table?.added[facet].keys() ?? [])]
  const topics = written.topics && [...idsOf(written.topics, [generalTopic]), ...added('topic')]
  const statuses = [...idsOf(written.statuses, builtInStatuses), ...added('status')]
  const modes = idsOf(written.modes, Object.keys(builtInModes))
  const kinds = {
    ...builtInKinds,
    ...Object.fromEntries((written.kinds ?? []).map((kind) => [kind.id, { ...builtInKinds[kind.id], ...kind }])),
  }
  const kindsOf = (geometry: 'point' | 'area') =>
    Object.entries(kinds).flatMap(([id, kind]) => (kind.geometry === geometry ? [id] : []))
  const pointKinds = [...kindsOf('point'), ...added('kind')]
  return entriesOf(content).flatMap((entry): Problem[] => {
    const { feature } = entry
    const check = (member: string, id: string, known: readonly string[] | undefined, list: string) =>
      !known || known.includes(id) ? [] : [problemAt(entry, `properties.${member}`, unknownId(id, known, list))]
    return [
      ...check('topic', feature.properties.topic, topics, 'topics'),
      ...check('status', feature.properties.status, statuses, 'statuses'),
      ...(isCorridor(feature)
        ? check('mode', feature.properties.mode, modes, 'modes')
        : check('kind', feature.properties.kind, isPlace(feature) ? pointKinds : kindsOf('area'), 'kinds')),
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

/** Texts by language. A text that is a plain string is in the default language. */
type Texts = string | Readonly<Record<string, string>> | undefined

/** The texts of atlas.json with their JSON paths. */
function textsOfAtlas(written: WrittenAtlas): [path: string, texts: Texts][] {
  const named = (list: 'topics' | 'kinds' | 'modes' | 'statuses' | 'figureGroups') =>
    (written[list] ?? []).map(({ name }, index): [string, Texts] => [`${list}[${index}].name`, name])
  const byKey = (path: string, record: Readonly<Record<string, Texts>> = {}) =>
    Object.entries(record).map(([key, texts]): [string, Texts] => [jsonPath(path, [key]), texts])
  return [
    ...(['name', 'description', 'opinion', 'measured', 'intro'] as const).map((member): [string, Texts] => [
      member,
      written[member],
    ]),
    ['table.amountLabel', written.table?.amountLabel],
    ...(['topics', 'kinds', 'modes', 'statuses', 'figureGroups'] as const).flatMap(named),
    ...(written.modes ?? []).map(({ kindName }, index): [string, Texts] => [`modes[${index}].kindName`, kindName]),
    ...byKey('countries', written.countries),
    ...byKey('basemap.names', written.basemap?.names),
  ]
}

function textsOfFeature({
  properties: { name, note, description, media = [], ...others },
}: Feature): [path: string, texts: Texts][] {
  return [
    ['name', name],
    ['note', note?.text],
    ['description', description],
    ...media.flatMap(({ alt, caption }, index): [string, Texts][] => [
      [`media[${index}].alt`, alt],
      [`media[${index}].caption`, caption],
    ]),
    ...('stops' in others
      ? others.stops.map(({ name }, index): [string, Texts] => [`stops[${index}].name`, name])
      : []),
  ]
}

/** Texts of every file are in languages of the atlas. A text in another language would never be shown. */
export function languagesAreDeclared(content: Content): Problem[] {
  const { languages } = content.atlas.config
  const check = (path: string, texts: Texts, problem: (path: string, message: string) => Problem) =>
    typeof texts === 'object'
      ? unknownLanguages(texts, languages).map(({ tag, message }) => problem(jsonPath(path, [tag]), message))
      : []
  return [
    ...textsOfAtlas(content.written).flatMap(([path, texts]) =>
      check(path, texts, (path, message) => ({ file: atlasFile, path, message })),
    ),
    ...entriesOf(content).flatMap((entry) =>
      textsOfFeature(entry.feature).flatMap(([path, texts]) =>
        check(`properties.${path}`, texts, (path, message) => problemAt(entry, path, message)),
      ),
    ),
    ...content.figures.flatMap((placed) =>
      check('label', placed.figure.label, (path, message) => problemOfFigure(placed, path, message)),
    ),
    ...content.outcomes.flatMap((placed) =>
      check('text', placed.outcome.text, (path, message) => problemOfOutcome(placed, path, message)),
    ),
  ]
}
