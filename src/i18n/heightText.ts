import { roundedMetres, type Height } from '../content/elevation/profile'
import { formatMetres } from './formatMetres'
import { panelMessagesIn } from './panelMessages'

/** A height as exactly as it is known: "about 1,250 m". */
export const heightText = (language: string, height: Pick<Height, 'metres' | 'ground'>): string =>
  panelMessagesIn(language).figures.exactness.about(formatMetres(language, roundedMetres(height)))
