import { formatCount } from '../format'
import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'Әр орын туралы мәлімет дереккөздің өз сөзімен беріледі және атлас қосқан мәліметтен бөлек тұрады.',
    intro: 'Тізімдегі орындар картада',
    hint: 'Картадан немесе осы жерден орынды таңдап, ол туралы дереккөзде не айтылғанын оқыңыз.',
    statusLabel: 'Мәртебесі',
    print: 'Барлық орынды картасымен басып шығару',
    search: { label: 'Орындарды іздеу', hint: 'Орынның атауын атластың кез келген тілінде теріңіз.' },
    filter: { byStatus: 'Мәртебесі бойынша' },
    time: {
      undatedStay: 'Күні көрсетілмегендер «күні жоқ» деген белгімен қала береді.',
      events: (count) => formatCount('kk', count, { other: '# күн' }),
    },
  },
  panels: {
    downloads: {
      intro: 'Осы беттегінің бәрі файл түрінде. README.md әр файлда не барын, лицензиясы мен дереккөздерін айтады.',
    },
    share: { printArticle: 'Барлық орынды басып шығару' },
  },
}
