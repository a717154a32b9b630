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
  noArticle: 'В этом атласе ещё нет статьи.',
  saved: 'Всё сохранено в папке.',
  saving: 'Сохранение …',
  serverLost: 'Программа студии не отвечает. Запустите её снова в терминале: ничего не потеряно.',
  close: 'Закрыть',
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `добавлено: ${about}`,
      'change-feature': `изменено: ${about}`,
      'remove-feature': `удалено: ${about}`,
      'write-article': 'изменена статья',
      'write-atlas': 'изменены настройки',
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
      idChanged: `Идентификатор ${id} нельзя изменить.`,
      fileUnreadable: `Файл ${file} повреждён, изменить его здесь нельзя. Исправьте его в текстовом редакторе.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `Это больше ${megabytes} МБ.`,
      noServer: 'Программа студии не отвечает. Запустите её снова в терминале.',
    }
    return errors[code] ?? `Не получилось: ${reason ?? code}`
  },
}

export default ru
