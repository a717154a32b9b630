import { russianTexts, russianWords } from '../../../import/languages/ru'
import { sentenceIn, withWords } from '../../../import/messages'
import type { BeginMessages } from './beginMessages'

const number = new Intl.NumberFormat('ru')
const rules = new Intl.PluralRules('ru')
const counted = (count: number, one: string, few: string, many: string) => {
  const words: Record<string, string> = { one, few, many }
  return `${number.format(count)} ${words[rules.select(count)] ?? many}`
}
const origins: Record<string, string> = {
  row: 'строка',
  Placemark: 'Placemark',
  feature: 'объект',
  annotation: 'аннотация',
  wpt: 'точка',
  rte: 'маршрут',
  trk: 'трек',
}

const begin: BeginMessages = {
  imported: (message) => sentenceIn(russianTexts, withWords(russianWords, message)),
  start: {
    heading: 'Начните со своей статьи',
    lead: 'Атлас показывает статью рядом с картой. Выберите документ с её текстом. Вы увидите, что получится, до того как что-нибудь будет записано.',
    choose: 'Выбрать документ',
    drop: 'или перетащите его сюда',
    formats: 'Word (.docx), Markdown, сохранённая веб-страница (.html) или простой текст',
    paste: 'Или вставьте текст',
    pasteHint: 'Из Word, Google Docs или с веб-страницы: заголовки, списки и ссылки сохраняются, шрифты и цвета — нет.',
    read: 'Прочитать этот текст',
    reading: 'Чтение …',
    check: 'Это ваш текст?',
    another: 'Взять другой текст',
    length: (paragraphs, images) =>
      [
        counted(paragraphs, 'абзац', 'абзаца', 'абзацев'),
        ...(images ? [counted(images, 'картинка', 'картинки', 'картинок')] : []),
      ].join(', '),
    cleaned: 'Что очищено',
    nothingCleaned: 'Чистить было нечего.',
    facts: 'О статье',
    title: 'Заглавие',
    author: 'Автор',
    publication: 'Где опубликована',
    published: 'Дата публикации',
    publishedHint: 'В виде 2018-08-12. Что неизвестно, оставьте пустым.',
    url: 'Адрес статьи в сети',
    textLanguage: 'Язык статьи',
    languages: 'Языки атласа',
    languagesHint:
      'Между ними выбирает читатель. У каждого места есть название на каждом, а студия считает, чего не хватает.',
    others: 'Другие языки',
    othersHint: 'Метки языков через запятую, например «fr, uz-Latn». Слова интерфейса на них надо будет перевести.',
    badTag: (tag) => `«${tag}» — не метка языка. Напишите, например, fr или уберите её.`,
    begin: 'Начать атлас',
    beginHint: 'Записывает файлы атласа в папку. Это можно отменить.',
  },
  features: {
    open: 'Импорт',
    heading: 'Импорт мест и линий',
    lead: 'CSV, Excel, KML, KMZ, GPX, GeoJSON, Linked Places или Web Annotations. Вы увидите, что войдёт в атлас, до того как что-нибудь будет записано.',
    choose: 'Выбрать файл',
    drop: 'или перетащите его сюда',
    reading: 'Чтение …',
    will: {
      add: 'Новое',
      update: 'Изменит то, что есть в атласе',
      unchanged: 'В атласе уже есть',
      incomplete: 'Пока не может войти',
      refused: 'Не взято',
    },
    select: (name) => `Импортировать: ${name}`,
    origin: (what, number) => `${origins[what] ?? what} ${number}`,
    source: 'Откуда взяты положения?',
    sourceHint: 'Для всех, у кого источник не назван, чтобы читатель мог их проверить.',
    again: 'Взять этот источник',
    mustBeUrl: 'Напишите название и адрес, который начинается с https://.',
    write: (count) => `Импортировать ${counted(count, 'объект', 'объекта', 'объектов')}`,
    nothing: 'Ничего не выбрано.',
  },
  suggest: {
    bar: 'Предложенные места',
    count: (count) => counted(count, 'предложенное место', 'предложенных места', 'предложенных мест'),
    searching: 'Поиск мест …',
    show: 'Показать',
    hide: 'Скрыть',
    previous: 'Предыдущее предложение (p)',
    next: 'Следующее предложение (n)',
    keys: 'Клавиши: n — следующее, p — предыдущее, 1–8 выбирают место, Enter отмечает другие упоминания.',
    words: (words) => `${words}: предложенное место`,
    search: 'Найти другое название',
    kinds: {
      country: 'страна',
      area: 'часть света',
      region: 'область страны',
      town: 'город',
      sea: 'море',
      lake: 'озеро',
      river: 'река',
      canal: 'канал',
      island: 'остров',
      mountains: 'горы',
      mountain: 'гора',
      pass: 'перевал',
      desert: 'пустыня',
      land: 'местность',
    },
    inAtlas: 'есть в этом атласе',
    reason: (reason, nameOf) => {
      switch (reason.kind) {
        case 'name':
          return reason.form === 'other' ? `другое название: ${reason.name}` : null
        case 'population':
        case 'placeKind':
        case 'inAtlas':
          return null
        case 'capital':
          return reason.of === 'country' ? 'столица страны' : 'центр региона'
        case 'kindWord':
          return reason.agrees ? `в тексте «${reason.word}»` : `в тексте «${reason.word}», а это нечто другое`
        case 'capitalOf':
          return `столица: ${nameOf(reason.country)}`
        case 'countryNamed':
          return `${reason.directly ? 'рядом названа страна' : 'страна названа в предложении'}: ${nameOf(reason.country)}`
        case 'countryShare':
          return `${nameOf(reason.country)}: ${Math.round(reason.share * 100)} % мест текста`
        case 'near':
          return `${number.format(Math.round(reason.km))} км от места «${reason.name}»`
      }
    },
    population: (count) => counted(count, 'житель', 'жителя', 'жителей'),
    source: (title) => `Положение: ${title}`,
    asPoint: 'показывается точкой',
    moreHeading: (name) => `${name}: названо ли это место ещё раз?`,
    moreLead: (count) =>
      count === 1 ? 'Эти слова тоже могут означать его.' : `Его могут означать слова ещё в ${count} местах.`,
    mark: (count) => `Отметить ${counted(count, 'упоминание', 'упоминания', 'упоминаний')}`,
    skip: 'Не отмечать',
    dates: 'Даты в этих абзацах',
  },
}

export default begin
