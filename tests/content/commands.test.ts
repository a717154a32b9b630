import { describe, expect, test } from 'vitest'
import { runCommand, type Result } from '../support/runCommand'
import { inFolder, replace, set, soundFiles, type Files } from '../support/soundFolder'

/** Runs tools/NAME.ts on a folder. */
const command = (name: string, folder: string): Promise<Result> => runCommand(`tools/${name}.ts`, folder)

async function commandAfter(name: string, damage: (files: Files) => void): Promise<Result> {
  const files = soundFiles()
  damage(files)
  return inFolder(files, (folder) => command(name, folder))
}

describe('npm run validate', { timeout: 60_000 }, () => {
  test('prints one line and exits with 0 if the content is valid', async () => {
    const { code, stdout, stderr } = await commandAfter('validate', () => {})
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^\S+ is valid: 2 places, 1 areas, 2 corridors, 5 mentions in 3 paragraphs\n$/)
  })

  test('prints a line for each problem and exits with 1', async () => {
    const damage = (files: Files) => {
      set(files, 'places.geojson features 0 properties id', 'a\nb\u001b[31m')
      files['areas.geojson'] = '<html>'
      files['corridors.geojson'] = '{ "type": '
      delete files['article.md']
    }
    expect(await commandAfter('validate', damage)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: [
        'article.md: is missing, and passages, figures or outcomes quote it',
        'places.geojson:8 northtown features[0].properties.id: is "a\\u000ab\\u001b[31m", must be a slug: a-z, 0-9 and single hyphens',
        'areas.geojson: is HTML or XML, must be JSON: was a web page saved instead?',
        'corridors.geojson:1: is cut off: the JSON does not end',
        '',
      ].join('\n'),
    })
  })

  test('reports a folder that does not exist', async () => {
    expect(await command('validate', '/no/such')).toMatchObject({ code: 1, stderr: '/no/such is not a folder\n' })
  })
})

describe('npm run measure', { timeout: 60_000 }, () => {
  test('reports a file that it cannot measure, and exits with 1', async () => {
    expect(
      await commandAfter('measure', (files) => set(files, 'corridors.geojson features 1 geometry', null)),
    ).toMatchObject({
      code: 1,
      stderr: 'corridors.geojson features.1.geometry: cannot be measured: see `npm run validate`\n',
    })
  })
})

describe('npm run coverage', { timeout: 60_000 }, () => {
  test('prints a row for each paragraph and a total', async () => {
    const longer = (files: Files) => replace(files, 'article.md', 'looks on.', 'looks on. Nobody came.')
    const { code, stdout } = await commandAfter('coverage', longer)
    expect(code).toBe(0)
    expect(stdout.split('\n').map((row) => row.trimEnd())).toEqual([
      'paragraph  mentions  features  sentences on the map  share',
      '        1         3         3                2 of 2  100 %',
      '        2         2         2                2 of 3   67 %',
      '        3         0         0                0 of 1    0 %',
      '      all         5         5                4 of 6   67 %',
      'place names that are not links: 0, and 0 that README.md explains',
      '',
    ])
  })

  test('lists the place names that are not links, and says which README.md explains', async () => {
    const longer = (files: Files) => {
      replace(files, 'article.md', 'of the two towns, and', 'of the two towns of Northtowners, and')
      replace(files, 'article.md', 'looks on.', 'looks on. The Great Steppe and Northtown too.')
      replace(
        files,
        'README.md',
        '## Sources',
        '## Place names that are not links, and why\n\n- ¶2 "Northtown too": an example\n\n## Sources',
      )
    }
    const { code, stdout } = await commandAfter('coverage', longer)
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(5)).toEqual([
      'place names that are not links: 2, and 1 that README.md explains',
      '  ¶2 Great Steppe: …ry of Southtown looks on. The Great Steppe and Northtown too.…',
      '  ¶3 Northtowners: … history" of the two towns of Northtowners, and the two towns are proud …',
      '  ¶2 Northtown (explained): …ooks on. The Great Steppe and Northtown too.…',
      '',
    ])
  })
})
