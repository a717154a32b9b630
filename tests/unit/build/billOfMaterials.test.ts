import { expect, test } from 'vitest'
import { billOf, licenceOf, lockedPackages, packageFolder, type Bom } from '../../../build/bill-of-materials/components'

const component = (ref: string, licence = 'MIT') => ({
  'bom-ref': ref,
  name: ref.replace(/@[^@]*$/, ''),
  version: ref.replace(/^.*@/, ''),
  licenses: [{ license: { id: licence } }],
})
const all: Bom = {
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-01-01', component: component('atlas@1.0.0') },
  components: [
    'maplibre-gl@6.0.0',
    'earcut@3.0.0',
    'kdbush@4.0.0',
    '@types/geojson@1.0.0',
    'svelte@5.0.0',
    'acorn@8.0.0',
  ].map((ref) => component(ref)),
  dependencies: [
    { ref: 'atlas@1.0.0', dependsOn: ['maplibre-gl@6.0.0', 'svelte@5.0.0', 'acorn@8.0.0'] },
    { ref: 'maplibre-gl@6.0.0', dependsOn: ['earcut@3.0.0', '@types/geojson@1.0.0'] },
    { ref: 'earcut@3.0.0', dependsOn: ['kdbush@4.0.0'] },
    { ref: 'svelte@5.0.0', dependsOn: ['acorn@8.0.0'] },
  ],
}

test('the bill has the bundled packages and the dependencies of prebuilt ones, not the build tools', () => {
  const { components, dependencies } = billOf(all, ['maplibre-gl@6.0.0', 'svelte@5.0.0'], 'atlas')
  expect(components.map((component) => component['bom-ref'])).toEqual([
    'maplibre-gl@6.0.0',
    'earcut@3.0.0',
    'kdbush@4.0.0',
    'svelte@5.0.0',
  ])
  expect(dependencies).toEqual([
    { ref: 'atlas@1.0.0', dependsOn: ['maplibre-gl@6.0.0', 'svelte@5.0.0'] },
    { ref: 'maplibre-gl@6.0.0', dependsOn: ['earcut@3.0.0'] },
    { ref: 'earcut@3.0.0', dependsOn: ['kdbush@4.0.0'] },
    { ref: 'svelte@5.0.0', dependsOn: [] },
  ])
})

test('the bill depends on neither the time nor the folder', () => {
  const bill = billOf(all, [], 'steppe-atlas')
  expect(bill).not.toHaveProperty('serialNumber')
  expect(bill.metadata).toEqual({ component: { ...component('atlas@1.0.0'), name: 'steppe-atlas' } })
})

test('a file belongs to the innermost package', () => {
  expect(
    [
      '/home/me/atlas/node_modules/@turf/bbox/dist/esm/index.js',
      'node_modules/a/node_modules/@b/c/d.css?url',
      'C:\\atlas\\node_modules\\svelte\\src\\index.js',
      '/home/me/atlas/src/main.ts',
    ].map(packageFolder),
  ).toEqual(['node_modules/@turf/bbox', 'node_modules/a/node_modules/@b/c', 'node_modules/svelte', undefined])
  const lock = JSON.stringify({
    packages: { '': { version: '1' }, 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } },
  })
  expect([...lockedPackages(lock)]).toEqual([['node_modules/a/node_modules/@b/c', '@b/c@2.0.0']])
})

test('the licence is the declared one, or the one that the text begins with', () => {
  expect(licenceOf(component('a@1.0.0', 'ISC'), 'MIT License')).toBe('ISC')
  const undeclared = { ...component('a@1.0.0'), licenses: undefined }
  expect(licenceOf(undeclared, 'MIT License\n\nCopyright')).toBe('MIT')
  expect(licenceOf(undeclared, 'All rights reserved')).toBe('')
  expect(licenceOf({ ...undeclared, licenses: [{ expression: 'MIT OR Apache-2.0' }] })).toBe('MIT OR Apache-2.0')
})
