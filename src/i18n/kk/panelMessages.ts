import { ablative } from './numbers'
import type { PanelMessages } from '../panelMessageTypes'
import { formatCount } from '../format'
import { ofDate } from './dates'

export const panelMessages: PanelMessages = {
  about: {
    title: 'Сайт туралы',
    intro:
      'Атлас — MIT лицензиясымен таратылатын еркін бағдарлама. Бұл сайтқа басқа авторлардың еңбегі мына лицензиялармен енген:',
    packages: (count) => `Осы сайттағы бағдарламалар мен қаріптер: ${count}`,
    list: 'Осы сайттағы бағдарламалар мен қаріптер',
    licenceTexts: 'Лицензия мәтіндері',
    billOfMaterials: 'Құрамдастар тізімі (CycloneDX)',
    missing: 'Тізім жүктелмеді. Ол сайт құрастырылғанда жасалады.',
  },
  print: {
    preparing: 'Беттер басып шығаруға дайындалуда',
    printedOn: (date) => `Басылған күні: ${date}`,
    printedFrom: (address, date) => `${address} сайтынан басылды, ${date}`,
    notes: 'Ескертпелер',
    links: 'Мақаладағы сілтемелер',
    numbers: '¶ белгісінен кейінгі сандар — мақалада орын аталған абзацтар.',
  },
  figures: {
    title: 'Мақаладағы сандар',
    exactness: {
      exact: (value) => value,
      about: (value) => `шамамен ${value}`,
      almost: (value) => `${value} дерлік`,
      'more-than': (value) => `${ablative(value)} астам`,
    },
    read: (paragraph) => `Мақаладан оқу, ${paragraph}-абзац`,
    table: 'Кесте түрінде',
    column: { what: 'Не', number: 'Саны', said: 'Мақалада айтылғандай', when: 'Қашан' },
    undated: 'күні жоқ',
  },
  outcomes: {
    mark: (quote) => `Кейін не болды: «${quote}»`,
    verdict: {
      happened: 'Болды',
      'happened-later': 'Кейінірек не ішінара',
      changed: 'Өзгерді',
      'not-by-date': 'Болған жоқ',
      unknown: 'Белгісіз',
    },
    asOf: (date) => `${ofDate(date)} дерек`,
    sources: 'Дереккөздер',
    newTab: 'жаңа қойындыда ашылады',
    failed: 'Бұл мәтінді жүктеу мүмкін болмады.',
    all: (count) => formatCount('kk', count, { other: 'Кейін не болды: # тұжырым' }),
    intro:
      'Мақаладағы тұжырымдар мәтіндегі ретімен және олар туралы кейінгі хабарлар. Әр қорытынды жанында көрсетілген күнге ғана қатысты.',
    back: 'Мақалаға оралу',
    filter: 'Кейін не болды',
    none: 'Мұндай тұжырым жоқ.',
  },
  mentions: {
    label: 'Мақаладағы атаулар',
    previous: 'Алдыңғы атау',
    next: 'Келесі атау',
    position: (n, of) => `${n} / ${of}`,
    chosen: (name, paragraph, n, of) => `${name}, ${paragraph.toLocaleLowerCase('kk')}, ${n}-атау, барлығы ${of}`,
    first: 'Мақаладағы бірінші атау осы',
    last: 'Мақаладағы соңғы атау осы',
  },
  dates: {
    about: (date) => `шамамен ${date}`,
    uncertain: (date) => `болжам бойынша ${date}`,
    since: (date) => `${date} және одан кейін`,
    until: (date) => `${date} және оған дейін`,
    unknown: 'белгісіз',
    decade: (year) => `${year}-жылдар`,
    century: (_, roman) => `${roman} ғасыр`,
    centuryBC: (_, roman) => `б.з.б.\u00a0${roman} ғасыр`,
    spring: (year) => `${year} жылғы көктем`,
    summer: (year) => `${year} жылғы жаз`,
    autumn: (year) => `${year} жылғы күз`,
    winter: (year) => `${year} жылғы қыс`,
    outlined: 'Контурмен дәл белгісіз күндер көрсетілген.',
  },
  picture: {
    unbuilt: (mode) => `${mode}: жоспарда немесе салынуда`,
    mapData: (names) => `Карта деректері: ${names}`,
    drawnOn: (date) => `Сызылған күні: ${date}`,
    projection: 'Web Mercator проекциясы, солтүстік жоғарыда.',
  },
}
