import { plural } from '../plural'
import type { TravelWords } from './en'

/** Riding a corridor, how far it is, and the strip map. */
export const travel: TravelWords = {
  ride: {
    follow: 'Проехать по коридору',
    bar: (name) => `Поездка: ${name}`,
    play: 'Поехать',
    pause: 'Пауза',
    previous: 'Предыдущая остановка',
    next: 'Следующая остановка',
    speed: 'Скорость',
    times: (speed) => `×${speed}`,
    turn: 'Ехать в обратную сторону',
    options: 'Настройки поездки',
    stopAtStops: 'Останавливаться на каждой остановке',
    northUp: 'Север всегда вверху',
    followAgain: 'Снова следовать',
    end: 'Завершить поездку',
    track: 'Километр коридора',
    position: (km, total, stop, country) => `${km} из ${total}, ${stop}, ${country}`,
    reached: (stop, country) => `${stop}, ${country}`,
    stop: 'Остановка',
    fromStart: (km, start) => `От начала (${start}): ${km}`,
    toEnd: (km, end) => `До конца (${end}): ${km}`,
    along: 'По линии',
    around: (km) => `В пределах ${km}`,
    distanceTo: (km, name) => `${name}: ${km}`,
    inArticle: 'В статье',
    more: (name) => `Подробнее: ${name}`,
  },
  way: {
    title: 'Далеко ли это?',
    intro:
      'Выберите две остановки или два места. Путь между ними идёт по коридорам, с пересадками там, где они сходятся.',
    from: 'Откуда',
    to: 'Куда',
    swap: 'Поменять местами',
    choose: 'Остановка или место',
    showAll: 'Показать все',
    nothing: 'Ничего с таким названием',
    stopsOf: (corridor) => `Остановки: ${corridor}`,
    total: (from, to) => `${from} – ${to}`,
    direct: (km) => `${km} по прямой`,
    changes: (count) =>
      count === 0
        ? 'без пересадок'
        : plural('ru', count, { one: '# пересадка', few: '# пересадки', many: '# пересадок' }),
    parts: 'Путь',
    stops: (count) =>
      plural('ru', count, { one: '# остановка в пути', few: '# остановки в пути', many: '# остановок в пути' }),
    ride: 'Проследовать отсюда',
    changeAt: (place) => `Пересадка: ${place}`,
    between: (km) => `${km} от линии до линии`,
    toLine: (km, corridor) => `${km} до линии: ${corridor}`,
    fromLine: (km, place) => `${km} от линии до места: ${place}`,
    planned: (km) => `${km} этого пути пока только планируется.`,
    byCountry: 'По странам',
    byCorridor: 'По коридорам',
    offCorridors: 'Вне коридоров',
    measured: 'Измерено вдоль линий, как они нарисованы на этой карте.',
    same: 'Это одно и то же место. Выберите два разных.',
    far: (place, km) => `Пути по коридорам нет: до ближайшего из них ${km} (${place}).`,
    apart: 'Пути по коридорам нет: линии, ведущие к этим двум местам, нигде не сходятся.',
    beside: 'Коридоры здесь не нужны: эти два места ближе друг к другу, чем к линии.',
    changeHere: (corridor) => `Пересесть здесь: ${corridor}`,
  },
  strip: {
    title: 'Ленточная карта',
    course: (from, to) =>
      `Читается снизу вверх, как принято у ленточных карт: внизу ${from}, вверху ${to}. Всё, что лежит не далее 60 км, показано со своей стороны линии, а у самой линии – слева.`,
    print: 'Напечатать ленточную карту',
    stops: 'Остановки и места у линии',
    beside: { left: (km) => `${km} слева`, right: (km) => `${km} справа`, near: (km) => `${km} от линии` },
    here: (km) => `Вы здесь, на ${km}`,
    scale: 'км',
  },
}
