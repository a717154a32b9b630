import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createServer } from 'vite'
import { readAtlas } from '../../../build/atlas/readAtlas'
import { checkCatalogue, readCatalogue } from '../../../build/catalogues/catalogue'
import { isMessage, messageTree, type MessageTree } from '../../../build/catalogues/messageTree'
import { virtualModules } from '../../../build/virtualModules'
import { messages as english } from '../../../src/i18n/en/messages'
import { panelMessages as englishPanels } from '../../../src/i18n/en/panelMessages'
import { messages as portuguese } from '../../../src/i18n/pt/messages'
import type { Messages } from '../../../src/i18n/messageTypes'
import type { PanelMessages } from '../../../src/i18n/panelMessageTypes'
import type { Vocabulary } from '../../../src/i18n/vocabularyTypes'
import { englishCatalogue } from '../../../tools/englishTexts'
import { messageParameters, parametersFile } from '../../../tools/messageParameters'
import { writeMessages } from '../../../tools/messages'

/** An invented part of a translation. */
const esperanto = {
  messages: {
    legend: 'Legendo',
    byline: 'Atlaso de la artikolo de {author} · {date}',
    tabs: { places: { zero: 'Ankoraŭ neniu loko', one: '{count} loko', other: 'Ĉiuj {count} lokoj' } },
    map: {
      counts: {
        places: { one: '{places} loko', other: '{places} lokoj' },
        corridors: { one: 'unu koridoro', other: '{corridors} koridoroj' },
        areas: '{areas} areoj',
        separator: ' kaj ',
      },
      placeInView: '{kind} {name}: {n}-a el {of}. Citilo ", krampo } kaj \\',
    },
    paragraph: '{n}-a alineo',
  },
  panels: { outcomes: { all: { other: '{count} asertoj' } } },
  vocabulary: { kinds: { town: 'Urbeto' }, modes: { rail: { name: 'Fervojo' } }, openAtlas: 'Malfermi <la> atlason' },
}

const folders: string[] = []
/** A new folder with files of JSON, whose feature is a town. */
async function folderWith(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-'))
  folders.push(folder)
  const features = [{ type: 'Feature', properties: { kind: 'town' } }]
  for (const [name, json] of Object.entries({ 'places.geojson': { features }, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), JSON.stringify(json))
  }
  return folder
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** The modules that the build writes for a folder. */
async function modulesOf(folder: string) {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [virtualModules(folder)],
  })
  const load = async <T>(name: string) => ((await server.ssrLoadModule(name)) as { default: Record<string, T> }).default
  try {
    return {
      messages: await load<Messages>('virtual:messages'),
      panels: await load<PanelMessages>('virtual:panel-messages'),
      vocabularies: await load<Vocabulary>('virtual:vocabularies'),
      ...((await server.ssrLoadModule(
        '/build/prerender/openInTab.ts',
      )) as typeof import('../../../build/prerender/openInTab')),
    }
  } finally {
    await server.close()
  }
}

test('an atlas in a language that the interface lacks has the messages of its catalogue, and English ones', async () => {
  const folder = await folderWith({ 'atlas.json': { languages: ['eo'] }, 'messages/eo.json': esperanto })
  const { messages, panels, vocabularies, openInTab } = await modulesOf(folder)
  const eo = messages['eo']!
  expect(eo.legend).toBe('Legendo')
  expect(eo.byline('Anna', '2018')).toBe('Atlaso de la artikolo de Anna · 2018')
  expect([0, 1, 2].map(eo.tabs.places)).toEqual(['Ankoraŭ neniu loko', '1 loko', 'Ĉiuj 2 lokoj'])
  expect(eo.map.placeInView('Foo', 'Urbeto', '2', '9')).toBe('Urbeto Foo: 2-a el 9. Citilo ", krampo } kaj \\')
  expect(eo.paragraph(2018)).toBe('2018-a alineo')
  expect(panels['eo']!.outcomes.all(1)).toBe('1 asertoj')
  expect([eo.close, eo.tabs.article, eo.passages(2)]).toEqual(['Close', 'Article', '2 passages'])
  expect(panels['eo']!.about.title).toBe(englishPanels.about.title)
  const { openAtlas, languageName, kinds, modes } = vocabularies['eo']!
  expect([openAtlas, languageName, kinds['port']]).toEqual(['Malfermi <la> atlason', 'Esperanto', 'Port'])
  expect(modes['rail']).toEqual({ name: 'Fervojo', kindName: 'Railway corridor' })
  expect(openInTab('Atlaso', readAtlas(folder).config.languages)).toContain('>Malfermi &lt;la> atlason</span>')
})

