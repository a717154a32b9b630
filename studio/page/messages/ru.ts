import begin from './begin/ru'
import type { StudioMessages } from './messages'

const plural = new Intl.PluralRules('ru')

const ru: StudioMessages = {
  title: (name) => `Студия · ${name}`,
  language: 'Язык студии',
  undo: 'Отменить',
  redo: 'Повторить',
  preview: 'Просмотр',
  previewHint: 'Открывает атлас в другой вкладке. Он следует за вашей работой.',
  problems: (count) => {
    const words: Record<string, string> = { one: 'замечание', few: 'замечания', many: 'замечаний' }
    return `${count} ${words[plural.select(count)] ?? words.many}`
  },
  noProblems: 'Замечаний нет',
  checking: 'Проверка …',
  text: 'Статья',
  map: 'Карта',
  saved: 'Всё сохранено в папке.',
  saving: 'Сохранение …',
  serverLost: 'Программа студии не отвечает. Запустите её снова в терминале: ничего не потеряно.',
  close: 'Закрыть',
  form: {
    names: 'Названия',
    missing: (count) => `не хватает: ${count}`,
    kind: 'Вид',
    mode: 'Вид транспорта',
    topic: 'Тема',
    status: 'Состояние',
    when: 'Дата состояния',
    whenHint: '2018, 2018-08-12, 2018~ (около), 2016/2018 (с, по). Оставьте пустым, если статья её не называет.',
    position: 'Положение',
    latitude: 'Широта (север +)',
    longitude: 'Долгота (восток +)',
    noDegrees: 'Введите градусы, например 43,648: широта от -90 до 90, долгота от -180 до 180.',
    pick: 'Выбрать на карте',
    picking: 'Щёлкните по карте (Escape — отмена)',
    precision: 'Насколько точно положение?',
    precisions: {
      site: 'Сам объект: ошибка меньше 1 км',
      town: 'Город: ошибка меньше 10 км',
      region: 'Область без точных границ',
      schematic: 'Показано схематически',
    },
    source: 'Источник положения',
    sourceHint: 'Откуда взято положение, чтобы читатель мог его проверить.',
    sourceTitle: 'Название источника',
    sourceUrl: 'Адрес источника в сети',
    passages: (count) => `Упоминаний в статье: ${count}`,
    removePassage: (words) => `Удалить упоминание «${words}»`,
    note: 'Примечание',
    noteHint: 'Ваши слова, не больше 60, с источником. Страница отделяет их от статьи.',
    remove: 'Удалить из атласа',
  },
  mark: {
    bar: 'Выделенные слова',
    mark: 'Отметить место',
    existing: 'Место этого атласа',
    search: 'Поиск по названию',
    noneFound: 'Такого названия нет ни у одного.',
    byHand: 'Другое место',
    onMap: 'Выбрать на карте',
    atPosition: 'Поместить туда',
    ownSource: 'Отмечено вручную на карте Natural Earth',
    candidates: 'Места с таким названием',
    searching: 'Поиск …',
    noCandidates: 'Справочник не знает места с таким названием.',
  },
  begin,
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `добавлено: ${about}`,
      'change-feature': `изменено: ${about}`,
      'change-features': `изменено объектов: ${about}`,
      'remove-feature': `удалено: ${about}`,
      'write-article': 'изменена статья',
      'write-atlas': 'изменены настройки',
      begin: 'начат атлас',
      import: `импортировано: ${about}`,
      outside: `другая программа изменила ${about}`,
    }
    return acts[act] ?? about
  },
  error: (code, parameters) => {
    const { id, file, path, reason, megabytes } = parameters
    const errors: Record<string, string> = {
      nothingToUndo: 'Отменять нечего.',
      nothingToRedo: 'Повторять нечего.',
      featureGone: `${id} больше нет в атласе: объект удалён в другом окне или другой программой.`,
      featureChanged: `${id} тем временем изменён в другом окне или другой программой. Посмотрите на него снова и повторите изменение.`,
      articleChanged:
        'Статья тем временем изменена в другом окне или другой программой. Посмотрите на неё снова и повторите изменение.',
      idTaken: `${id} уже есть в атласе.`,
      fileUnreadable: `Файл ${file} повреждён, изменить его здесь нельзя. Исправьте его в текстовом редакторе.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `Это больше ${megabytes} МБ.`,
      articleThere: 'В папке тем временем появилась статья. Откройте страницу заново, чтобы её увидеть.',
      notAText: 'В этом файле места или линии, а не текст. Начните со статьи, потом импортируйте его.',
      textNotFeatures: 'Это текст, а не список мест. Вставьте его слова в статью.',
      noArticle: 'Статья не читается. Посмотрите список замечаний.',
      noServer: 'Программа студии не отвечает. Запустите её снова в терминале.',
    }
    return errors[code] ?? `Не получилось: ${reason ?? code}`
  },
}

export default ru
