import { formatNumber } from '../../../../src/i18n/format'
import { kazakhTexts, kazakhWords } from '../../../import/languages/kk'
import { sentenceIn, withWords } from '../../../import/messages'
import type { BeginMessages } from './beginMessages'

const number = { format: (value: number) => formatNumber('kk', value) }
const origins: Record<string, string> = {
  row: 'жол',
  Placemark: 'Placemark',
  feature: 'нысан',
  annotation: 'аннотация',
  wpt: 'нүкте',
  rte: 'бағдар',
  trk: 'трек',
}

const begin: BeginMessages = {
  imported: (message) => sentenceIn(kazakhTexts, withWords(kazakhWords, message)),
  start: {
    heading: 'Мақалаңыздан бастаңыз',
    lead: 'Атлас мақаланы картаның қасында көрсетеді. Мәтіні бар құжатты таңдаңыз. Бірдеңе жазылмай тұрып, не шығатынын көресіз.',
    choose: 'Құжатты таңдау',
    drop: 'немесе осында сүйреп әкеліңіз',
    formats: 'Word (.docx), Markdown, сақталған веб-бет (.html) немесе жай мәтін',
    paste: 'Немесе мәтінді қойыңыз',
    pasteHint:
      'Word, Google Docs немесе веб-беттен: тақырыптар, тізімдер мен сілтемелер қалады, қаріптер мен түстер алынбайды.',
    read: 'Осы мәтінді оқу',
    reading: 'Оқылуда …',
    check: 'Бұл сіздің мәтініңіз бе?',
    another: 'Басқа мәтінді алу',
    length: (paragraphs, images) =>
      [`${number.format(paragraphs)} абзац`, ...(images ? [`${number.format(images)} сурет`] : [])].join(', '),
    cleaned: 'Не тазартылды',
    nothingCleaned: 'Тазартатын ештеңе болмады.',
    facts: 'Мақала туралы',
    title: 'Атауы',
    author: 'Авторы',
    publication: 'Қайда жарияланған',
    published: 'Жарияланған күні',
    publishedHint: '2018-08-12 түрінде. Білмегеніңізді бос қалдырыңыз.',
    url: 'Мақаланың веб-мекенжайы',
    textLanguage: 'Мақаланың тілі',
    languages: 'Атластың тілдері',
    languagesHint: 'Оқырман солардың бірін таңдайды. Әр орынның әр тілде атауы болады, ал студия жетпейтінін санайды.',
    others: 'Басқа тілдер',
    othersHint: 'Тіл белгілері үтір арқылы, мысалы «fr, uz-Latn». Интерфейс сөздерін аудару керек болады.',
    badTag: (tag) => `«${tag}» — тіл белгісі емес. Мысалы, fr деп жазыңыз немесе алып тастаңыз.`,
    begin: 'Атласты бастау',
    beginHint: 'Атлас файлдарын қалтаға жазады. Мұны болдырмауға болады.',
  },
  features: {
    open: 'Импорт',
    heading: 'Орындар мен сызықтарды импорттау',
    lead: 'CSV, Excel, KML, KMZ, GPX, GeoJSON, Linked Places немесе Web Annotations. Бірдеңе жазылмай тұрып, не қосылатынын көресіз.',
    choose: 'Файлды таңдау',
    drop: 'немесе осында сүйреп әкеліңіз',
    reading: 'Оқылуда …',
    will: {
      add: 'Жаңа',
      update: 'Атласта барды өзгертеді',
      unchanged: 'Атласта бұрыннан бар',
      incomplete: 'Әзірге қосыла алмайды',
      refused: 'Алынбады',
    },
    select: (name) => `Импорттау: ${name}`,
    origin: (what, number) => `${number}-${origins[what] ?? what}`,
    source: 'Орындар қайдан алынған?',
    sourceHint: 'Дереккөзі аталмағандардың бәріне, оқырман тексере алуы үшін.',
    again: 'Осы дереккөзді алу',
    mustBeUrl: 'Атауы мен https:// деп басталатын веб-мекенжайын жазыңыз.',
    write: (count) => `${number.format(count)} нысанды импорттау`,
    nothing: 'Ештеңе таңдалмаған.',
  },
  suggest: {
    bar: 'Ұсынылған орындар',
    count: (count) => `${number.format(count)} орын ұсынылды`,
    searching: 'Орындар ізделуде …',
    show: 'Көрсету',
    hide: 'Жасыру',
    previous: 'Алдыңғы ұсыныс (p)',
    next: 'Келесі ұсыныс (n)',
    keys: 'Пернелер: n — келесі, p — алдыңғы, 1–8 орынды таңдайды, Enter басқа аталуларын белгілейді.',
    words: (words) => `${words}: ұсынылған орын`,
    search: 'Басқа атауды іздеу',
    kinds: {
      country: 'ел',
      area: 'әлем бөлігі',
      region: 'елдің облысы',
      town: 'қала',
      sea: 'теңіз',
      lake: 'көл',
      river: 'өзен',
      canal: 'канал',
      island: 'арал',
      mountains: 'таулар',
      mountain: 'тау',
      pass: 'асу',
      desert: 'шөл',
      land: 'жер',
    },
    inAtlas: 'осы атласта бар',
    reason: (reason, nameOf) => {
      switch (reason.kind) {
        case 'name':
          return reason.form === 'other' ? `басқа атауы: ${reason.name}` : null
        case 'population':
        case 'placeKind':
        case 'inAtlas':
          return null
        case 'capital':
          return reason.of === 'country' ? 'ел астанасы' : 'аймақ орталығы'
        case 'kindWord':
          return reason.agrees ? `мәтінде «${reason.word}»` : `мәтінде «${reason.word}», бірақ бұл басқа`
        case 'capitalOf':
          return `астанасы: ${nameOf(reason.country)}`
        case 'countryNamed':
          return `${reason.directly ? 'қасында ел аталған' : 'сөйлемде ел аталған'}: ${nameOf(reason.country)}`
        case 'countryShare':
          return `${nameOf(reason.country)}: мәтіндегі орындардың ${Math.round(reason.share * 100)} %-ы`
        case 'near':
          return `«${reason.name}» орнынан ${number.format(Math.round(reason.km))} км`
      }
    },
    population: (count) => `${number.format(count)} тұрғын`,
    source: (title) => `Орны: ${title}`,
    asPoint: 'нүктемен көрсетіледі',
    moreHeading: (name) => `${name} мақалада тағы аталған ба?`,
    moreLead: (count) =>
      count === 1 ? 'Мына сөздер де соны білдіруі мүмкін.' : `Тағы ${count} жердегі сөздер соны білдіруі мүмкін.`,
    mark: (count) => `${number.format(count)} рет аталғанын белгілеу`,
    skip: 'Белгілемеу',
    dates: 'Осы абзацтардағы күндер',
  },
}

export default begin
