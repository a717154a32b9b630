import type { WithKeys } from '../../content/facets'
import type { WithKind } from '../../content/kinds'

/** What the list shows of a feature or of a row of the register. */
export interface ListRow {
  id: string
  /** In the language of the interface. */
  name: string
  /** The language of the name, if it may be another one. */
  lang?: string | undefined
  feature: WithKind & WithKeys
  isUndated: boolean
  /** The number of a row of the register. */
  n?: number
}
