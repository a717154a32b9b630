import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recognize } from '../../../../studio/import/bytes/recognize'
import { sentence } from '../../../../studio/import/messages'
import { Registers } from '../../../../studio/import/register/readRegister'
import { withRows } from '../../../../studio/import/register/rows'

const folder = 'tests/unit/studio/import/registers/'
function read(...files: string[]) {
  const registers = new Registers(['en', 'ru'])
  for (const file of files) expect(registers.add(recognize(file, readFileSync(folder + file))), file).toBe(true)
  return registers.read()!
}
const notesOf = ({ notes }: ReturnType<typeof read>) => notes.map(sentence)

describe('activities of IATI', () => {
  test('become a row for each position', () => {
    const { rows, amountLabel } = read('activities.xml')
    expect(amountLabel).toEqual({})
    expect(rows.map(({ id }) => id)).toEqual(['xx-test-1', 'xx-test-2', 'xx-test-2-2', 'xx-test-4'])
    expect(rows[0]).toEqual({
      id: 'xx-test-1',
      name: { en: 'A well in the valley', ru: 'Колодец в долине' },
      latitude: 38.38833,
      longitude: 69.325,
      precision: 'town',
      topic: 'Water supply and sanitation',
      status: 'under-way',
      when: '2019-03-05',
      until: '2021-12-31',
      // The revised budget of a year takes the place of the original one.
      amount: { value: 1500.5, unit: 'EUR' },
      country: 'TJ',
      description: { en: 'A well for two villages, with a pump & a tank.' },
      source: { title: 'Test Agency, IATI XX-TEST-1', url: 'https://d-portal.org/q.html?aid=XX-TEST-1' },
    })
    expect(rows[1]).toMatchObject({
      name: { en: 'Two schools – Bishkek' },
      status: 'Cancelled',
      topic: 'Education',
      precision: 'region',
    })
    expect([rows[1]!.amount, rows[1]!.until, rows[1]!.country]).toEqual([undefined, undefined, undefined])
  })

  test('of version 1 are read too', () => {
    expect(read('activities.xml').rows.at(-1)).toMatchObject({
      name: { '': 'Road of version 1' },
      latitude: 40.53,
      longitude: 72.8,
      topic: 'Transport and storage',
      status: 'completed',
      when: '2010-01-01',
      amount: { value: 2500, unit: 'USD' },
    })
  })

  test('say what is left out', () => {
    expect(notesOf(read('activities.xml'))).toEqual([
      'Read as IATI.',
      'Left out because they have no position: 1.',
      'At several positions, with a row for each and without an amount: 1.',
      'Amounts in several currencies left out: 1.',
      'The end is before the beginning and is left out: 1.',
      'The precision is assumed to be “region”: 2.',
      'Amounts of the kind “Budget”: 1.',
      'Amounts of the kind “Committed”: 1.',
    ])
  })
})

describe('the projects of AidData', () => {
  test('have the positions of its tables of districts and its GeoJSON', () => {
    const { rows, amountLabel } = read('projects.csv', 'adm2.csv', 'projects.geojson')
    expect(amountLabel).toEqual({ en: 'Amount in US dollars of 2021' })
    expect(rows).toEqual([
      {
        id: 'aiddata-900001',
        name: { en: 'A test bridge' },
        // Cacuaco has the larger part.
        latitude: expect.closeTo(-8.8104),
        longitude: expect.closeTo(13.4747),
        precision: 'region',
        topic: 'Transport and storage',
        status: 'completed',
        when: '2007-06-28',
        until: '2009-05-31',
        amount: { value: 22_119_295, unit: 'USD' },
        country: 'AO',
        description: { en: 'The words of the register, with "quotes".' },
        source: { title: 'AidData, project 900001', url: 'https://china.aiddata.org/projects/900001/' },
      },
      expect.objectContaining({
        id: 'aiddata-900003',
        latitude: expect.closeTo(-8.8005),
        precision: 'site',
        status: 'Suspended',
        when: '2015',
      }),
    ])
  })

  test('say what is left out', () => {
    expect(notesOf(read('projects.csv', 'adm2.csv', 'projects.geojson'))).toEqual([
      'Read as AidData.',
      'Left out because they have no position: 1.',
      'Positions of what the table does not have left out: 1.',
      'At several positions, of which the one with the largest part is taken: 1.',
      'AidData does not recommend these for sums: 1.',
    ])
  })

  test('need a file of positions, and positions need projects', () => {
    expect(() => read('projects.csv')).toThrow('The table has no positions: import it together with')
    expect(() => read('adm2.csv')).toThrow('The file has only positions: import it together with')
  })
})

test('another table is no register', () => {
  const table = new TextEncoder().encode('id,name,lat,lon\n1,A,1,1\n')
  expect(new Registers(['en']).add(recognize('a.csv', table))).toBe(false)
})

test('rows that a table has stay as they are unless they are to be updated', () => {
  const { rows } = read('activities.xml')
  const before = [{ id: 'xx-test-1', name_en: 'My own name', note: 'mine' }]
  const kept = withRows(before, rows, false)
  expect([kept.added, kept.changed, kept.kept]).toEqual([3, 0, 1])
  expect(kept.text).toContain('My own name')
  const updated = withRows(before, rows, true)
  expect([updated.added, updated.changed, updated.kept]).toEqual([3, 1, 0])
  expect(updated.text).not.toContain('My own name')
  expect(updated.text).toContain('mine')
})
