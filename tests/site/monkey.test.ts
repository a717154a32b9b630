import { expect, inject, test } from 'vitest'
import { registerPlaces } from '../../build/register/registerPlaces'
import { large } from '../support/grownAtlas'
import { listen, roam, sizes, type Habitat } from '../support/monkey'
import { featureById, visit, visitText } from '../support/reader'

/** `MONKEY=5000 npx vitest run --project site tests/site/monkey.test.ts` for the long form, `SEED=n` for another one. */
const [long, seed] = [Number(process.env.MONKEY ?? 0), Number(process.env.SEED ?? 20181221)]

const words = ['ak', 'байк', 'Қа', 'road', '🚀', '<b>', '   ', 'zzzz']
const links = [
  '#follow=caspian-ferry&km=100',
  '#follow=western-europe-western-china',
  '#way=berlin~baikonur',
  '#at=aktau',
]
links.push(
  '#view=article&para=12&quote=0-90',
  '#view=places&hide=road&time=2016-2018',
  '#view=outcomes&verdict=changed',
  '#at=kazakhstan&outcome=first-president',
  '#lang=kk&theme=dark',
  '#q=aktau',
  '',
)

/** The names of the rows of a register. */
const rows = inject('rows') > 0 ? registerPlaces(large.folder) : []
const rowNames = new Map(rows.map(({ id, properties }) => [id, properties.name]))

const steppe: Habitat = {
  site: inject('site'),
  words,
  links,
  nameOf: (id, language) => (rowNames.get(id) ?? featureById(id).properties.name)[language],
}

/** The share of all acts, and of each kind, that must have changed something; a wheel often turns over what cannot scroll. */
const floors = {
  all: 0.5,
  click: 0.5,
  press: 0.3,
  enter: 0.4,
  type: 0.4,
  wheel: 0.1,
  hash: 0.5,
  back: 0.4,
  resize: 0.5,
}

function expectEffects(tally: Record<string, { done: number; effective: number }>): void {
  const all = { done: 0, effective: 0 }
  for (const { done, effective } of Object.values(tally)) {
    all.done += done
    all.effective += effective
  }
  const tooFew = Object.entries({ ...tally, all }).filter(
    ([act, { done, effective }]) => effective < Math.floor(done * floors[act as keyof typeof floors]),
  )
  expect(tooFew).toEqual([])
}

test('random acts of a reader break nothing, without a map', { timeout: 3_600_000 }, async () => {
  const errors: string[] = []
  expectEffects(await roam(await visitText({ prepare: listen(errors) }), errors, long || 160, steppe, seed))
})

test('random acts of a reader break nothing, with the map', { timeout: 3_600_000 }, async () => {
  const errors: string[] = []
  expectEffects(
    await roam(
      await visit({ viewport: sizes[1]!, reducedMotion: 'no-preference', prepare: listen(errors) }),
      errors,
      Math.ceil((long || 160) / 5),
      steppe,
      seed,
    ),
  )
})
