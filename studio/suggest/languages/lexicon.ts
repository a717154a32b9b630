/** Words around a name that tell what it is the name of. All are folded. */
import type { PlaceKind } from '../../gazetteer/entry.ts'
import { fold } from '../../gazetteer/fold.ts'

export interface Lexicon {
  /** Words for kinds of places: "river", "lake", "province". */
  kindWords: Readonly<Record<string, readonly PlaceKind[]>>
  /** Words before "of" and a name, or next to it, that make the whole the name of something else. */
  organisations: ReadonlySet<string>
  /** Words with a capital letter that may stand beside the name of a place. */
  titles: ReadonlySet<string>
  /** Words before the name of a place. */
  prepositions: ReadonlySet<string>
  /** Given names that are also names of places. */
  givenNames: ReadonlySet<string>
  /** Verbs whose subject is a person. */
  speech: ReadonlySet<string>
}

const setOf = (words: string): Set<string> => new Set(words.trim().split(/\s+/).map(fold))

function kindsOf(lines: Partial<Record<PlaceKind, string>>): Record<string, PlaceKind[]> {
  const kinds: Record<string, PlaceKind[]> = {}
  for (const [kind, words] of Object.entries(lines)) {
    for (const word of setOf(words)) kinds[word] = [...(kinds[word] ?? []), kind as PlaceKind]
  }
  return kinds
}

export const english: Lexicon = {
  kindWords: kindsOf({
    country: 'republic kingdom country',
    region:
      'region province oblast state county district governorate krai prefecture territory voivodeship canton department',
    town: 'city town village port settlement township municipality harbour harbor',
    river: 'river',
    lake: 'lake reservoir lagoon',
    sea: 'sea gulf bay strait straits ocean channel sound',
    canal: 'canal',
    mountains: 'mountains range hills highlands',
    mountain: 'mount mt peak volcano',
    pass: 'pass',
    island: 'island islands archipelago isle',
    desert: 'desert',
    land: 'peninsula plateau valley steppe basin delta plain plains lowland upland',
  }),
  organisations:
    setOf(`university bank institute academy museum college school church cathedral club association union society
    company treaty battle memorial hotel federation conference commission council group airlines airways railways railway
    exchange times post herald tribune news agreement accord protocol declaration convention forum summit court dynasty orchestra
    opera theatre stadium airport station embassy united athletic fc national international park reserve`),
  titles:
    setOf(`president prime minister governor mayor king queen prince princess sultan emir ambassador deputy foreign north
    south east west northern southern eastern western central upper lower greater inner outer january february march april
    may june july jan feb mar apr jun jul aug sep sept oct nov dec august september october november december monday tuesday wednesday thursday friday saturday sunday and the
    in on at from to of for with by as but when while today yesterday now here there both since after before between until
    across beyond near outside inside`),
  prepositions: setOf(
    'in at from to near through via into towards toward between across around outside reached reach left',
  ),
  givenNames:
    setOf(`victoria jackson lincoln sofia sophia florence charlotte austin madison georgia chelsea brooklyn paris
    sydney adelaide alexandria elizabeth vladimir washington houston dallas jordan israel lourdes santiago francisco jose
    antonio maria jack john james mary robert michael david william richard thomas charles nelson wellington hamilton darwin melbourne lucia clara helena catherine
    louis george andrew lawrence petra kim lee santos silva`),
  speech: setOf(
    'said says adds added told asked asks explains explained argues argued believes recalls thinks wrote writes laughs',
  ),
}

export const russian: Lexicon = {
  kindWords: kindsOf({
    country: 'республика королевство страна государство',
    region: 'область край район провинция штат регион округ департамент губерния республика',
    town: 'город порт поселок село деревня станция аул городок столица поселение',
    river: 'река',
    lake: 'озеро водохранилище',
    sea: 'море залив пролив бухта губа океан',
    canal: 'канал',
    mountains: 'горы хребет',
    mountain: 'гора пик вулкан',
    pass: 'перевал',
    island: 'остров острова архипелаг',
    desert: 'пустыня',
    land: 'полуостров плато долина степь равнина дельта низменность',
  }),
  organisations:
    setOf(`университет банк институт академия музей колледж школа церковь собор клуб ассоциация союз общество
    компания договор битва мемориал гостиница отель федерация конференция комиссия совет группа авиалинии железная газета
    журнал агентство форум саммит суд театр стадион аэропорт вокзал посольство столовая кафе ресторан поезд корабль судно
    ледокол тоо оао пао зао ооо команда`),
  titles:
    setOf(`президент премьер министр губернатор мэр король королева князь султан эмир посол он она оно они из за до по
    на от не но это этот так там тут как когда если что кто где его ее их мы вы ты свой все для при над под про без через
    между также еще уже только даже лишь пока после перед потом теперь сейчас здесь дальше вместо`),
  prepositions: setOf('в во из под к ко на через до от у близ около возле за над между по с со для'),
  givenNames:
    setOf(`владимир виктория софия елена александрия мария анна виктор павел андрей сергей иван николай петр роман
    руслан тимур мурат азамат марина светлана лариса юлия александр михаил`),
  speech:
    setOf(`сказал сказала говорит заявил заявила отметил отметила добавил добавила добавляет рассказал рассказала объяснил
    объясняет считает смеется вспоминает пишет`),
}

export const kazakh: Lexicon = {
  kindWords: kindsOf({
    country: 'республикасы елі мемлекеті',
    region: 'облысы ауданы өлкесі провинциясы өңірі аймағы',
    town: 'қаласы ауылы порты кенті станциясы астанасы',
    river: 'өзені',
    lake: 'көлі',
    sea: 'теңізі шығанағы бұғазы мұхиты',
    canal: 'каналы',
    mountains: 'таулары жотасы',
    mountain: 'тауы шыңы',
    pass: 'асуы',
    island: 'аралы аралдары',
    desert: 'шөлі',
    land: 'түбегі үстірті аңғары даласы',
  }),
  organisations: setOf('университеті банкі институты академиясы музейі мектебі клубы қоғамы компаниясы театры'),
  titles: setOf('президенті министрі әкімі елшісі'),
  prepositions: setOf(''),
  givenNames: setOf(
    'мұрат азамат тимур руслан айгүл серік ерлан нұрлан асқар бауыржан қайрат марат дәурен санжар әсел динара гүлнар жанар мадина айжан',
  ),
  speech: setOf('деді айтты дейді'),
}
