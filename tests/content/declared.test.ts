import { describe, expect, test } from 'vitest'
import { problemsAfter, set } from '../support/soundFolder'

const place = 'places.geojson features 0 properties'
const corridor = 'corridors.geojson features 0 properties'
const orAdd = (list: string) => `: or add it to \`${list}\` in atlas.json`

describe('an id that atlas.json does not declare', () => {
  test('is reported for a topic, with the one that is probably meant', async () => {
    expect(await problemsAfter((files) => set(files, `${place} topic`, 'transprot'))).toEqual([
      `places.geojson northtown features[0].properties.topic: is "transprot", must be "transport" or another of transport, science, history, culture, general${orAdd('topics')}`,
    ])
  })

  test('is no problem for a topic if atlas.json declares no topics', async () => {
    const undeclared = await problemsAfter((files) => {
      set(files, `${place} topic`, 'transprot')
      set(files, 'atlas.json topics', undefined)
    })
    expect(undeclared).toEqual([])
  })

  test('is reported for a status', async () => {
    const [line, ...others] = await problemsAfter((files) => set(files, `${place} status`, 'plannd'))
    expect(others).toEqual([])
    expect(line).toMatch(
      /^places\.geojson northtown features\[0\]\.properties\.status: is "plannd", must be "planned" or/,
    )
  })

  test('is reported for a mode', async () => {
    expect(await problemsAfter((files) => set(files, `${corridor} mode`, 'canal'))).toEqual([
      `corridors.geojson great-road features[0].properties.mode: is "canal", must be one of road, rail, ferry${orAdd('modes')}`,
    ])
  })

  test('is reported for a kind, also for one of the wrong geometry', async () => {
    const kindOf = async (id: string) => (await problemsAfter((files) => set(files, `${place} kind`, id)))[0]
    expect(await kindOf('harbour')).toMatch(
      /properties\.kind: is "harbour", must be .*\bport\b.*`kinds` in atlas\.json$/,
    )
    expect(await kindOf('sea')).toMatch(/properties\.kind: is "sea", must be/)
    expect(await kindOf('sea')).not.toMatch(/\bregion\b/)
  })
})

describe('an id that atlas.json declares', () => {
  test('is no problem', async () => {
    const problems = await problemsAfter((files) => {
      set(files, 'atlas.json topics', [{ id: 'water' }, { id: 'transport' }, { id: 'science' }, { id: 'history' }])
      set(files, 'atlas.json kinds', [{ id: 'mine', geometry: 'point' }])
      set(files, 'atlas.json modes', [{ id: 'canal', surface: 'land' }])
      set(files, 'atlas.json statuses', [{ id: 'closed' }])
      set(files, `${place} topic`, 'water')
      set(files, `${place} kind`, 'mine')
      set(files, `${place} status`, 'closed')
      set(files, `${corridor} mode`, 'canal')
    })
    expect(problems).toEqual([])
  })

  test('may be a built-in kind, which keeps its geometry', async () => {
    const changed = await problemsAfter((files) => {
      set(files, 'atlas.json kinds', [{ id: 'city', rank: 1 }])
      set(files, `${place} kind`, 'city')
    })
    expect(changed).toEqual([])
  })

  test('has the geometry that it declares', async () => {
    const [line] = await problemsAfter((files) => {
      set(files, 'atlas.json kinds', [{ id: 'reef', geometry: 'area' }])
      set(files, `${place} kind`, 'reef')
    })
    expect(line).toMatch(/properties\.kind: is "reef", must be/)
  })

  test('a feature without a topic has the topic general', async () => {
    expect(await problemsAfter((files) => set(files, `${place} topic`, undefined))).toEqual([])
  })
})

describe('a text in a language that the atlas does not have', () => {
  const inFrench = (place: string) => `${place}is a text in "fr", which is none of the atlas's languages: en, ru, kk`
  test.each([
    [`${place} name fr`, 'places.geojson northtown features[0].properties.name.fr: '],
    ['places.geojson features 1 properties note fr', 'places.geojson observatory features[1].properties.note.fr: '],
    [`${corridor} stops 1 name fr`, 'corridors.geojson great-road features[0].properties.stops[1].name.fr: '],
  ])('is reported: %s', async (path, place) => {
    expect(await problemsAfter((files) => set(files, path, 'Nom'))).toEqual([inFrench(place)])
  })

  test.each([
    ['name', { en: 'Atlas', fr: 'Atlas' }, 'name.fr'],
    ['topics', [{ id: 'transport', name: { fr: 'Transports' } }], 'topics[0].name.fr'],
    ['modes', [{ id: 'road', kindName: { en: 'Road', fr: 'Route' } }], 'modes[0].kindName.fr'],
    ['kinds', [{ id: 'port', name: { en: 'Port', fr: 'Port' } }], 'kinds[0].name.fr'],
    ['countries', { KZ: { en: 'Kazakhstan', fr: 'Kazakhstan' } }, 'countries.KZ.fr'],
    ['basemap', { names: { 'Saint-Denis': { fr: 'Saint-Denis' } } }, 'basemap.names.Saint-Denis.fr'],
  ])('is reported in atlas.json: %s', async (member, value, path) => {
    const problems = await problemsAfter((files) => set(files, `atlas.json ${member}`, value))
    expect(problems).toContain(inFrench(`atlas.json ${path}: `))
  })

  test('is no problem if the atlas has it, nor is a text without a language', async () => {
    const problems = await problemsAfter((files) => {
      set(files, 'atlas.json languages', ['en', 'ru', 'kk', 'fr'])
      set(files, `${place} name fr`, 'Villenord')
      set(files, 'areas.geojson features 0 properties name', 'Great Steppe')
    })
    expect(problems).toEqual([])
  })
})

describe('an icon', () => {
  const withIcon = (icon: string, ...names: string[]) =>
    problemsAfter((files) => {
      set(files, 'atlas.json icon', icon)
      for (const name of names) files[name] = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    })

  test('is no problem if its file is there', async () => {
    expect(await withIcon('mark.svg', 'mark.svg')).toEqual([])
  })

  test('is reported if its file is missing, with the one that is probably meant', async () => {
    expect(await withIcon('mark.svg')).toEqual([
      'atlas.json icon: is "mark.svg", which is not in the folder: copy the file there',
    ])
    expect(await withIcon('mark.svg', 'Mark.svg')).toContain(
      'atlas.json icon: is "mark.svg", which is not in the folder: write "Mark.svg", or copy the file there',
    )
  })

  test('is an SVG or PNG file of the folder itself', async () => {
    for (const icon of ['mark.ico', 'media/mark.svg', '../mark.svg', '.svg/..'])
      expect((await withIcon(icon)).join()).toMatch(/^atlas\.json icon: .*the name of an SVG or PNG file/)
  })
})
