/** What texts call the countries and their people, besides the names that Intl.DisplayNames gives. */

/** Short, official and former names by country code, in English, Russian and Kazakh. */
export const countryAliases: Readonly<Record<string, readonly string[]>> = table(`
US U.S. / U.S.A. / United States / United States of America / USA / US / America / США / Соединённые Штаты / Соединённые Штаты Америки / Америка / АҚШ
GB U.K. / United Kingdom / UK / Britain / Great Britain / Великобритания / Соединённое Королевство / Британия / Ұлыбритания
RU Russian Federation / Россия / Российская Федерация / РФ / Ресей / Ресей Федерациясы
KZ Republic of Kazakhstan / Казахстан / Республика Казахстан / РК / Қазақстан / Қазақстан Республикасы
KG Kyrgyz Republic / Kirghizia / Kyrgyzstan / Киргизия / Кыргызстан / Киргизская Республика / Кыргызская Республика / Қырғызстан
UZ Republic of Uzbekistan / Узбекистан / Республика Узбекистан / Өзбекстан
TM Turkmenistan / Туркменистан / Туркмения / Түрікменстан
TJ Republic of Tajikistan / Tadzhikistan / Таджикистан / Тәжікстан
CN People's Republic of China / PRC / Китай / Китайская Народная Республика / КНР / Қытай / Қытай Халық Республикасы / ҚХР
BY Republic of Belarus / Belorussia / Белоруссия / Беларусь / Республика Беларусь / Беларусь Республикасы
MD Republic of Moldova / Moldavia / Молдавия / Молдова
GE Republic of Georgia / Грузия / Грузия
AE UAE / Emirates / ОАЭ / Объединённые Арабские Эмираты / Эмираты / БАӘ
KR South Korea / Republic of Korea / Южная Корея / Республика Корея / Оңтүстік Корея
KP North Korea / DPRK / Северная Корея / КНДР / Солтүстік Корея
CD DR Congo / DRC / Democratic Republic of the Congo / Democratic Republic of Congo / Congo / Демократическая Республика Конго / ДР Конго / ДРК / Конго
CG Republic of the Congo / Congo / Республика Конго / Конго
CZ Czech Republic / Czechia / Чехия / Чешская Республика
NL Netherlands / Holland / Нидерланды / Голландия
TR Türkiye / Turkey / Турция / Түркия
IR Islamic Republic of Iran / Иран
SY Syria / Сирия
LA Laos / Лаос
VN Vietnam / Viet Nam / Вьетнам
MM Burma / Myanmar / Мьянма / Бирма
CI Ivory Coast / Кот-д’Ивуар
TL East Timor / Восточный Тимор
SZ Swaziland / Eswatini / Свазиленд / Эсватини
CV Cape Verde / Кабо-Верде
MK Macedonia / North Macedonia / Македония / Северная Македония
BA Bosnia / Bosnia and Herzegovina / Босния / Босния и Герцеговина
VA Vatican / Holy See / Ватикан
PS Palestine / Палестина
SJ Svalbard / Шпицберген
TZ United Republic of Tanzania / Танзания
SS South Sudan / Южный Судан
SD Sudan / Судан
ZA South Africa / ЮАР / Южно-Африканская Республика
CF Central African Republic / CAR / ЦАР / Центральноафриканская Республика
SA Saudi Arabia / Саудовская Аравия
NZ New Zealand / Новая Зеландия
DE Federal Republic of Germany / FRG / Германия / ФРГ
FR French Republic / Франция
HK Hong Kong / Гонконг
MO Macao / Macau / Макао
TW Taiwan / Тайвань
XK Kosovo / Косово
`)

