/**
 * What the import says, as data: a code and its parameters. The command prints the English; the studio has it in other
 * languages too, in `languages/`.
 */

export const englishTexts = {
  // A file that cannot be imported.
  empty: 'The file is empty.',
  'too-large': 'The file has {mb} MB; at most {most} MB can be imported.',
  'text-too-long': 'The text has {characters} characters; an article may have {most}.',
  'no-text': 'The file has no text.',
  encrypted: 'The file is protected by a password: save it without one.',
  'archive-damaged': 'The file is damaged: its archive cannot be read.',
  'archive-too-large': 'The file unpacks to more than {most} MB: it is not opened.',
  'archive-too-many': 'The file contains {files} files; at most {most} are opened.',
  'archive-path': 'The file contains the path {path}, which leads out of it: it is not opened.',
  'archive-unknown': 'The archive has no document that can be imported: unpack it and import the files in it.',
  'file-pdf': 'The file is a PDF: export the text from the program that made it as .docx, .html or .txt.',
  'file-rtf': 'The file is a text in RTF, whatever its name says: open it in a word processor and save it as .docx.',
  'file-word-old': 'The file is a document of Word 97–2003: open it in a word processor and save it as .docx.',
  'file-excel-old': 'The file is a workbook of Excel 97–2003: open it in a spreadsheet and save it as .xlsx or .csv.',
  'file-office-old': 'The file is an old Office document: save it as .docx, .xlsx or .csv.',
  'file-html-table':
    'The file is a web page with a table, whatever its name says: open it in a spreadsheet and save it as .xlsx or .csv.',
  'file-odt': 'The file is an OpenDocument text: save it as .docx.',
  'file-ods': 'The file is an OpenDocument spreadsheet: save it as .xlsx or .csv.',
  'file-presentation': 'The file is a presentation: copy its text and paste it.',
  'file-shapefile': 'The file is part of a shapefile: convert it to GeoJSON, for example with QGIS or mapshaper.',
  'file-image': 'The file is a picture or a sound: put it into the folder media/.',
  'file-topojson': 'The file is TopoJSON: convert it to GeoJSON, for example with mapshaper.',
  'file-osm': 'The file is raw OpenStreetMap data: convert it to GeoJSON, for example with osmtogeojson.',
  'file-xml': 'The file is XML with the element {element}: KML, GPX and HTML can be imported.',
  'file-json': 'The file is JSON, but no GeoJSON, Linked Places or Web Annotations.',
  'file-unknown': 'The file is no text and no known format: it cannot be imported.',
  'json-damaged': 'The file is not valid JSON: {reason}.',
  'xml-damaged': 'The file is not valid XML: {reason}.',
  'xml-entities': 'The file declares XML entities: it is not opened.',
  'document-damaged': 'The document is damaged: {reason}.',
  'article-unreadable': 'The text cannot become an article: {reason}.',
  'no-table': 'The table has no row below its header.',
  'no-columns': 'No column for {what} was found; the columns are: {columns}.',
  'no-features': 'The file has no places, lines or areas.',
  'network-links': 'The file has only links to files elsewhere ({links}): download those and import them.',
  projected:
    'The coordinates are in {system}, not in degrees of longitude and latitude (WGS 84): convert the file first.',
  'too-many-features': 'The file has {count} features; at most {most} can be imported.',
  'nested-too-deep': 'The file is nested too deeply.',
  'no-article': 'The folder has no article that the annotations could be matched to.',

  // One row or element that is left out.
  'no-name': 'It has no name.',
  'no-position': 'It has no coordinates.',
  'bad-position': 'The coordinates “{text}” cannot be read.',
  'half-position': 'It has only one coordinate, “{text}”.',
  'bad-latitude': 'The latitude {value} is beyond 90 degrees.',
  'bad-longitude': 'The longitude {value} is beyond 360 degrees.',
  'null-island': 'The position is 0, 0: most likely it is missing.',
  'formula-cell': 'The cell “{text}” is a formula.',
  'no-geometry': 'It has no geometry.',
  'mixed-geometry': 'It has geometries of several types.',
  'line-in-parts': 'The line is not in one piece: {reason}.',
  'line-too-short': 'The line has fewer than two different positions.',
  'ring-too-short': 'The outline has fewer than three different positions.',
  'record-invalid': '{path} {reason}.',
  'annotation-no-words': 'The annotation has no words of a text.',
  'annotation-not-found': 'The words “{words}” are not in the article.',
  'annotation-ambiguous': 'The words “{words}” are in the article {count} times, and nothing says which is meant.',
  'annotation-no-feature': 'Nothing says which place “{words}” is: neither an id of the atlas nor coordinates.',
  'needs-mention': 'The article does not name it: mark the words that mean it.',
  'needs-mode': 'The atlas does not declare the mode “{mode}”: add it to atlas.json, or name another one.',
  'needs-source': 'Nothing says where the position comes from: name a source with a web address.',
  'needs-stops': 'A corridor needs a stop at its start and one at its end; no name for {end} was found.',

  // Registers.
  'register-command': 'The file is a register: the command for importing writes it as places.csv.',
  'needs-positions': 'The table has no positions: import it together with the table or GeoJSON of its positions.',
  'positions-only': 'The file has only positions: import it together with the table of the projects.',
  'rows-without-position': 'Left out because they have no position: {count}.',
  'rows-without-name': 'Left out because they have no identifier or title: {count}.',
  'rows-several-positions': 'At several positions, with a row for each and without an amount: {count}.',
  'rows-largest-part': 'At several positions, of which the one with the largest part is taken: {count}.',
  'rows-precision-assumed': 'The precision is assumed to be “{precision}”: {count}.',
  'rows-not-for-sums': 'AidData does not recommend these for sums: {count}.',
  'positions-without-row': 'Positions of what the table does not have left out: {count}.',
  'amounts-mixed': 'Amounts in several currencies left out: {count}.',
  'amounts-are': 'Amounts of the kind “{what}”: {count}.',
  'ends-before-begin': 'The end is before the beginning and is left out: {count}.',

  // What was done or assumed.
  encoding: 'The text was read as {encoding}.',
  'broken-characters': 'Characters that were already broken in the file: {count}.',
  'name-says-other': 'The name ends in .{extension}, but the file is {format}.',
  'read-as': 'Read as {format}.',
  delimiter: 'The columns are divided by {delimiter}.',
  'decimal-comma': 'Numbers have a decimal comma.',
  'axes-swapped-range': 'Longitude and latitude were swapped; latitudes beyond 90 degrees: {count}.',
  'axes-swapped-letters': 'Longitude and latitude were swapped: the letters N, S, E and W say so.',
  'axes-swapped-extent':
    'Longitude and latitude were swapped: as they are, {outside} of {count} positions lie far from the map of the atlas.',
  'axes-swapped-names': 'Longitude and latitude were swapped: {name} lies {km} km away otherwise.',
  columns: 'Read the columns {columns}.',
  'columns-ignored': 'Left out the columns {columns}.',
  'sheet-used': 'Read the sheet {sheet} of {count}.',
  'network-links-ignored': 'Links to files elsewhere left out: {count}.',
  'elements-ignored': 'Elements {element} left out: {count}.',
  'precision-assumed': 'The precision is assumed to be “{precision}”.',
  'mode-assumed': 'The mode is assumed to be “{mode}”.',
  'stops-from-name': 'The ends are taken from the name.',
  'stops-from-points': 'Stops from points near the line: {count}.',
  'stops-from-places': 'Stops from places of the atlas near the line: {count}.',
  'line-extended': 'The parts of the line were {km} km apart and have been joined.',
  simplified: 'The line was simplified from {before} to {after} positions.',
  rounded: 'Positions were rounded to {decimals} decimals.',
  'kind-unknown': 'The kind “{kind}” is not known: it is “{used}” now.',
  'id-changed': 'The id “{id}” is taken or not valid: it is “{used}” now.',
  'same-id': 'The atlas has a feature with this id.',
  'same-name': 'The atlas has “{id}” with the same name, {km} km away.',
  changes: 'Changes {members}.',
  'moved-km': 'It moves by {km} km.',
  'mention-found': 'The first mention is in paragraph {paragraph}.',
  'repeated-in-file': 'The file has it already ({from}).',
  'source-assumed': 'The source is the one that was given for the whole file.',
  'members-dropped': 'Left out {members}, which the atlas cannot read.',

  // What was cleaned from a text, each with a count.
  'soft-hyphens': 'Soft hyphens removed: {count}.',
  'zero-width': 'Zero-width characters removed: {count}.',
  'direction-marks': 'Direction marks removed: {count}.',
  controls: 'Control characters removed: {count}.',
  'odd-spaces': 'No-break and other odd spaces replaced: {count}.',
  'repeated-spaces': 'Repeated spaces removed: {count}.',
  decomposed: 'Decomposed letters composed: {count}.',
  'private-use': 'Characters of symbol fonts removed: {count}.',
  formats: 'Elements whose fonts, colours and sizes were left out: {count}.',
  scripts: 'Scripts, frames and forms left out: {count}.',
  tracking: 'Tracking parameters and pixels removed: {count}.',
  furniture: 'Parts of the page around the article left out: {count}.',
  'dead-links': 'Links that lead nowhere left out, but not their words: {count}.',
  'own-links': 'Links and numbers of an atlas left out: {count}.',
  'empty-paragraphs': 'Empty paragraphs left out: {count}.',
  'html-tags': 'HTML tags left out of the Markdown: {count}.',
  'tracked-changes': 'Tracked changes accepted: {insertions} insertions, {deletions} deletions.',
  comments: 'Comments left out: {count}.',
  'layout-tables': 'Tables taken apart that only arrange text: {count}.',
  'bold-headings': 'Bold lines made into headings: {count}.',
  'images-kept': 'Images kept in media/, which need a credit and an alternative text: {count}.',
  'images-elsewhere': 'Images on other sites left out: {count} ({addresses}).',
  'images-unreadable': 'Images of a type that a page cannot show left out: {count} ({types}).',
  'front-matter-keys': 'Left out the keys {keys} of the front matter.',
} as const

