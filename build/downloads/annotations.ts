/**
 * The mentions of features in the article as a page of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 * Each annotation has its words as a quotation and as a position in article.txt, and the feature as its body.
 */
import { locate } from '../../src/content/article/text.ts'
import { isArea, isCorridor } from '../../src/content/features.ts'
import type { Feature, Passage } from '../../src/content/schema.ts'
import { toPlainText } from './articleFiles.ts'
import { atlasTitle, featureUri, fileUri, quotedFrom, type ArticleContent } from './downloadContent.ts'

/** How much of the text before and after the words is given, in UTF-16 units. */
const around = 40

/** Positions of the model count Unicode code points: the number of those before each UTF-16 unit of a text. */
function codePointsBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1)
  let [unit, count] = [0, 0]
  for (const character of text) {
    counts.fill(count++, unit, unit + character.length)
    unit += character.length
  }
  counts[unit] = count
  return counts
}

const fileOf = (feature: Feature): string =>
  isArea(feature) ? 'areas.geojson' : isCorridor(feature) ? 'corridors.geojson' : 'places.geojson'

/** Half of a surrogate pair at the edge of a text is no character. */
const withoutHalves = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

const quoted = ({ quote, when }: Passage) => ({ quote, ...(when && { when }) })

export function toAnnotations(content: ArticleContent): string {
  const { article, config, features } = content
  const { text, starts } = toPlainText(content)
  const codePoints = codePointsBefore(text)
  const source = fileUri(content, 'article.txt')
  const page = fileUri(content, 'annotations.json')
  const mentions = features.flatMap((feature) =>
    feature.properties.passages.flatMap((passage, index) => {
      const range = locate(article.paragraphs[passage.paragraph - 1] ?? '', passage)
      if (!range) return []
      const start = starts[passage.paragraph - 1]! + range.start
      return [{ feature, index, start, end: start + range.end - range.start }]
    }),
  )
  mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  const items = mentions.map(({ feature, index, start, end }) => ({
    id: `${page}#${feature.id}-${index + 1}`,
    type: 'Annotation',
    motivation: 'identifying',
    creator: { type: 'Organization', name: atlasTitle(content) },
    ...(config.licence?.url && { rights: config.licence.url }),
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: featureUri(content, feature.id) },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: { id: fileUri(content, fileOf(feature)), type: 'Dataset', format: 'application/geo+json' },
        selector: { type: 'FragmentSelector', value: feature.id },
      },
      ...Object.entries(feature.properties.name).map(([tag, value]) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value,
        format: 'text/plain',
        ...(tag !== 'und' && { language: tag }),
      })),
    ],
    target: {
      source: { id: source, type: 'Text', format: 'text/plain', language: article.language },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: withoutHalves(text.slice(Math.max(0, start - around), start)),
          suffix: withoutHalves(text.slice(end, end + around)),
        },
        {
          type: 'TextPositionSelector',
          start: codePoints[start],
          end: codePoints[end],
        },
      ],
    },
    // Not of the model: the sentence that the atlas shows with the words, and the date that the article gives here.
    atlas: quoted(feature.properties.passages[index]!),
  }))
  const annotationPage = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: page,
    type: 'AnnotationPage',
    partOf: {
      id: `${page}#all`,
      type: 'AnnotationCollection',
      label: `${atlasTitle(content)}: places in the article. The quoted words are from: ${quotedFrom(content)}`,
      total: items.length,
    },
    startIndex: 0,
    items,
  }
  return `${JSON.stringify(annotationPage)}\n`
}
