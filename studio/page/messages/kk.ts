import type { StudioMessages } from './messages'

const kk: StudioMessages = {
  title: (name) => `Студия · ${name}`,
  language: 'Студия тілі',
  undo: 'Болдырмау',
  redo: 'Қайталау',
  preview: 'Алдын ала қарау',
  previewHint: 'Атласты басқа қойындыда ашады. Ол жұмысыңызға ілеседі.',
  problems: (count) => `${count} ескерту`,
  noProblems: 'Ескерту жоқ',
  checking: 'Тексерілуде …',
  text: 'Мақала',
  map: 'Карта',
  noArticle: 'Бұл атласта әлі мақала жоқ.',
  saved: 'Бәрі қалтада сақталды.',
  saving: 'Сақталуда …',
  serverLost: 'Студия бағдарламасы жауап бермейді. Оны терминалда қайта іске қосыңыз: ештеңе жоғалған жоқ.',
  close: 'Жабу',
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `қосылды: ${about}`,
      'change-feature': `өзгертілді: ${about}`,
      'remove-feature': `жойылды: ${about}`,
      'write-article': 'мақала өзгертілді',
      'write-atlas': 'баптаулар өзгертілді',
      outside: `басқа бағдарлама ${about} өзгертті`,
    }
    return acts[act] ?? about
  },
  error: (code, parameters) => {
    const { id, file, path, reason, megabytes } = parameters
    const errors: Record<string, string> = {
      nothingToUndo: 'Болдырмайтын ештеңе жоқ.',
      nothingToRedo: 'Қайталайтын ештеңе жоқ.',
      featureGone: `${id} атласта енді жоқ: оны басқа терезе немесе бағдарлама жойған.`,
      featureChanged: `${id} бұл арада басқа терезеде немесе бағдарламада өзгертілді. Оны қайта қарап, өзгерісті қайталаңыз.`,
      articleChanged:
        'Мақала бұл арада басқа терезеде немесе бағдарламада өзгертілді. Оны қайта қарап, өзгерісті қайталаңыз.',
      idTaken: `${id} атласта бар.`,
      idChanged: `${id} идентификаторын өзгертуге болмайды.`,
      fileUnreadable: `${file} файлы бүлінген, оны мұнда өзгертуге болмайды. Мәтін редакторында түзетіңіз.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `Бұл ${megabytes} МБ-тан үлкен.`,
      noServer: 'Студия бағдарламасы жауап бермейді. Оны терминалда қайта іске қосыңыз.',
    }
    return errors[code] ?? `Орындалмады: ${reason ?? code}`
  },
}

export default kk
