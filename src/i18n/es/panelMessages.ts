import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

/** A day of a month has an article after a preposition: "desde el 12 de agosto". */
const withArticle = (date: string): string => (/^\d+\sde\s/.test(date) ? `el ${date}` : date)

export const panelMessages: PanelMessages = {
  about: {
    title: 'Acerca de este sitio',
    intro: 'El atlas es software libre con licencia MIT. Incluye obras de otros autores con estas licencias:',
    packages: (count) => `Software y fuentes tipográficas de este sitio: ${count}`,
    list: 'Software y fuentes tipográficas de este sitio',
    licenceTexts: 'Textos de las licencias',
    billOfMaterials: 'Lista de componentes (CycloneDX)',
    missing: 'No se puede cargar la lista. Se crea al generar el sitio.',
  },
  downloads: {
    title: 'Descargas',
    intro:
      'El contenido de esta página en archivos. Las citas son palabras del autor; README.md dice qué contiene cada archivo, su licencia y sus fuentes.',
    use: {
      all: 'Todo en un archivo comprimido',
      map: 'Para mapas y sistemas de información geográfica',
      spreadsheet: 'Para hojas de cálculo y estadística',
      earth: 'Para Google Earth',
      navigation: 'Corredores para navegadores',
      gazetteer: 'Para nomenclátores',
      annotations: 'Las menciones, para herramientas de anotación',
      article: 'El artículo',
      reference: 'Para gestores de referencias',
      about: 'Qué contienen los archivos',
    },
  },
  pages: {
    open: 'Abrir en el atlas',
    names: 'Otros nombres',
    distance: 'Desde el inicio',
    inside: 'Lugares en su interior',
    along: 'Lugares cercanos',
    nearby: 'En las cercanías',
    previous: 'Anterior',
    next: 'Siguiente',
    described: (facts, quote, source) => `${facts}. «${quote}» (${source})`,
    mapOf: (name) => `Mapa: ${name}`,
    data: 'Datos para descargar',
    notFound: 'Esta página no existe.',
    back: 'Volver al atlas',
  },
  figures: {
    title: 'Cifras del artículo',
    exactness: {
      exact: (value) => value,
      about: (value) => `cerca de ${value}`,
      almost: (value) => `casi ${value}`,
      'more-than': (value) => `más de ${value}`,
    },
    read: (paragraph) => `Leer en el artículo, párrafo ${paragraph}`,
    table: 'Lo mismo en una tabla',
    column: { what: 'Concepto', number: 'Cifra', said: 'En palabras del artículo', when: 'Fecha' },
    undated: 'sin fecha',
  },
  outcomes: {
    mark: (quote) => `Qué pasó después: «${quote}»`,
    verdict: {
      happened: 'Sucedió',
      'happened-later': 'Más tarde o en parte',
      changed: 'Cambió',
      'not-by-date': 'No había sucedido',
      unknown: 'No se sabe',
    },
    asOf: (date) => `a fecha de ${date}`,
    sources: 'Fuentes',
    newTab: 'se abre en una pestaña nueva',
    failed: 'No se ha podido cargar este texto.',
    all: (count) =>
      formatCount('es', count, { one: 'Qué pasó con # afirmación', other: 'Qué pasó con # afirmaciones' }),
    intro:
      'Afirmaciones del artículo, en el orden del texto, y lo que dicen de ellas noticias posteriores. Cada valoración vale para la fecha que la acompaña.',
    back: 'Volver al artículo',
    filter: 'Qué pasó después',
    none: 'Ninguna afirmación tiene ese resultado.',
  },
  mentions: {
    label: 'Menciones en el artículo',
    previous: 'Mención anterior',
    next: 'Mención siguiente',
    position: (n, of) => `${n} de ${of}`,
    chosen: (name, paragraph, n, of) => `${name}, ${paragraph.toLocaleLowerCase('es')}, ${n} de ${of}`,
    first: 'Esta es la primera mención en el artículo',
    last: 'Esta es la última mención en el artículo',
  },
  dates: {
    about: (date) => `hacia ${withArticle(date)}`,
    uncertain: (date) => `quizá ${withArticle(date)}`,
    since: (date) => `desde ${withArticle(date)}`,
    until: (date) => `hasta ${withArticle(date)}`,
    unknown: 'desconocida',
    decade: (year) => `década de ${year}`,
    century: (_, roman) => `siglo ${roman}`,
    centuryBC: (_, roman) => `siglo ${roman} a.\u00a0C.`,
    spring: (year) => `primavera de ${year}`,
    summer: (year) => `verano de ${year}`,
    autumn: (year) => `otoño de ${year}`,
    winter: (year) => `invierno de ${year}`,
    outlined: 'Con contorno: fechas que no se conocen con exactitud.',
    lines: 'Líneas: fechas de varios años.',
  },
  embed: {
    open: 'Abrir en el atlas',
    newTab: 'se abre en una pestaña nueva',
  },
}
