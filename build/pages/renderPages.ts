/** The pages of the site beside the atlas. writePages.ts loads this module into a Vite server. */
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import config from 'virtual:atlas'
import { readContentFiles } from '../content/readContentFiles'
import { inTextOrder } from '../../src/content/article/passages'
import { loadContent, type AtlasContent } from '../../src/content/load/loadContent'
import { readOutcomes } from '../../src/content/load/loadOutcomes'
import { locateOutcome, type LocatedOutcome } from '../../src/content/outcomes'
import { cardAddress, hasFeatureCards, hasFeaturePages, pageAddress } from '../../src/content/pageAddresses'
import type { ElevationProfiles } from '../../src/content/elevation/packedProfiles'
import type { Feature } from '../../src/content/schema'
import { textIn } from '../../src/content/textIn'
import { quotedFrom } from '../../src/i18n/byline'
import { atlasName, countryName, kindName, statusName } from '../../src/i18n/names'
import { escaped, escapedAttribute, withoutComments } from '../prerender/escaped'
import { atlasFacts, commonFacts, locationOf } from './atlasFacts'
import AtlasPage from './AtlasPage.svelte'
import { excerpt } from './excerpt'
import FeaturePage from './FeaturePage.svelte'
import { feedFile, headOf, oembedPath, type PageFacts } from './head'
import { feed } from './feed'
import { inListOrder, neighboursOf, type Neighbour } from './neighbours'
import { notFoundPage } from './notFoundPage'
import { oembed } from './oembed'
import { pageContext, type PageContext } from './pageContext'
import { robots, sitemap } from './sitemap'
import { featureData } from './structuredData'

export interface WrittenFile {
  /** Relative to the folder of the site. */
  file: string
  text: string
}

const tags = config.languages.map(({ tag }) => tag)
const { address, defaultLanguage } = config

function descriptionOf(feature: Feature, context: PageContext): string {
  const { content, language, panels } = context
  const { article } = content
  const { status, passages, description, source: ofPosition, ...rest } = feature.properties
  const country = 'country' in rest ? rest.country : undefined
  const facts = [
    kindName(feature, language),
    ...(country && country in config.countries ? [countryName(language, country)] : []),
    statusName(status, language),
  ].join(' · ')
  const source = article && quotedFrom(article, context)
  const [passage] = inTextOrder(passages, article?.paragraphs ?? [])
  if (source && passage) return panels.pages.described(facts, excerpt(passage.quote, 160), source)
  return description
    ? panels.pages.described(facts, excerpt(textIn(description, language), 160), ofPosition.title)
    : facts
}

function featureFacts(feature: Feature, context: PageContext, hasFeed: boolean): PageFacts {
  const { content, language, path, panels } = context
  const name = textIn(feature.properties.name, language)
  const card = cardAddress(language, hasFeatureCards(content.features.length) ? feature.id : undefined)
  const country = 'country' in feature.properties ? feature.properties.country : undefined
  return {
    ...commonFacts(language, hasFeed, feature.id),
    title: `${name} · ${atlasName(language)}`,
    description: descriptionOf(feature, context),
    otherwise: pageAddress(defaultLanguage, feature.id),
    card,
    cardAlt: panels.pages.mapOf(name),
    data: featureData(
      feature,
      { article: content.article, kind: kindName(feature, language), country },
      locationOf({ path, language, card }),
    ),
  }
}

/** @param styles the path of the style sheet */
function pageHtml<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  context: PageContext,
  facts: PageFacts,
  styles: string,
): string {
  const { root, language, direction } = context
  const body = withoutComments(render(component as Component, { props }).body)
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <script src="${root}door.js"></script>
    <title>${escaped(facts.title)}</title>
    <meta name="description" content="${escapedAttribute(facts.description)}">
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${root}${styles}">
    ${headOf(facts, address)}
  </head>
  <body>
    ${body}
  </body>
</html>
`
}

/** The outcomes whose quotes the article has, in its order. */
function outcomesOf(files: ReturnType<typeof readContentFiles>, { article }: AtlasContent): LocatedOutcome[] {
  const json = files['outcomes.json']
  if (!article || typeof json !== 'string') return []
  return [...readOutcomes(json).values()]
    .flatMap((outcome) => locateOutcome(article, outcome) ?? [])
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
}

/**
 * Returns the pages of the atlas and of its features in each language, the page for addresses that do not exist, and, if
 * the address of the site is known, what needs it.
 * @param folder the folder of the atlas
 * @param styles the path of the style sheet of the pages
 * @param profiles the elevation profiles of its corridors
 */
export function renderPages(folder: string, styles: string, profiles: ElevationProfiles): WrittenFile[] {
  const contentFiles = readContentFiles(folder)
  const content = loadContent(contentFiles)
  const outcomes = outcomesOf(contentFiles, content)
  const { features, article } = content
  const featuresWithPages = hasFeaturePages(features.length, tags.length) ? features : []
  const neighbours = new Map<string, Neighbour[]>(
    featuresWithPages.map((feature) => [feature.id, neighboursOf(feature, content)]),
  )
  const hasFeed = outcomes.length > 0
  const files: WrittenFile[] = []
  const write = (facts: PageFacts, html: string) => {
    files.push({ file: `${facts.path}index.html`, text: html })
    if (address) files.push({ file: oembedPath(facts.path), text: oembed(facts, article, address) })
  }
  for (const language of tags) {
    const context = pageContext(content, outcomes, language)
    const facts = atlasFacts(content, language, context.path, hasFeed)
    write(facts, pageHtml(AtlasPage, { context }, context, facts, styles))
    const list = inListOrder({ ...content, features: featuresWithPages }, language)
    for (const [index, feature] of list.entries()) {
      const context = pageContext(content, outcomes, language, feature.id)
      const facts = featureFacts(feature, context, hasFeed)
      const props = {
        context,
        feature,
        neighbours: neighbours.get(feature.id)!,
        profile: profiles.get(feature.id),
        previous: list[index - 1],
        next: list[index + 1],
      }
      write(facts, pageHtml(FeaturePage, props, context, facts, styles))
    }
  }
  files.push({ file: '404.html', text: notFoundPage() })
  if (address) {
    const ids = featuresWithPages.map(({ id }) => id)
    files.push({ file: 'sitemap.xml', text: sitemap(address, tags, defaultLanguage, ids) })
    files.push({ file: 'robots.txt', text: robots(address) })
    if (hasFeed) files.push({ file: feedFile, text: feed(outcomes, content, address) })
  }
  return files
}
