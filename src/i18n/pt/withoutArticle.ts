import { formatCount } from '../format'
import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'O que se diz de cada lugar são palavras da sua fonte, separadas do que o atlas acrescenta.',
    intro: 'Os lugares da lista, em um mapa',
    hint: 'Escolha um lugar, no mapa ou aqui, e leia o que a fonte diz sobre ele.',
    statusLabel: 'Situação',
    print: 'Imprimir todos os lugares com o mapa',
    search: { label: 'Buscar lugares', hint: 'Digite o nome de um lugar em qualquer idioma do atlas.' },
    filter: { byStatus: 'Por situação' },
    time: {
      undatedStay: 'O que não tem data fica, marcado como “sem data”.',
      events: (count) => formatCount('pt', count, { one: '# data', other: '# datas' }),
    },
  },
  panels: {
    downloads: {
      intro:
        'O que há nesta página, em arquivos. O README.md diz o que cada arquivo contém, sua licença e suas fontes.',
    },
    share: { printArticle: 'Imprimir todos os lugares' },
  },
}
