import { expect, test } from 'vitest'
import { problemsAfter, set } from '../support/soundFolder'

/** The problems of a folder in English, Russian, Kazakh and Esperanto with a catalogue. */
const after = (catalogue: unknown, name = 'eo') =>
  problemsAfter((files) => {
    set(files, 'atlas.json languages', ['en', 'ru', 'kk', 'eo'])
    files[`messages/${name}.json`] = typeof catalogue === 'string' ? catalogue : JSON.stringify(catalogue)
  })

test.each([
  ['no member', {}],
  ['some messages', { $schema: 'messages.schema.json', messages: { legend: 'Legendo', paragraph: '{n}-a alineo' } }],
  ['plural forms', { panels: { outcomes: { all: { one: '{count} aserto', other: '{count} asertoj' } } } }],
  ['a name', { vocabulary: { statuses: { planned: 'Planita' } } }],
])('a catalogue with %s is valid', async (_, catalogue) => {
  expect(await after(catalogue)).toEqual([])
})

test.each([
  ['no JSON', '{ "messages": ', ':1: is cut off: the JSON does not end'],
  ['a list', [], ': must be an object'],
  [
    'a wrong name',
    { messages: { search: { lable: 'Serĉi' } } },
    ' messages.search.lable: is not a known member: rename it to "label" or one that `npm run messages` writes',
  ],
  [
    'a wrong part',
    { panel: {} },
    ' panel: is not a known member: rename it to "panels" or one of $schema, messages, panels, vocabulary',
  ],
  [
    'a name like no other',
    { messages: { update: { xyz: 'a' } } },
    ' messages.update.xyz: is not a known member: rename it to one of ready, now, later',
  ],
  [
    'a wrong placeholder',
    { messages: { byline: '{autoro}, {date}' } },
    ' messages.byline: has {autoro}, but this message has {author}, {date}',
  ],
  [
    'a wrong plural form',
    { messages: { passages: { few: 'a', other: '{count} alineoj' } } },
    ' messages.passages.few: is not a plural form of this language: it has zero, one, other',
  ],
])('a catalogue with %s is reported with its file and path', async (_, catalogue, problem) => {
  expect(await after(catalogue)).toEqual([`messages/eo.json${problem}`])
})

test('a catalogue of a language that the atlas lacks is reported', async () => {
  expect(await after({}, 'fr')).toEqual([
    'messages/fr.json: is not used: the atlas has the languages en, ru, kk, eo. Add "fr" to `languages` in atlas.json, or rename the file',
  ])
})

test('a catalogue whose name is no language tag is reported', async () => {
  expect(await after({}, 'pt_BR')).toEqual([
    'messages/pt_BR.json: must be named by a BCP 47 language tag such as eo.json, pt-BR.json or zh-Hans.json',
  ])
})
