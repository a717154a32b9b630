import type { Vocabulary } from '../vocabularyTypes'

export const vocabulary: Vocabulary = {
  languageName: 'Қазақша',
  general: 'Орындар',
  numbers: 'Сандар',
  kinds: {
    place: 'Орын',
    spaceport: 'Ғарыш айлағы',
    'launch-complex': 'Ұшыру кешені',
    capital: 'Елорда',
    city: 'Қала',
    town: 'Қала немесе кент',
    port: 'Порт',
    'border-crossing': 'Өткізу пункті',
    institute: 'Ғылыми институт',
    'fusion-device': 'Термоядролық қондырғы',
    university: 'Университет',
    museum: 'Музей',
    venue: 'Концерт залы',
    park: 'Саябақ',
    exhibition: 'Көрме кешені',
    'financial-centre': 'Қаржы орталығы',
    organisation: 'Ұйым',
    memorial: 'Еске алу орны',
    country: 'Ел',
    region: 'Өңір',
    sea: 'Теңіз',
    territory: 'Аумақ',
  },
  modes: {
    road: {
      name: 'Автожол',
      kindName: 'Автожол дәлізі',
    },
    rail: {
      name: 'Теміржол',
      kindName: 'Теміржол дәлізі',
    },
    ferry: {
      name: 'Паром',
      kindName: 'Паром желісі',
    },
  },
  statuses: {
    operating: 'Жұмыс істеп тұр',
    completed: 'Аяқталған',
    'under-way': 'Жүзеге асырылуда',
    planned: 'Жоспарда',
    held: 'Өткен',
    mentioned: 'Аталған',
    listed: 'Тізімде',
  },
  openAtlas: 'Атласты ашу',
  diskHint:
    'Бет дискіден ашылған, сондықтан браузер картаны іске қоспайды. Карта жұмыс істеуі үшін бет тұрған қалтада «python3 -m http.server» пәрменін орындап, http://localhost:8000 мекенжайын ашыңыз.',
}
