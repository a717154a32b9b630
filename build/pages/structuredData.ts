/** What the pages say to machines in the vocabulary of schema.org, as JSON-LD. */
import { isArea, isCorridor, isPlace, pointsOf } from '../../src/content/features'
import { authorIn, type Article } from '../../src/content/article/article'
import type { Feature, Position } from '../../src/content/schema'
import { otherTexts, textIn, type Text } from '../../src/content/textIn'
import { extentOf } from '../../src/geometry/extent'
import { wrapLongitude } from '../../src/geometry/longitude'
import { cardSize } from './head'

/** Where a page is on the site. */
export interface Location {
  language: string
  /** Returns the URL of a path of the site. */
  url: (path: string) => string
  /** The path of the page. */
  path: string
  /** The path of its picture. */
  card: string
}

export interface AtlasFacts {
  name: string
  description: string
  languages: readonly string[]
}

/** Files for download, with their media types: those that programs for data of this kind open. */
const downloads = [
  ['atlas.geojson', 'application/geo+json'],
  ['features.csv', 'text/csv'],
  ['atlas.kmz', 'application/vnd.google-earth.kmz'],
  ['atlas.lpf.json', 'application/geo+json'],
  ['atlas.zip', 'application/zip'],
] as const

/** 0.00001 degrees are 1 m. */
const rounded = (degrees: number): number => Number(degrees.toFixed(5))
const pair = ([longitude, latitude]: Position) => `${rounded(latitude)} ${rounded(wrapLongitude(longitude))}`
const coordinates = ([longitude, latitude]: Position) => ({
  '@type': 'GeoCoordinates',
  latitude: rounded(latitude),
  longitude: rounded(wrapLongitude(longitude)),
})

/** The box of an area; nothing for one across the antimeridian, which schema.org cannot write. */
function boxOf(feature: Feature): object[] {
  const [west, south, east, north] = extentOf(feature.geometry)
  if (west < -180 || east > 180 || east < west) return []
  return [{ '@type': 'GeoShape', box: `${pair([west, south])} ${pair([east, north])}` }]
}

/** A place by its points, an area by the point of its name and its box, a corridor by the line through its stops. */
function shapesOf(feature: Feature): object[] {
  if (isPlace(feature)) return pointsOf(feature).map(coordinates)
  if (isArea(feature)) return [coordinates(feature.properties.label), ...boxOf(feature)]
  return [{ '@type': 'GeoShape', line: feature.properties.stops.map((stop) => pair(stop.coordinates)).join(' ') }]
}

const single = <T>(items: readonly T[]): T | readonly T[] => (items.length === 1 ? items[0]! : items)
const names = (text: Text, language: string) => {
  const others = otherTexts(text, language).map(({ text }) => text)
  return { name: textIn(text, language), ...(others.length && { alternateName: single(others) }) }
}

const image = ({ url, card }: Location) => ({
  '@type': 'ImageObject',
  url: url(card),
  ...cardSize,
  encodingFormat: 'image/jpeg',
})

/** The article, as its author published it. */
function articleData(article: Article, { language, url }: Location): object {
  const author = authorIn(article, language)
  return {
    '@type': 'Article',
    '@id': `${url('')}#article`,
    headline: article.title,
    inLanguage: article.language,
    ...(author && { author: { '@type': 'Person', name: author, ...(article.role && { jobTitle: article.role }) } }),
    ...(article.published && { datePublished: article.published }),
    ...(article.publication && { isPartOf: { '@type': 'CreativeWork', name: article.publication } }),
    ...(article.url && { url: article.url }),
  }
}

/** The data of index.html, whose size is limited: the article alone. */
export const indexData = (article: Article, location: Location): object => ({
  '@context': 'https://schema.org',
  ...articleData(article, location),
})

/** The page of a feature: the feature as a place, and the article that names it. */
export function featureData(
  feature: Feature,
  { article, kind, country }: { article: Article | null; kind: string; country?: string },
  location: Location,
): object {
  const { language, url, path } = location
  const { properties } = feature
  const id = `${url(path)}#place`
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url(path),
        url: url(path),
        name: textIn(properties.name, language),
        inLanguage: language,
        primaryImageOfPage: image(location),
        mainEntity: { '@id': id },
        isBasedOn: { '@id': `${url('')}#data` },
      },
      {
        '@type': 'Place',
        '@id': id,
        ...names(properties.name, language),
        additionalType: kind,
        geo: single(shapesOf(feature)),
        ...(country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
        ...((properties.description || properties.note) && {
          description: textIn(properties.description ?? properties.note!.text, language),
        }),
        ...(properties.link && { sameAs: properties.link }),
        ...(isCorridor(feature) && {
          additionalProperty: {
            '@type': 'PropertyValue',
            name: 'length',
            value: Math.round(feature.properties.drawn.km),
            unitCode: 'KMT',
          },
        }),
        ...(article && { subjectOf: { '@id': `${url('')}#article` } }),
      },
      ...(article ? [articleData(article, location)] : []),
    ],
  }
}

/** The page of the atlas: the article, and the data about it for download. */
export function atlasData(
  { name, description, languages }: AtlasFacts,
  article: Article | null,
  location: Location,
): object {
  const { language, url, path } = location
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url(path),
        url: url(path),
        name,
        description,
        inLanguage: language,
        primaryImageOfPage: image(location),
        mainEntity: { '@id': article ? `${url('')}#article` : `${url('')}#data` },
      },
      ...(article ? [articleData(article, location)] : []),
      {
        '@type': 'Dataset',
        '@id': `${url('')}#data`,
        name,
        description,
        url: url(''),
        inLanguage: languages,
        isAccessibleForFree: true,
        ...(article && { about: { '@id': `${url('')}#article` } }),
        distribution: downloads.map(([file, encodingFormat]) => ({
          '@type': 'DataDownload',
          contentUrl: url(`data/${file}`),
          encodingFormat,
        })),
      },
    ],
  }
}
