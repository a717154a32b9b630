import type { Feature } from '../content/schema'

/** What screen readers are told. `Announcer` is the live region that shows it. */
export class Announcements {
  text = $state('')
  /** The selected feature that `text` names already, so that its selection is not announced as well. */
  named: Feature | null = null
}
