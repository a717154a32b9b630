import type { Language } from '../content/schema'

const command = 'python3 -m http.server'
const address = 'http://localhost:8000'

/** The hint on a page that was opened from disk: how to serve it. The build writes it into the page, not into a script. */
export const diskHint: Record<Language, string> = {
  en: `You have opened this page from disk, where browsers do not run the map. To use it, run “${command}” in the page’s folder and open ${address}.`,
  ru: `Страница открыта с диска, и браузер не запускает карту. Чтобы она заработала, выполните в папке страницы команду «${command}» и откройте ${address}.`,
  kk: `Бет дискіден ашылған, сондықтан браузер картаны іске қоспайды. Карта жұмыс істеуі үшін бет тұрған қалтада «${command}» пәрменін орындап, ${address} мекенжайын ашыңыз.`,
}
