import begin from './begin/kk'
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
  saved: 'Бәрі қалтада сақталды.',
  saving: 'Сақталуда …',
  serverLost: 'Студия бағдарламасы жауап бермейді. Оны терминалда қайта іске қосыңыз: ештеңе жоғалған жоқ.',
  close: 'Жабу',
  form: {
    names: 'Атаулары',
    missing: (count) => `жетіспейді: ${count}`,
    kind: 'Түрі',
    mode: 'Көлік түрі',
    topic: 'Тақырыбы',
    status: 'Күйі',
    when: 'Күйінің күні',
    whenHint: '2018, 2018-08-12, 2018~ (шамамен), 2016/2018 (бастап, дейін). Мақала атамаса, бос қалдырыңыз.',
    position: 'Орны',
    latitude: 'Ендік (солтүстік +)',
    longitude: 'Бойлық (шығыс +)',
    noDegrees: 'Градусты жазыңыз, мысалы 43,648: ендік -90-нан 90-ға, бойлық -180-нен 180-ге дейін.',
    pick: 'Картадан таңдау',
    picking: 'Картаны шертіңіз (Escape — тоқтату)',
    precision: 'Орны қаншалықты дәл?',
    precisions: {
      site: 'Нысанның өзі: қатесі 1 км-ден аз',
      town: 'Қала: қатесі 10 км-ден аз',
      region: 'Нақты шегі жоқ аймақ',
      schematic: 'Сызба түрінде көрсетілген',
    },
    source: 'Орнының дереккөзі',
    sourceHint: 'Орны қайдан алынғаны, оқырман тексере алуы үшін.',
    sourceTitle: 'Дереккөздің атауы',
    sourceUrl: 'Дереккөздің веб-мекенжайы',
    passages: (count) => `Мақалада ${count} рет аталған`,
    removePassage: (words) => `«${words}» аталуын алып тастау`,
    note: 'Ескертпе',
    noteHint: 'Өз сөзіңіз, 60 сөзден аспайды, дереккөзімен. Бет оны мақаладан бөлек көрсетеді.',
    remove: 'Атластан алып тастау',
  },
  mark: {
    bar: 'Таңдалған сөздер',
    mark: 'Орынды белгілеу',
    existing: 'Осы атластағы орын',
    search: 'Атауы бойынша іздеу',
    noneFound: 'Мұндай атау жоқ.',
    byHand: 'Басқа орын',
    onMap: 'Картадан таңдау',
    atPosition: 'Сол жерге қою',
    ownSource: 'Natural Earth картасында қолмен белгіленген',
    candidates: 'Осындай атаулы орындар',
    searching: 'Ізделуде …',
    noCandidates: 'Анықтамалық мұндай атаулы орынды білмейді.',
  },
  begin,
  step: (act, about) => {
    const acts: Record<string, string> = {
      'add-feature': `қосылды: ${about}`,
      'change-feature': `өзгертілді: ${about}`,
      'change-features': `${about} нысан өзгертілді`,
      'remove-feature': `жойылды: ${about}`,
      'write-article': 'мақала өзгертілді',
      'write-atlas': 'баптаулар өзгертілді',
      begin: 'атлас басталды',
      import: `импортталды: ${about}`,
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
      fileUnreadable: `${file} файлы бүлінген, оны мұнда өзгертуге болмайды. Мәтін редакторында түзетіңіз.`,
      invalid: `${path}: ${reason}`,
      tooLarge: `Бұл ${megabytes} МБ-тан үлкен.`,
      articleThere: 'Бұл арада қалтада мақала пайда болды. Оны көру үшін бетті қайта ашыңыз.',
      notAText: 'Бұл файлда мәтін емес, орындар немесе сызықтар бар. Мақаладан бастаңыз, содан кейін оны импорттаңыз.',
      textNotFeatures: 'Бұл — орындар тізімі емес, мәтін. Сөздерін мақалаға қойыңыз.',
      noArticle: 'Мақала оқылмайды. Ескертулер тізімін қараңыз.',
      noServer: 'Студия бағдарламасы жауап бермейді. Оны терминалда қайта іске қосыңыз.',
    }
    return errors[code] ?? `Орындалмады: ${reason ?? code}`
  },
}

export default kk
