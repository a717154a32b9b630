/** The cards of an atlas as SVG. writeCards.ts loads this module into the render server. */
import config from 'virtual:atlas'
import labels from 'virtual:basemap-labels'
import type { BasemapFiles } from '../../basemap/basemapFiles'
import { archiveNames } from '../../src/content/basemapArchives'
import { credits } from '../../src/content/basemapCredits'
import { isCorridor } from '../../src/content/features'
import { kindOf } from '../../src/content/kinds'
import { loadContent } from '../../src/content/load/loadContent'
import { cardAddress, hasFeatureCards } from '../../src/content/pageAddresses'
import type { Feature } from '../../src/content/schema'
import { textIn } from '../../src/content/textIn'
import { paletteOf } from '../../src/design/palette'
import { atlasName, countryName, kindName, statusName } from '../../src/i18n/names'
import { directionOf } from '../../src/i18n/script'
import { drawStyle, type PictureView } from '../../src/map/picture/svg/drawStyle'
import { pictureFont } from '../../src/map/picture/svg/pictureFont'
import { styleFeatures } from '../../src/map/picture/svg/styleFeatures'
import { symbolImage } from '../../src/map/picture/svg/symbolImage'
import { contentSources } from '../../src/map/sources/contentSources'
import { registerSources } from '../../src/map/sources/registerSources'
import { rowSource } from '../../src/map/style/registerLayers'
import { emptyMapState, mapStyle } from '../../src/map/style/mapStyle'
import { readContentFiles } from '../content/readContentFiles'
import { rowFeatures, rowZoom } from '../register/drawnGroups'
import type { EncodedRegister } from '../register/encodeRegister'
import { readRegister } from '../register/register'
import { BasemapTiles, ReliefTiles, tileRange } from './basemapTiles'
import { creditsBox, drawCard, mapScale, mapSize } from './cardFrame'
import { cardView } from './cardView'
import { Outlines } from './outlines'

export interface Card {
  /** Its path on the site. */
  file: string
  language: string
  draw: () => Promise<string>
}

const palette = paletteOf('light', false)
const mapCredits = credits.map(({ title, licence }) => (licence ? `${title} ${licence}` : title)).join(' · ')

/** What a feature is, and where: a corridor crosses countries, and has a status instead. */
function subtitleOf(feature: Feature, language: string): string {
  const { properties } = feature
  const country = 'country' in properties && properties.country ? countryName(language, properties.country) : ''
  const more = isCorridor(feature) ? statusName(properties.status, language) : country
  const isSaid = more === '' || more === textIn(properties.name, language)
  return isSaid ? kindName(feature, language) : `${kindName(feature, language)} · ${more}`
}

function rowFeaturesIn(register: EncodedRegister, view: PictureView) {
  const z = rowZoom(register, view.zoom)
  return rowFeatures(register, z, tileRange(view, z))
}

/**
 * @param folder the folder of the atlas
 * @param archives the paths of the basemap's archives
 */
export async function cardsOf(folder: string, archives: BasemapFiles['archives']): Promise<Card[]> {
  const content = loadContent(readContentFiles(folder))
  const register = readRegister(folder)
  const sources = { ...contentSources(content), ...(register && registerSources(register.summary, '')) }
  const [basemap, transport, relief, outlines] = await Promise.all([
    BasemapTiles.open(archives.basemap),
    archives.transport ? BasemapTiles.open(archives.transport) : null,
    archives.relief ? ReliefTiles.open(archives.relief, palette.land) : null,
    Outlines.load(),
  ])

  async function drawMap(view: PictureView, language: string, selected: string): Promise<string> {
    const [image, ofBasemap, ofTransport] = await Promise.all([
      relief?.imageIn(view, mapScale),
      basemap.featuresIn(view),
      transport?.featuresIn(view),
    ])
    const rows = register && rowFeaturesIn(register, view)
    const style = mapStyle({
      content,
      labels,
      sources,
      language,
      theme: 'light',
      moreContrast: false,
      base: '',
      archives: archiveNames.filter((name) => archives[name]),
      state: { ...emptyMapState, selected },
    })
    return drawStyle({
      style,
      view,
      featuresOf: (layer) =>
        'source' in layer && layer.source === rowSource
          ? (rows ?? [])
          : 'source-layer' in layer && layer['source-layer']
            ? ((layer.source === 'transport' ? ofTransport : ofBasemap)?.get(layer['source-layer']) ?? [])
            : styleFeatures(style, layer),
      images: symbolImage,
      fontOf: pictureFont,
      textWidth: (text, font) => outlines.width(text, font),
      outlineOf: (text, font, spacing) => outlines.outline(text, font, spacing),
      reserved: [creditsBox(mapCredits, outlines)],
      rastersOf: () => (image ? [image] : []),
    })
  }

  async function draw(language: string, feature?: Feature): Promise<string> {
    const map = await drawMap(cardView(content, mapSize, feature), language, feature?.id ?? '')
    const site = atlasName(language)
    const texts = feature
      ? {
          title: textIn(feature.properties.name, language),
          subtitle: subtitleOf(feature, language),
          site,
        }
      : { title: site, subtitle: textIn(config.description, language), site: '' }
    const badge = feature && symbolImage(`badge:${feature.properties.topic}:${kindOf(feature)}:on:light`)
    return drawCard(map, { ...texts, credits: mapCredits, direction: directionOf(language) }, badge, palette, outlines)
  }

  const features = hasFeatureCards(content.features.length) ? content.features : []
  return config.languages.flatMap(({ tag }) => [
    { file: cardAddress(tag), language: tag, draw: () => draw(tag) },
    ...features.map((feature) => ({
      file: cardAddress(tag, feature.id),
      language: tag,
      draw: () => draw(tag, feature),
    })),
  ])
}