export type MessageCode = keyof typeof englishTexts
type ParametersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParametersOf<Rest> : never

export interface Message {
  code: MessageCode
  params: Readonly<Record<string, string | number>>
}

/** Longest text of a file that a message repeats, in characters. */
const longest = 160

export function message<Code extends MessageCode>(
  code: Code,
  ...[params]: [ParametersOf<(typeof englishTexts)[Code]>] extends [never]
    ? []
    : [Record<ParametersOf<(typeof englishTexts)[Code]>, string | number>]
): Message {
  const short = Object.entries<string | number>(params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value,
  ])
  return { code, params: Object.fromEntries(short) as Record<string, string | number> }
}

/** A message in the language of some texts. */
export const sentenceIn = (texts: Readonly<Record<MessageCode, string>>, { code, params }: Message): string =>
  texts[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))

/** Parameters with words of the import. The others are from the file. */
const ownWords: readonly string[] = ['delimiter', 'precision', 'end', 'what', 'members']

/** A message with the import's own words in another language. */
export function withWords(words: Readonly<Record<string, string>>, { code, params }: Message): Message {
  const translated = (text: string): string =>
    words[text] ??
    text
      .split(', ')
      .map((word) => words[word] ?? word)
      .join(', ')
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && ownWords.includes(name) ? translated(value) : value,
  ])
  return { code, params: Object.fromEntries(entries) as Message['params'] }
}

/** A message in English. */
export const sentence = (message: Message): string => sentenceIn(englishTexts, message)

/** A file, row or element that cannot be imported, with the reason. */
export class Refusal extends Error {
  readonly reason: Message
  constructor(reason: Message) {
    super(sentence(reason))
    this.reason = reason
  }
}

/** Throws a `Refusal`. */
export function refuse<Code extends MessageCode>(...args: Parameters<typeof message<Code>>): never {
  throw new Refusal(message<Code>(...args))
}
