import type { Vocabulary } from '../vocabularyTypes'

export const vocabulary: Vocabulary = {
  languageName: 'Русский',
  general: 'Места',
  numbers: 'Числа',
  kinds: {
    place: 'Место',
    spaceport: 'Космодром',
    'launch-complex': 'Стартовый комплекс',
    capital: 'Столица',
    city: 'Город',
    town: 'Город или посёлок',
    port: 'Порт',
    'border-crossing': 'Пункт пропуска',
    institute: 'Научный институт',
    'fusion-device': 'Термоядерная установка',
    university: 'Университет',
    museum: 'Музей',
    venue: 'Концертная площадка',
    park: 'Парк',
    exhibition: 'Выставочный комплекс',
    'financial-centre': 'Финансовый центр',
    organisation: 'Организация',
    memorial: 'Место памяти',
    country: 'Страна',
    region: 'Регион',
    sea: 'Море',
    territory: 'Территория',
  },
  modes: {
    road: {
      name: 'Дорога',
      kindName: 'Автодорожный коридор',
    },
    rail: {
      name: 'Железная дорога',
      kindName: 'Железнодорожный коридор',
    },
    ferry: {
      name: 'Паром',
      kindName: 'Паромная линия',
    },
  },
  statuses: {
    operating: 'Действует',
    completed: 'Завершено',
    'under-way': 'Осуществляется',
    planned: 'Планируется',
    held: 'Состоялось',
    mentioned: 'Упомянуто',
    listed: 'В перечне',
  },
  openAtlas: 'Открыть атлас',
  diskHint:
    'Страница открыта с диска, и браузер не запускает карту. Чтобы она заработала, выполните в папке страницы команду «python3 -m http.server» и откройте http://localhost:8000.',
}
