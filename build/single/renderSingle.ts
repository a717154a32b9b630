/** The HTML of an atlas in one file. writeSingle.ts loads this module into the render server. */
import { render } from 'svelte/server'
import config from 'virtual:atlas'
import { grouped } from '../../src/content/grouping'
import { loadContent } from '../../src/content/load/loadContent'
import { textIn } from '../../src/content/textIn'
import { atlasName } from '../../src/i18n/names'
import { directionOf } from '../../src/i18n/script'
import { Atlas } from '../../src/state/atlas.svelte'
import { Settings } from '../../src/state/settings.svelte'
import { basemapOptions } from '../atlas/basemapOptions'
import { readContentFiles } from '../content/readContentFiles'
import { layoutPlaceholder } from '../placeholder/mapPlaceholder'
import { readRegister } from '../register/register'
import { escapedAttribute, withoutComments } from '../prerender/escaped'
import SinglePage from './SinglePage.svelte'

export interface RenderedSingle {
  language: string
  direction: string
  title: string
  body: string
  /** Style rules that hide the groups whose boxes are not checked. */
  filters: string
}

/**
 * @param folder the folder of the atlas
 * @param language one of the atlas's languages
 * @throws {Error} if the atlas has no such language
 */
export function renderSingle(folder: string, language = config.defaultLanguage): RenderedSingle {
  const tags = config.languages.map(({ tag }) => tag)
  if (!tags.includes(language)) throw new Error(`the atlas has no language "${language}", but ${tags.join(', ')}`)
  const never = { matches: false, addEventListener: () => undefined }
  const settings = new Settings({
    storage: null,
    preferredLanguages: [language],
    darkScheme: never,
    moreContrast: never,
  })
  const content = loadContent(readContentFiles(folder))
  const picture = layoutPlaceholder(content, basemapOptions(folder), readRegister(folder))
  const { body } = render(SinglePage, { props: { atlas: new Atlas(content, settings), picture } })
  const groupOf = new Map(
    grouped(content.features, 'topic').flatMap(({ key, features }) => features.map(({ id }) => [id, key] as const)),
  )
  return {
    language,
    direction: directionOf(language),
    title: content.article?.title ?? atlasName(language),
    // On its own the picture is for a keyboard too, and its badges have names. Only they are written this way.
    body: withoutComments(body).replace(
      /<a href="#at=([^"]+)" tabindex="-1"/g,
      (_, id: string) =>
        `<a href="#at=${id}" data-group="${groupOf.get(id)}" aria-label="${escapedAttribute(textIn(content.byId.get(id)!.properties.name, language))}"`,
    ),
    filters: [...new Set(groupOf.values())]
      .map((key) => `:root:has(#group-${key}:not(:checked)) [data-group="${key}"] { display: none }`)
      .concat(':root:has(#group-corridors:not(:checked)) .basemap use:not(.band, .borders) { display: none }')
      .join('\n'),
  }
}
