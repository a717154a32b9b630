/** The atlas for Google Earth and others: KML 2.2 with styles and a folder for each mode and topic. */
import { foldersToKML } from '@placemarkio/tokml'
import type { Feature as GeoJsonFeature } from 'geojson'
import { isCorridor } from '../../src/content/features.ts'
import type { Feature } from '../../src/content/schema.ts'
import { otherTexts, textIn } from '../../src/content/textIn.ts'
import { escapeXml as escaped, withoutNonXml } from '../../src/content/xml.ts'
import { symbolPaths } from '../symbolPaths.ts'
import { atlasProperties } from './atlasProperties.ts'
import { cutAtAntimeridian } from './cutAtAntimeridian.ts'
import {
  amountText,
  atlasTitle,
  featureUri,
  kindNameOf,
  labelPoint,
  licenceTitle,
  nameOf,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'
import { inColumns } from './geojson.ts'

/** `#rrggbb` as KML writes colours: alpha, blue, green, red. */
const kmlColour = (colour: string, alpha = 'ff'): string =>
  alpha + [5, 3, 1].map((at) => colour.slice(at, at + 2)).join('')

const colourOf = ({ config }: DownloadContent, { properties }: Feature): string =>
  ('mode' in properties
    ? config.modes.find(({ id }) => id === properties.mode)
    : config.topics.find(({ id }) => id === properties.topic)
  )?.colours.light ?? '#555555'

const symbolOf = ({ config }: DownloadContent, { properties }: Feature): string =>
  ('mode' in properties
    ? config.modes.find(({ id }) => id === properties.mode)
    : config.kinds.find(({ id }) => id === properties.kind)
  )?.symbol ?? 'marker'

/** The name of a style and of its icon: features with one colour and symbol share it. */
const styleId = (content: DownloadContent, feature: Feature): string =>
  `${symbolOf(content, feature)}-${colourOf(content, feature).slice(1)}`

const iconPath = (style: string): string => `icons/${style}.png`

/** The icons that `toKml` names, as SVG, by their path. */
export function kmlIcons(content: DownloadContent): Map<string, string> {
  const paths = symbolPaths(content.features.map((feature) => symbolOf(content, feature)))
  return new Map(
    content.features.map((feature) => [
      iconPath(styleId(content, feature)),
      `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="${colourOf(content, feature)}" stroke="#fff" stroke-width="2"/><path transform="translate(7 7) scale(1.2)" fill="#fff" d="${paths[symbolOf(content, feature)]}"/></svg>`,
    ]),
  )
}

function stylesOf(content: DownloadContent): string {
  const byId = new Map(content.features.map((feature) => [styleId(content, feature), colourOf(content, feature)]))
  return [...byId]
    .map(
      ([id, colour]) => `
<Style id="${id}">
  <IconStyle><scale>0.9</scale><Icon><href>${iconPath(id)}</href></Icon></IconStyle>
  <LineStyle><color>${kmlColour(colour)}</color><width>3</width></LineStyle>
  <PolyStyle><color>${kmlColour(colour, '33')}</color></PolyStyle>
</Style>`,
    )
    .join('')
}

function descriptionOf(content: DownloadContent, feature: Feature): string {
  const { defaultLanguage } = content.config
  const { name, source, note, passages, description, amount, link: page } = feature.properties
  const link = (url: string, title: string) => `<a href="${escaped(url)}">${escaped(title)}</a>`
  const language = content.article?.language ?? defaultLanguage
  const quotes = passages.map(
    ({ paragraph, quote }) =>
      `<blockquote lang="${escaped(language)}">“${escaped(quote)}” (¶${paragraph})</blockquote>`,
  )
  const others = otherTexts(name, defaultLanguage).map(({ text }) => escaped(text))
  return [
    `<p>${escaped(titleIn(content, kindNameOf(content, feature)))}${others.length ? ` · ${others.join(' · ')}` : ''}</p>`,
    ...quotes,
    passages.length > 0 ? `<p>${escaped(quotedFrom(content) ?? '')}</p>` : '',
    description
      ? `<blockquote>“${escaped(textIn(description, defaultLanguage))}” (${escaped(source.title)})</blockquote>`
      : '',
    amount ? `<p>${escaped(amountText(amount))}</p>` : '',
    page ? `<p>${link(page, page)}</p>` : '',
    note ? `<p>${escaped(textIn(note.text, defaultLanguage))} ${link(note.source.url, note.source.title)}</p>` : '',
    `<p>Geometry: ${link(source.url, source.title)}. Precision: ${feature.properties.precision}. Licence of the compilation: ${escaped(licenceTitle(content))}.</p>`,
  ].join('')
}

function placemark(content: DownloadContent, feature: Feature): GeoJsonFeature {
  const { name, status, when, precision, source, topic, passages, description, amount, link } = feature.properties
  const geometry = cutAtAntimeridian(feature)
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint'
  return {
    type: 'Feature',
    id: feature.id,
    properties: {
      name: titleIn(content, name),
      description: { '@type': 'html', value: descriptionOf(content, feature) },
      id: feature.id,
      ...inColumns('name', name),
      kind: isCorridor(feature) ? feature.properties.mode : feature.properties.kind,
      topic,
      status,
      ...(when && { when }),
      precision,
      source_title: source.title,
      source_url: source.url,
      ...(passages.length > 0 && { quoted_from: quotedFrom(content) }),
      ...(description && inColumns('description', description)),
      ...(amount && { amount: amount.value, unit: amount.unit }),
      ...(link && { link }),
      licence: licenceTitle(content),
      // KML has no fragment of a file as an address: this is the feature in the atlas, if its address is known.
      ...(content.config.address && { url: featureUri(content, feature.id) }),
      atlas: JSON.stringify(atlasProperties(feature)),
    },
    // Programs write a name at a point only.
    geometry: isPoint
      ? geometry
      : { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: labelPoint(feature) }, geometry] },
  }
}