test('a message with several numbers leaves out those that are 0', async () => {
  const folder = await folderWith({ 'atlas.json': { languages: ['eo'] }, 'messages/eo.json': esperanto })
  const { counts } = (await modulesOf(folder)).messages['eo']!.map
  expect([counts(2, 1, 3), counts(1, 0, 0), counts(0, 2, 0), counts(0, 0, 0)]).toEqual([
    '2 lokoj kaj unu koridoro kaj 3 areoj',
    '1 loko',
    '2 koridoroj',
    '',
  ])
})

test('a number has the separators of the language in plural forms', async () => {
  const all = { other: 'Alle {count}' }
  const folder = await folderWith({
    'atlas.json': { languages: ['de'] },
    'messages/de.json': { messages: { tabs: { places: all } } },
  })
  expect((await modulesOf(folder)).messages['de']!.tabs.places(12_345)).toBe('Alle 12.345')
})

test('a catalogue changes some messages of a language that the interface has, for its regions, too', async () => {
  const folder = await folderWith({
    'atlas.json': { languages: ['pt-BR', 'en'] },
    'messages/pt.json': { messages: { legend: 'Convenções', tabs: { place: 'Local' } } },
  })
  const { messages } = await modulesOf(folder)
  const { legend, tabs, close } = messages['pt-BR']!
  expect([legend, tabs.place, tabs.article, close]).toEqual(['Convenções', 'Local', 'Artigo', portuguese.close])
  expect(messages['en']!.legend).toBe(english.legend)
})

test('atlas.json gets names of kinds and of the language from the catalogue', async () => {
  const vocabulary = { languageName: 'Toki Pona', kinds: { town: 'ma tomo' } }
  const folder = await folderWith({
    'atlas.json': { languages: ['en', 'tok'] },
    'messages/tok.json': { vocabulary },
  })
  const { languages, kinds } = readAtlas(folder).config
  expect(languages.map(({ name }) => name)).toEqual(['English', 'Toki Pona'])
  expect(kinds.map(({ name }) => name)).toEqual([{ en: 'Town', tok: 'ma tomo' }])
})

/** Every message with its parameters, and the same message of another catalogue. */
function pairs(
  a: object,
  b: object,
  tree: MessageTree,
  path = '',
): [path: string, names: string[], a: unknown, b: unknown][] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const [first, second] = [a, b].map((group) => (group as Record<string, unknown>)[key])
    const inner = `${path}.${key}`
    if (!isMessage(node)) return pairs(first as object, second as object, node, inner)
    return [[inner, node.map(({ name, type }) => (type === 'number' ? '' : name)), first, second]]
  })
}

test('the English texts of a new catalogue say what the English messages say', async () => {
  const folder = await folderWith({ 'atlas.json': { languages: ['en'] }, 'messages/en.json': englishCatalogue('en') })
  const { messages, panels, vocabularies } = await modulesOf(folder)
  const all = [
    ...pairs(english, messages['en']!, messageTree.messages),
    ...pairs(englishPanels, panels['en']!, messageTree.panels),
  ]
  expect(all.length).toBeGreaterThan(250)
  expect(vocabularies['en']!.kinds['port']).toBe('Port')
  const say = (message: unknown, names: string[], numbers: number[]) =>
    typeof message === 'string'
      ? message
      : (message as (...values: unknown[]) => string)(
          ...names.map((name, index) => name || numbers[names.slice(0, index).filter((other) => !other).length]),
        )
  for (const numbers of [
    [0, 1, 2],
    [1, 0, 25],
    [2, 1, 0],
    [25, 3, 1],
  ]) {
    const sayAll = (side: 2 | 3) => all.map((pair) => `${pair[0]}: ${say(pair[side], pair[1], numbers)}`)
    expect(sayAll(3)).toEqual(sayAll(2))
  }
})

