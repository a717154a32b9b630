import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

export const panelMessages: PanelMessages = {
  about: {
    title: 'Sobre este site',
    intro: 'O atlas é software livre sob a licença MIT. Ele inclui obras de terceiros sob estas licenças:',
    packages: (count) => `Software e fontes tipográficas deste site: ${count}`,
    list: 'Software e fontes tipográficas deste site',
    licenceTexts: 'Textos das licenças',
    billOfMaterials: 'Lista de componentes (CycloneDX)',
    missing: 'Não é possível carregar a lista. Ela é criada quando o site é gerado.',
  },
  figures: {
    title: 'Números do artigo',
    exactness: {
      exact: (value) => value,
      about: (value) => `cerca de ${value}`,
      almost: (value) => `quase ${value}`,
      'more-than': (value) => `mais de ${value}`,
    },
    read: (paragraph) => `Ler no artigo, parágrafo ${paragraph}`,
    table: 'O mesmo em uma tabela',
    column: { what: 'Item', number: 'Número', said: 'Nas palavras do artigo', when: 'Data' },
    undated: 'sem data',
  },
  outcomes: {
    mark: (quote) => `O que aconteceu depois: “${quote}”`,
    verdict: {
      happened: 'Aconteceu',
      'happened-later': 'Mais tarde ou em parte',
      changed: 'Mudou',
      'not-by-date': 'Não tinha acontecido',
      unknown: 'Não se sabe',
    },
    asOf: (date) => `situação em ${date}`,
    sources: 'Fontes',
    newTab: 'abre em uma nova aba',
    failed: 'Não foi possível carregar este texto.',
    all: (count) =>
      formatCount('pt', count, { one: 'O que foi feito de # afirmação', other: 'O que foi feito de # afirmações' }),
    intro:
      'Afirmações do artigo, na ordem do texto, e o que notícias posteriores dizem delas. Cada avaliação vale para a data ao lado.',
    back: 'Voltar ao artigo',
    filter: 'O que aconteceu depois',
    none: 'Nenhuma afirmação tem esse resultado.',
  },
  mentions: {
    label: 'Menções no artigo',
    previous: 'Menção anterior',
    next: 'Próxima menção',
    position: (n, of) => `${n} de ${of}`,
    chosen: (name, paragraph, n, of) => `${name}, ${paragraph.toLocaleLowerCase('pt')}, ${n} de ${of}`,
    first: 'Esta é a primeira menção no artigo',
    last: 'Esta é a última menção no artigo',
  },
  dates: {
    about: (date) => `cerca de ${date}`,
    uncertain: (date) => `talvez ${date}`,
    since: (date) => `desde ${date}`,
    until: (date) => `até ${date}`,
    unknown: 'desconhecida',
    decade: (year) => `década de ${year}`,
    century: (_, roman) => `século ${roman}`,
    centuryBC: (_, roman) => `século ${roman} a.C.`,
    spring: (year) => `primavera de ${year}`,
    summer: (year) => `verão de ${year}`,
    autumn: (year) => `outono de ${year}`,
    winter: (year) => `inverno de ${year}`,
    outlined: 'Com contorno: datas que não se conhecem com exatidão.',
  },
  embed: {
    open: 'Abrir no atlas',
    newTab: 'abre em uma nova aba',
  },
}
