/** Codes of countries from their names. */

/** Names that lists of projects write and CLDR does not. */
const otherNames: Readonly<Record<string, string>> = {
  'brunei darussalam': 'BN',
  'cabo verde': 'CV',
  'congo dem rep': 'CD',
  'congo democratic republic of the': 'CD',
  'congo rep': 'CG',
  'cote d ivoire': 'CI',
  'czech republic': 'CZ',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'democratic people s republic of korea': 'KP',
  'east timor': 'TL',
  'egypt arab rep': 'EG',
  'gambia the': 'GM',
  'iran islamic republic of': 'IR',
  'islamic republic of iran': 'IR',
  'ivory coast': 'CI',
  'korea republic of': 'KR',
  'kyrgyz republic': 'KG',
  'lao pdr': 'LA',
  'lao people s democratic republic': 'LA',
  'micronesia federated states of': 'FM',
  moldova: 'MD',
  'republic of moldova': 'MD',
  myanmar: 'MM',
  'north korea': 'KP',
  'north macedonia': 'MK',
  palestine: 'PS',
  'west bank and gaza strip': 'PS',
  'republic of congo': 'CG',
  'republic of the congo': 'CG',
  'russian federation': 'RU',
  'sao tome and principe': 'ST',
  'south korea': 'KR',
  swaziland: 'SZ',
  'syrian arab republic': 'SY',
  'tanzania united republic of': 'TZ',
  turkey: 'TR',
  turkiye: 'TR',
  'united kingdom of great britain and northern ireland': 'GB',
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'viet nam': 'VN',
  'yemen rep': 'YE',
}

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const namesByLanguage = new Map<string, Map<string, string>>()

/** The countries by their folded names in a language. */
function namesIn(language: string): Map<string, string> {
  const known = namesByLanguage.get(language)
  if (known) return known
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !/^(EU|EZ|UN|QO|XA|XB|ZZ)$/.test(code))
  const found = new Map<string, string>()
  for (const code of codes) {
    const name = display.of(code)
    // CLDR also knows codes of former countries: their successors have the code that `Intl` prefers.
    if (name && new Intl.Locale(`und-${code}`).region === code) found.set(folded(name), code)
  }
  namesByLanguage.set(language, found)
  return found
}

/** The ISO 3166-1 alpha-2 code of a country; undefined for an unknown one, and for a region of several. */
export function countryCode(written: string, languages: readonly string[] = []): string | undefined {
  const text = written.trim()
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = new Intl.Locale(`und-${text}`).region!
    return [...namesIn('en').values()].includes(code) ? code : undefined
  }
  const key = folded(text)
  return [...new Set(['en', ...languages])].map((tag) => namesIn(tag).get(key)).find(Boolean) ?? otherNames[key]
}
