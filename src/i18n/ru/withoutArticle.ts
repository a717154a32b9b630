import { formatCount } from '../format'
import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'Сведения о каждом месте приводятся словами их источника и отделены от того, что добавляет атлас.',
    intro: 'Места из перечня на карте',
    hint: 'Выберите место на карте или здесь и прочитайте, что о нём сказано в источнике.',
    statusLabel: 'Статус',
    print: 'Напечатать все места с картой',
    search: { label: 'Поиск мест', hint: 'Введите название места на любом языке атласа.' },
    filter: { byStatus: 'По статусу' },
    time: {
      undatedStay: 'То, у чего нет даты, остаётся с пометкой «без даты».',
      events: (count) => formatCount('ru', count, { one: '# дата', few: '# даты', many: '# дат' }),
    },
  },
  panels: {
    downloads: {
      intro:
        'Всё, что есть на этой странице, в файлах. README.md описывает содержание каждого файла, лицензию и источники.',
    },
    share: { printArticle: 'Напечатать все места' },
  },
}
