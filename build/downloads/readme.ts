import type { Precision } from '../../src/content/schema.ts'
import { precisions } from '../../src/content/schema.ts'
import {
  atlasTitle,
  hasDescriptions,
  licenceTitle,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'
import type { Download, Words } from './downloads.ts'
import { sourceSites } from './sources.ts'

const precisionTexts: Readonly<Record<Precision, string>> = {
  site: 'at the site, within 1 km',
  town: 'placed by town, within about 10 km',
  region: 'a wide area, without an exact outline',
  schematic: 'a schematic line or outline, without an exact course',
}

/** A text in a cell of a Markdown table. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** Whose words the quotations, descriptions and notes are. */
function wordsOf(content: DownloadContent): string {
  const parts = [
    content.article &&
      `Quotations, the figures and the files \`article.*\` are the words of the article:

> ${quotedFrom(content)}

They are quoted with their author and remain under the rights of the author and the publisher. They are not under the licence
of the data.`,
    hasDescriptions(content) &&
      `Descriptions are the words of the source that each feature names in \`source_title\` and \`source_url\`. They are not under the
licence of the data.`,
    'Notes and outcomes are words of the atlas; each names its source.',
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** README.md: what each file of the downloads is, whose words it has, its licence and sources, and how exact it is. */
export function toReadme(content: DownloadContent, files: readonly Download[]): string {
  const { config, features } = content
  const { address } = content.config
  const licence = config.licence?.url ? `[${config.licence.title}](${config.licence.url})` : licenceTitle(content)
  const rights: Record<Words, string> = {
    article: 'the article: rights of its author and publisher',
    both: [
      `compilation: ${licenceTitle(content)}`,
      content.article && 'quotations: rights of their author and publisher',
      hasDescriptions(content) && 'descriptions: rights of their sources',
    ]
      .filter(Boolean)
      .join('; '),
    atlas: licenceTitle(content),
  }
  const counts = precisions.map((precision) => ({
    precision,
    count: features.filter(({ properties }) => properties.precision === precision).length,
  }))
  return `# ${atlasTitle(content)}: data

${titleIn(content, config.description)}${address ? `\n\nThe atlas: <${address}>` : ''}

## Whose words these are

${wordsOf(content)}

## Files

${table(
  ['file', 'format', 'contains', 'licence'],
  files.map(({ path, format, description, words }) => [`[${path}](${path})`, format, description, rights[words]]),
)}

\`atlas.zip\` has all of them, and \`icons/\` the symbols of \`atlas.kml\`.

- Coordinates are longitude and latitude in degrees, WGS 84. Lines and outlines that cross the 180th meridian are cut there.
- Dates are in the Extended Date/Time Format (EDTF, ISO 8601-2).
- Names are in the columns or members \`name_<language tag>\`; \`name\` is in ${config.defaultLanguage}.
- CSV files are in UTF-8 with a byte order mark, separated by commas. A cell that a spreadsheet would compute begins with an
  apostrophe. \`datapackage.json\` describes their columns.
${content.article ? '- Positions in `annotations.json` count Unicode code points of `article.txt`.\n' : ''}${
    address
      ? ''
      : '- The atlas states no address of its own. Addresses in these files are relative to this folder on its site.\n'
  }

## Licence

What the atlas has compiled and written is under this licence: ${licence}.

## Sources of the geometry

Each feature names its own source in \`source_title\` and \`source_url\`. The licence in this table is the one under which the site
publishes its data; a position that was only compared with it is not taken from it.

${table(
  ['site', 'features', 'licence of its data'],
  sourceSites(features).map((site) => [site.host, String(site.features), site.licence ?? 'see the site']),
)}

## How exact it is

${table(
  ['precision', 'features', 'meaning'],
  counts.map(({ precision, count }) => [precision, String(count), precisionTexts[precision]]),
)}
${titleIn(content, config.measured ?? {}) ? `\nLengths of corridors are those of the drawn lines. ${titleIn(content, config.measured ?? {})}\n` : ''}`
}
