/** What files call a thing, as kinds of places and modes of corridors that every atlas has. */

const kinds: Readonly<Record<string, string>> = {
  capital: 'capital pplc столица астана 首都',
  city: 'city cities ppl ppla ppla2 город большойгород қала ciudad cidade stadt ville 城市',
  town: 'town towns village hamlet settlement ppla3 ppla4 pplx поселок посёлок село деревня аул ауыл pueblo gorodok',
  port: 'port harbour harbor seaport prt hbr порт гавань порты puerto porto hafen 港口',
  'border-crossing': 'bordercrossing checkpoint border пунктпропуска погранпереход',
  university: 'university college univ университет вуз',
  museum: 'museum mus музей',
  park: 'park prk парк',
  memorial: 'memorial monument mnmt памятник мемориал',
  spaceport: 'spaceport cosmodrome космодром',
  venue: 'venue theatre stadium',
  institute: 'institute институт',
  organisation: 'organisation organization организация embassy',
  country: 'country countries pcli nation страна государство',
  region: 'region regions adm1 state province oblast область регион край',
  sea: 'sea ocean lake gulf bay море озеро залив океан',
}
const modes: Readonly<Record<string, string>> = {
  rail: 'rail railway railways railroad railroads train rails жд железнаядорога поезд railwaycorridor',
  road: 'road roads highway motorway street car driving drive автодорога дорога трасса шоссе roadcorridor',
  ferry: 'ferry ferries boat ship shipping sea паром ferrycrossing routes',
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const find = (table: Readonly<Record<string, string>>, words: string): string | undefined =>
  Object.entries(table).find(
    ([id, list]) => folded(id) === folded(words) || list.split(' ').includes(folded(words)),
  )?.[0]

export const kindFromWords = (words: string): string | undefined => find(kinds, words)

/** The mode that some words name, or that the name of a line ends in: "Silk Road railway". */
export function modeFromWords(words: string | undefined, name: string): string | undefined {
  const named = words === undefined ? undefined : find(modes, words)
  if (named) return named
  if (/\b(railway|railroad|rail)\b|железн|ж\/д|теміржол/iu.test(name)) return 'rail'
  if (/\bferry\b|паром/iu.test(name)) return 'ferry'
  return /\b(road|highway|motorway)\b|шоссе|автодорог|трасса/iu.test(name) ? 'road' : undefined
}