/** English words for what is of a country, by country code. A plural -s and a final -'s are left out. */
const english = table(`
KZ Kazakh / Kazakhstani
RU Russian
CN Chinese
KG Kyrgyz / Kirghiz
UZ Uzbek
TJ Tajik
TM Turkmen
MN Mongolian / Mongol
AF Afghan
PK Pakistani
IN Indian
IR Iranian / Persian
IQ Iraqi
TR Turkish / Turk
AZ Azerbaijani / Azeri
AM Armenian
GE Georgian
UA Ukrainian
BY Belarusian
MD Moldovan
RO Romanian
BG Bulgarian
GR Greek
RS Serbian / Serb
HU Hungarian
PL Polish / Pole
DE German
FR French
GB British
IT Italian
ES Spanish
PT Portuguese
NL Dutch
BE Belgian
CH Swiss
AT Austrian
CZ Czech
SK Slovak
SE Swedish
NO Norwegian
DK Danish
FI Finnish
EE Estonian
LV Latvian
LT Lithuanian
IS Icelandic
IE Irish
US American
CA Canadian
MX Mexican
CU Cuban
BR Brazilian
AR Argentine / Argentinian
CL Chilean
PE Peruvian
BO Bolivian
PY Paraguayan
UY Uruguayan
EC Ecuadorian
CO Colombian
VE Venezuelan
PA Panamanian
JP Japanese
KR South Korean / Korean
KP North Korean
VN Vietnamese
TH Thai
MY Malaysian
ID Indonesian
SG Singaporean
PH Philippine / Filipino
BD Bangladeshi
NP Nepalese / Nepali
LK Sri Lankan
AU Australian
SA Saudi
AE Emirati
QA Qatari
KW Kuwaiti
OM Omani
YE Yemeni
SY Syrian
JO Jordanian
LB Lebanese
IL Israeli
EG Egyptian
LY Libyan
TN Tunisian
DZ Algerian
MA Moroccan
SD Sudanese
SS South Sudanese
ET Ethiopian
ER Eritrean
DJ Djiboutian
SO Somali
KE Kenyan
UG Ugandan
TZ Tanzanian
RW Rwandan
BI Burundian
CD Congolese
AO Angolan
ZM Zambian
MZ Mozambican
ZA South African
NG Nigerian
GH Ghanaian
SN Senegalese
`)

/** Stems of Russian adjectives for what is of a country, before -ий, -ого and the other endings, by country code. */
const russian = table(`
KZ казахстанск / казахск
RU российск / русск
CN китайск
KG киргизск / кыргызск / кыргызстанск
UZ узбекск / узбекистанск
TJ таджикск
TM туркменск
MN монгольск
AF афганск
PK пакистанск
IN индийск
IR иранск / персидск
IQ иракск
TR турецк
AZ азербайджанск
AM армянск
GE грузинск
UA украинск
BY белорусск
MD молдавск
RO румынск
BG болгарск
GR греческ
RS сербск
HU венгерск
PL польск
DE немецк / германск
FR французск
GB британск / английск
IT итальянск
ES испанск
PT португальск
NL голландск / нидерландск
BE бельгийск
CH швейцарск
AT австрийск
CZ чешск
SE шведск
NO норвежск
DK датск
FI финск / финляндск
EE эстонск
LV латвийск
LT литовск
US американск
CA канадск
MX мексиканск
BR бразильск
AR аргентинск
CL чилийск
PE перуанск
BO боливийск
PY парагвайск
UY уругвайск
JP японск
KR южнокорейск / корейск
VN вьетнамск
ID индонезийск
AU австралийск
SA саудовск
AE эмиратск
SY сирийск
IL израильск
EG египетск
ET эфиопск
SO сомалийск
KE кенийск
UG угандийск
TZ танзанийск
ZA южноафриканск
`)

function table(lines: string): Record<string, string[]> {
  const rows = lines.trim().split('\n')
  return Object.fromEntries(rows.map((line) => [line.slice(0, 2), line.slice(3).split(' / ')]))
}

const adjectives = {
  en: new Map(Object.entries(english).flatMap(([code, words]) => words.map((word) => [word.toLowerCase(), code]))),
  ru: Object.entries(russian).flatMap(([code, stems]) => stems.map((stem) => [stem, code] as const)),
}
const russianEnding = /^(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/

/** The country that a folded word is the adjective of: "kenyan", "казахстанского". Undefined for other words. */
export function countryOfAdjective(word: string, language: string): string | undefined {
  if (language === 'en') return adjectives.en.get(word) ?? adjectives.en.get(word.replace(/s$/, ''))
  if (language !== 'ru') return undefined
  return adjectives.ru.find(([stem]) => word.startsWith(stem) && russianEnding.test(word.slice(stem.length)))?.[1]
}