/** tokml escapes no `>`. In a text, XML does not allow the end of a section of character data. */
const withoutSectionEnds = (kml: string): string =>
  kml.replace(/<!\[CDATA\[[^]*?\]\]>|\]\]>/g, (found) => (found === ']]>' ? ']]&gt;' : found))

/** The features as KML. `kmlIcons` are the icons that it names. */
export function toKml(content: DownloadContent): string {
  const { config, features } = content
  const folderOf = (name: string, list: readonly Feature[]) => ({
    type: 'folder' as const,
    meta: { name },
    children: list.map((feature) => placemark(content, feature)),
  })
  /** Corridors are in the folder of their mode, other features in that of their topic. A mode and a topic of one name share it. */
  const nameOfFolder = (feature: Feature) =>
    titleIn(
      content,
      isCorridor(feature)
        ? nameOf(config.modes, feature.properties.mode)
        : nameOf(config.topics, feature.properties.topic),
    )
  const names = new Set([...config.modes, ...config.topics].map(({ name }) => titleIn(content, name)))
  const folders = [...names]
    .map((name) =>
      folderOf(
        name,
        features.filter((feature) => nameOfFolder(feature) === name),
      ),
    )
    .filter(({ children }) => children.length > 0)
  const styles = new Map(features.map((feature) => [feature.id, styleId(content, feature)]))
  const description = `${[titleIn(content, config.description), quotedFrom(content)].filter(Boolean).join(' ')} Licence of the compilation: ${licenceTitle(content)}.`
  const head = `<name>${escaped(atlasTitle(content))}</name><description>${escaped(description)}</description>${stylesOf(content)}`
  // tokml writes no styles. The texts of the atlas have no tags: they are escaped.
  const kml = foldersToKML({ type: 'root', children: folders })
    .replace('<Document>', () => `<Document>${head}`)
    .replace(
      /<Placemark id="([^"]+)">([\s\S]*?)<ExtendedData>/g,
      (_, id: string, before: string) =>
        `<Placemark id="${id}">${before}<styleUrl>#${styles.get(id)}</styleUrl><ExtendedData>`,
    )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutNonXml(withoutSectionEnds(kml))}\n`
}
