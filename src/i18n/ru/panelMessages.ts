import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

/** CLDR writes "г." only where a month or an era is beside the year. */
const season = (name: string, year: string): string => `${name} ${year}${/\d$/.test(year) ? '\u00a0г.' : ''}`

export const panelMessages: PanelMessages = {
  about: {
    title: 'О сайте',
    intro: 'Атлас — свободная программа по лицензии MIT. Использованы работы других авторов на условиях лицензий:',
    packages: (count) => `Программы и шрифты на этом сайте: ${count}`,
    list: 'Программы и шрифты на этом сайте',
    licenceTexts: 'Тексты лицензий',
    billOfMaterials: 'Перечень компонентов (CycloneDX)',
    missing: 'Список не загрузился. Он составляется при сборке сайта.',
  },
  downloads: {
    title: 'Скачать',
    intro:
      'Содержание этой страницы в виде файлов. Цитаты — слова автора; что в каждом файле, по какой лицензии и из каких источников, сказано в README.md.',
    use: {
      all: 'Всё одним архивом',
      map: 'Для карт и геоинформационных систем',
      spreadsheet: 'Для электронных таблиц и статистики',
      earth: 'Для Google Earth',
      navigation: 'Коридоры для навигаторов',
      gazetteer: 'Для газеттиров',
      annotations: 'Упоминания для программ аннотирования',
      article: 'Статья',
      reference: 'Для программ библиографии',
      about: 'Что в этих файлах',
    },
  },
  pages: {
    open: 'Открыть в атласе',
    names: 'Другие названия',
    distance: 'От начала',
    inside: 'Места внутри',
    along: 'Места рядом',
    nearby: 'Поблизости',
    previous: 'Назад',
    next: 'Далее',
    described: (facts, quote, source) => `${facts}. «${quote}» (${source})`,
    mapOf: (name) => `Карта: ${name}`,
    data: 'Данные для скачивания',
    notFound: 'Такой страницы нет.',
    back: 'Назад к атласу',
  },
  figures: {
    title: 'Цифры из статьи',
    exactness: {
      exact: (value) => value,
      about: (value) => `около ${value}`,
      almost: (value) => `почти ${value}`,
      'more-than': (value) => `более ${value}`,
    },
    read: (paragraph) => `Читать в статье, абзац ${paragraph}`,
    table: 'То же в таблице',
    column: { what: 'Что', number: 'Число', said: 'Как в статье', when: 'Когда' },
    undated: 'без даты',
  },
  outcomes: {
    mark: (quote) => `Что было дальше: «${quote}»`,
    verdict: {
      happened: 'Произошло',
      'happened-later': 'Позже или отчасти',
      changed: 'Изменилось',
      'not-by-date': 'Не произошло',
      unknown: 'Неизвестно',
    },
    asOf: (date) => `данные на ${/^\d+$/.test(date) ? `${date} год` : date}`,
    sources: 'Источники',
    newTab: 'откроется в новой вкладке',
    failed: 'Этот текст загрузить не удалось.',
    all: (count) =>
      formatCount('ru', count, {
        one: 'Что было дальше: # утверждение',
        few: 'Что было дальше: # утверждения',
        many: 'Что было дальше: # утверждений',
      }),
    intro:
      'Утверждения статьи в порядке их следования и то, что сообщалось о них позднее. Каждый вывод верен на дату, указанную рядом.',
    back: 'Вернуться к статье',
    filter: 'Что было дальше',
    none: 'Таких утверждений нет.',
  },
  mentions: {
    label: 'Упоминания в статье',
    previous: 'Предыдущее упоминание',
    next: 'Следующее упоминание',
    position: (n, of) => `${n} из ${of}`,
    chosen: (name, paragraph, n, of) => `${name}, ${paragraph.toLocaleLowerCase('ru')}, ${n} из ${of}`,
    first: 'Это первое упоминание в статье',
    last: 'Это последнее упоминание в статье',
  },
  // The words around a date leave it in the nominative, in which it is formatted.
  dates: {
    about: (date) => `примерно ${date}`,
    uncertain: (date) => `возможно, ${date}`,
    since: (date) => `${date} и далее`,
    until: (date) => `${date} и ранее`,
    unknown: 'неизвестно',
    decade: (year) => `${year}-е годы`,
    century: (_, roman) => `${roman} век`,
    centuryBC: (_, roman) => `${roman} век до н. э.`,
    spring: (year) => season('весна', year),
    summer: (year) => season('лето', year),
    autumn: (year) => season('осень', year),
    winter: (year) => season('зима', year),
    outlined: 'Контуром показаны даты, известные неточно.',
    lines: 'Линиями показаны сроки в несколько лет.',
  },
  embed: {
    open: 'Открыть в атласе',
    newTab: 'откроется в новой вкладке',
  },
}
