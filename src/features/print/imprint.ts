import config from 'virtual:atlas'
import { formatDay } from '../../i18n/format'
import { panelMessagesIn } from '../../i18n/panelMessages'

/** The address of the site for a reader of the paper; null if the page was opened from disk and atlas.json has none. */
const addressOf = ({ protocol, href }: Location): string | null =>
  config.address ?? (protocol.startsWith('http') ? href.replace(/[^/]*([?#].*)?$/, '') : null)

/** The day in the reader's time zone, as ISO 8601 writes it. */
const today = (date = new Date()): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Where and when a page was printed. */
export function imprint(language: string): string {
  const messages = panelMessagesIn(language).print
  const day = formatDay(language, today())
  const address = addressOf(location)
  return address ? messages.printedFrom(address, day) : messages.printedOn(day)
}