test('the parameters of the messages are those of their types', async () => {
  const written = await readFile(parametersFile, 'utf8')
  expect(written, 'src/i18n/messageParameters.json is out of date: npm run message-parameters').toBe(
    await messageParameters(),
  )
})

test.each([
  [[], ['', 'must be an object', undefined]],
  [{ messages: { legnd: '' } }, ['messages.legnd', 'is not a known member', expect.arrayContaining(['legend'])]],
  [{ messages: { toString: 'a' } }, ['messages.toString', 'is not a known member', expect.anything()]],
  [{ messages: { legend: 3 } }, ['messages.legend', 'must be a text', undefined]],
  [{ messages: { legend: ' ' } }, ['messages.legend', expect.stringContaining('is empty'), undefined]],
  [{ messages: { tabs: 'a' } }, ['messages.tabs', 'must be an object', undefined]],
  [
    { messages: { legend: '{name}' } },
    ['messages.legend', 'has {name}, but this message has no placeholders', undefined],
  ],
  [
    { messages: { byline: '{autor}, {date}' } },
    ['messages.byline', 'has {autor}, but this message has {author}, {date}', undefined],
  ],
  [
    { messages: { byline: { other: 'a' } } },
    ['messages.byline', 'must be a text: this message has no number', undefined],
  ],
  [{ messages: { passages: { one: 'a' } } }, ['messages.passages', 'lacks the plural form "other"', undefined]],
  [
    { messages: { passages: { few: 'a', other: 'b' } } },
    ['messages.passages.few', 'is not a plural form of this language: it has zero, one, other', undefined],
  ],
  [
    { messages: { passages: { single: 'a', other: 'b' } } },
    ['messages.passages.single', 'is not a plural form: they are zero, one, other', undefined],
  ],
  [
    { messages: { map: { counts: { places: 'a', corridors: 'b', areas: 'c' } } } },
    ['messages.map.counts', 'lacks the member "separator"', undefined],
  ],
  [
    { vocabulary: { kinds: { port: { one: 'a' } } } },
    ['vocabulary.kinds.port', expect.stringContaining('must be a text'), undefined],
  ],
])('checkCatalogue says what is wrong with %j', (catalogue, expected) => {
  expect(checkCatalogue(catalogue, 'eo').map(({ keys, message, known }) => [keys.join('.'), message, known])).toEqual([
    expected,
  ])
})

test('a catalogue with every form of value is valid; the build refuses one that is not', async () => {
  expect(checkCatalogue({ $schema: 'x', ...esperanto }, 'eo')).toEqual([])
  const folder = await folderWith({ 'messages/eo.json': { messages: { byline: '{autor}' } } })
  expect(() => readCatalogue(folder, 'eo')).toThrow(/eo\.json: messages\.byline has \{autor\}/)
})

test('npm run messages writes the English messages that a catalogue lacks, and keeps the others', async () => {
  const folder = await folderWith({
    'atlas.json': { languages: ['eo', 'lv', 'pt-BR'] },
    'messages/eo.json': { messages: { legend: 'Legendo' } },
  })
  expect(await writeMessages(folder)).toEqual([
    expect.stringMatching(/^eo: messages\/eo\.json lacked \d{3} messages, which it now has in English$/),
    expect.stringMatching(/^lv: messages\/lv\.json lacked \d{3} messages, which it now has in English$/),
    'pt-BR: the interface has this language (src/i18n/pt)',
  ])
  const eo = readCatalogue(folder, 'eo')!
  expect(eo.messages).toMatchObject({ legend: 'Legendo', close: 'Close', paragraph: 'Paragraph {n}' })
  expect(eo.messages!['tabs']).toMatchObject({
    places: { zero: 'No places yet', one: '{count} place', other: 'All {count} places' },
  })
  // In Latvian, `zero` is the form of 10, too.
  const { places } = readCatalogue(folder, 'lv')!.messages!['tabs'] as { places: unknown }
  expect(places).toEqual({ one: '{count} place', other: 'All {count} places' })
  expect((await writeMessages(folder))[0]).toBe('eo: messages/eo.json has every message')
})
