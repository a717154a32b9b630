/** Finds out what the columns of a table mean by their headers, in several languages. */

export type Meaning =
  | 'lat'
  | 'lon'
  | 'both'
  | 'wkt'
  | 'name'
  | 'id'
  | 'kind'
  | 'topic'
  | 'status'
  | 'country'
  | 'when'
  | 'status_when'
  | 'until'
  | 'amount'
  | 'unit'
  | 'description'
  | 'link'
  | 'precision'
  | 'source_title'
  | 'source_url'
  | 'note'
  | 'note_source_title'
  | 'note_source_url'
  | 'quotes'
  | 'geonames'
  | 'wikidata'

/** Headers without spaces, signs and capitals. The first that fits a column counts. */
const headers: Readonly<Record<Meaning, string>> = {
  lat: 'lat latitude latitud latitudine breite breitengrad geobreite широта шир ш ендік ендiк 纬度 緯度 y ycoord ycoordinate coordy latdd latdeg declat lattitude gpslat wgs84lat northing',
  lon: 'lon lng long longitude longitud longitudine länge längengrad geolänge laenge долгота долг д бойлық бойлык 经度 經度 x xcoord xcoordinate coordx londd longdd lngdeg londeg declon longtitude gpslon gpslng wgs84lon easting',
  both: 'coordinates coordinate coords coord coordenadas coordonnées koordinaten координаты коорд координата координаттар latlon latlng latlong lonlat location gps geo geopoint position местоположение 坐标 point',
  wkt: 'wkt geometry geom thegeom wktgeom shape геометрия',
  name: 'name title label place placename placetitle toponym city town settlement station site название наименование имя назва город место населенныйпункт населённыйпункт нп пункт станция объект заголовок атауы атау қала nombre lugar nome lieu nom ort ortsname 名称 地名',
  id: 'id identifier slug key ид идентификатор fid',
  kind: 'kind type category class featuretype featurecode fcode тип вид категория түрі tipo typ',
  topic: 'topic theme subject тема рубрика',
  status: 'status статус состояние',
  country: 'country countrycode iso iso2 isoa2 cc ccode страна кодстраны ел país pais land pays',
  when: 'when date year startdate start дата начало год время күні fecha datum',
  status_when: 'statuswhen',
  until: 'until enddate end completiondate completion окончание конец аяқталуы fin ende',
  amount:
    'amount sum cost budget capacity сумма стоимость бюджет мощность сомасы бюджеті importe monto valor betrag kosten 金额',
  unit: 'unit units currency единица валюта бірлік валютасы moneda moeda währung 单位 货币',
  description:
    'description details summary abstract описание сипаттама сипаттамасы descripción descrição beschreibung 描述 说明',
  precision: 'precision accuracy точность',
  source_title: 'source sourcetitle sourcename источник quelle fuente',
  source_url: 'sourceurl sourcelink url uri адресисточника',
  link: 'link website webpage web page homepage ссылка сайт сілтеме enlace',
  note: 'note notes',
  note_source_title: 'notesourcetitle',
  note_source_url: 'notesourceurl',
  quotes: 'quotes',
  geonames: 'geonameid geonamesid geonames',
  wikidata: 'wikidata wikidataid qid',
}

const meanings = new Map<string, Meaning>(
  Object.entries(headers).flatMap(([meaning, list]) =>
    list.split(' ').map((header): [string, Meaning] => [header, meaning as Meaning]),
  ),
)

const languageWords: Readonly<Record<string, string>> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  англ: 'en',
  английский: 'en',
  английскоe: 'en',
  ru: 'ru',
  rus: 'ru',
  russian: 'ru',
  рус: 'ru',
  русский: 'ru',
  русское: 'ru',
  kk: 'kk',
  kz: 'kk',
  kaz: 'kk',
  kazakh: 'kk',
  каз: 'kk',
  казахский: 'kk',
  қаз: 'kk',
  қазақша: 'kk',
  de: 'de',
  fr: 'fr',
  es: 'es',
  pt: 'pt',
  zh: 'zh',
  cn: 'zh',
  chinese: 'zh',
  кит: 'zh',
  ar: 'ar',
  uk: 'uk',
  tr: 'tr',
  und: 'und',
}

export interface Column {
  index: number
  header: string
  meaning: Meaning
  /** The BCP 47 tag of the language of names, notes and descriptions; `''` if the header has none. */
  language: string
}

/** What a table may have in a column for each language. */
const hasLanguages: ReadonlySet<Meaning> = new Set(['name', 'note', 'description'])

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function columnOf(header: string, index: number): Column | undefined {
  const text = header.trim()
  const whole = meanings.get(folded(text))
  if (whole) return { index, header: text, meaning: whole, language: '' }
  // name_ru, name:kk, Name (EN), "Название (рус.)", label-zh-Hans
  const tagged = /^(.+?)[\s_:.(\-[]+([\p{L}]{2,12}(?:-[\p{L}\d]{2,8})*)[.)\]]*$/u.exec(text)
  if (tagged) {
    const meaning = meanings.get(folded(tagged[1]!))
    const word = tagged[2]!
    const language = languageWords[word.toLowerCase()] ?? (/^[a-z]{2}(-[A-Za-z0-9]+)*$/.test(word) ? word : undefined)
    if (meaning && language && hasLanguages.has(meaning)) return { index, header: text, meaning, language }
    // "Широта, град", "Latitude (WGS84)", "Lat N"
    if (meaning) return { index, header: text, meaning, language: '' }
  }
  const first = meanings.get(folded(text.split(/[\s,(/_:]+/)[0] ?? ''))
  return first === 'lat' || first === 'lon' || first === 'name'
    ? { index, header: text, meaning: first, language: '' }
    : undefined
}

/** The columns whose header is known; of several with one meaning and language the first. */
export function columnsOf(row: readonly string[]): Column[] {
  const found: Column[] = []
  row.forEach((header, index) => {
    const column = columnOf(header, index)
    if (column && !found.some(({ meaning, language }) => meaning === column.meaning && language === column.language))
      found.push(column)
  })
  return found
}
