import { formatCount } from '../format'
import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'Lo que se dice de cada lugar son palabras de su fuente, separadas de lo que añade el atlas.',
    intro: 'Los lugares de la lista, en un mapa',
    hint: 'Elija un lugar, en el mapa o aquí, y lea lo que dice de él su fuente.',
    statusLabel: 'Estado',
    print: 'Imprimir todos los lugares con su mapa',
    search: { label: 'Buscar lugares', hint: 'Escriba el nombre de un lugar en cualquier idioma del atlas.' },
    filter: { byStatus: 'Por estado' },
    time: {
      undatedStay: 'Lo que no tiene fecha se queda, marcado «sin fecha».',
      events: (count) => formatCount('es', count, { one: '# fecha', other: '# fechas' }),
    },
  },
  panels: {
    downloads: {
      intro:
        'Lo que hay en esta página, en archivos. README.md dice qué contiene cada archivo, su licencia y sus fuentes.',
    },
    share: { printArticle: 'Imprimir todos los lugares' },
  },
}
