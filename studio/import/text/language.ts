/** Guesses the language of a text from its letters and most frequent words. */

/** The most frequent short words of languages in Latin letters. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'in', 'is', 'that', 'was', 'for', 'with'],
  es: ['el', 'los', 'las', 'del', 'que', 'y', 'en', 'una', 'por', 'con'],
  pt: ['o', 'os', 'uma', 'que', 'do', 'da', 'em', 'não', 'com', 'para'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'du', 'que', 'pour'],
  de: ['der', 'die', 'und', 'das', 'ist', 'den', 'von', 'mit', 'nicht', 'ein'],
  it: ['il', 'che', 'di', 'è', 'una', 'per', 'del', 'della', 'gli', 'con'],
  pl: ['i', 'w', 'na', 'z', 'się', 'nie', 'jest', 'do', 'że', 'oraz'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'olan', 'çok'],
}
/** How much of a text is looked at, in characters. */
const sample = 20_000

/** The BCP 47 tag of the language; undefined if the text does not tell. */
export function guessLanguage(text: string): string | undefined {
  const start = text.slice(0, sample)
  const share = (pattern: RegExp) =>
    (start.match(pattern) ?? []).length / Math.max(1, (start.match(/\p{L}/gu) ?? []).length)
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) {
    if (share(/[әғқңөұүһі]/giu) > 0.02) return share(/[қғңұ]/giu) > 0.005 ? 'kk' : 'uk'
    return share(/[іїєґ]/giu) > 0.01 ? 'uk' : 'ru'
  }
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja'
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko'
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh'
  if (share(/\p{Script=Arabic}/gu) > 0.5) return share(/[پچژگ]/gu) > 0.005 ? 'fa' : 'ar'
  if (share(/\p{Script=Latin}/gu) < 0.5) return undefined
  const all = start.toLowerCase().match(/\p{L}+/gu) ?? []
  const [best] = Object.entries(words)
    .map(([language, list]) => ({ language, count: all.filter((word) => list.includes(word)).length }))
    .sort((a, b) => b.count - a.count)
  return best && best.count >= Math.max(2, all.length * 0.04) ? best.language : undefined
}
