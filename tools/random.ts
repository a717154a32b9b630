/** Random choices that are the same in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number
  below: (limit: number) => number
  one: <T>(list: readonly T[]) => T
}

/** A 32-bit linear congruential generator (Numerical Recipes), its high bits mixed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0
    return ((mixed ^ (mixed >>> 12)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, one: (list) => list[below(list.length)]! }
}

const keys =
  'map at view para quote time hide terrain q lang theme follow km way outcome verdict AT hide[] __proto__ constructor'.split(
    ' ',
  )
const values = [
  '4.5/45.1/62.3',
  '99/999/-999',
  'NaN/0/0',
  'aktau',
  'caspian-ferry',
  '3884',
  'aktau~caspian-ferry:1',
  'aktau~',
  '~',
  'nowhere-at-all',
  '../../etc',
  'article',
  'places',
  'place',
  'outcomes',
  'changed,unknown',
  'unknown,happened,changed,changed,magic',
  '12',
  '0',
  '-3',
  '9999',
  '1e3',
  '10-20',
  '2018-2019',
  '2019-2018',
  '-43..20',
  '-0..17000',
  'road',
  'road,topic:space',
  'status:planned,road,road',
  'topic:,status,:',
  'topic%3Aspace%2Crail',
  'baikonur',
  '%D2%9A%D0%B0%D1%80%D0%B0%D2%93',
  'Қарағанды',
  '%E0%A4%A',
  '%',
  '%00%0A',
  '<img src=x onerror=alert(1)>',
  '%3Cscript%3E',
  'ru',
  'kk',
  'xx',
  'dark',
  'light',
  '',
]
const characters = [...'abz019-_/.:,;&=#%+ <>"\'\\Ққй乌😀\u0000\u200e', '\ud800', '\udfff']

function randomValue(random: Random): string {
  if (random.next() < 0.7) return random.one(values)
  return Array.from({ length: random.below(random.next() < 0.05 ? 400 : 12) }, () => random.one(characters)).join('')
}

/** A hash as no reader would write it: known and unknown keys, with good, damaged and hostile values. */
export function randomHash(random: Random): string {
  const parts = Array.from({ length: random.below(7) }, () => {
    const key = random.next() < 0.9 ? random.one(keys) : randomValue(random)
    return random.next() < 0.95 ? `${key}=${randomValue(random)}` : key
  })
  return random.one(['#', '#', '#', '', '##', '#&']) + parts.join(random.one(['&', '&', '&', '&&', ';']))
}
