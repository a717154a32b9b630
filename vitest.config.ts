import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { chromiumFlags, findChromium } from './tools/browsers/chromium.ts'
import { ownFolder } from './build/atlas/atlasFolder.ts'
import { usedIds } from './build/atlas/readAtlas.ts'
import { siteConfig } from './build/siteConfig.ts'
import { builtInKinds, builtInStatuses } from './src/content/atlas/builtIn.ts'

/** The projects run one after the other, in this order; the files of a project run side by side. */
const order = { node: 0, component: 1, site: 2, examples: 3, studio: 4, package: 5, smoke: 6 }

/** The tests of the built site, in the browser that the project's name says: `site` is Chromium. */
const siteSuite: TestProjectInlineConfiguration['test'] = {
  include: ['tests/site/**/*.test.ts'],
  environment: 'node',
  globalSetup: ['tests/support/server.ts'],
  setupFiles: ['tests/support/closePages.ts'],
  testTimeout: 240_000,
  expect: { poll: { timeout: 60_000 } },
  hookTimeout: 300_000,
  maxWorkers: 2,
  sequence: { groupOrder: order.site },
}

/** The tests of the site that also run with a large register. */
const largeTests =
  'accessible address filter keyboard links list monkey names print reading reflow search select share sheet'.split(' ')

/** Tests also use kinds and statuses that the atlas in geo/ does not use. */
function usedInTests() {
  const used = usedIds(ownFolder)
  const kinds = Object.entries(builtInKinds).map(([id, { geometry }]) => [id, geometry] as const)
  return {
    ...used,
    kinds: new Map([...used.kinds, ...kinds]),
    statuses: new Set([...used.statuses, ...builtInStatuses]),
  }
}

export default mergeConfig(
  siteConfig(ownFolder, 'dist', usedInTests()),
  defineConfig({
    test: {
      // A module is loaded once for all files of a worker.
      isolate: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            include: ['tests/{unit,content}/**/*.test.ts'],
            environment: 'node',
            pool: 'threads',
            maxWorkers: '100%',
            testTimeout: 60_000,
            sequence: { groupOrder: order.node },
          },
        },
        {
          extends: true,
          resolve: { conditions: ['browser'] },
          test: {
            name: 'component',
            include: ['tests/component/**/*.test.ts'],
            testTimeout: 60_000,
            expect: { poll: { timeout: 20_000 } },
            sequence: { groupOrder: order.component },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        { extends: true, test: { name: 'site', ...siteSuite } },
        {
          extends: true,
          test: {
            ...siteSuite,
            name: 'examples',
            include: ['tests/examples/**/*.test.ts'],
            globalSetup: ['tests/support/exampleSites.ts'],
            setupFiles: [],
            sequence: { groupOrder: order.examples },
          },
        },
        {
          extends: true,
          test: {
            ...siteSuite,
            name: 'studio',
            include: ['tests/studio/**/*.test.ts'],
            globalSetup: [],
            setupFiles: [],
            // Each file has its own Chromium and server.
            maxWorkers: 1,
            sequence: { groupOrder: order.studio },
          },
        },
        // Slow: it installs the packed package.
        {
          extends: true,
          test: {
            name: 'package',
            include: ['tests/package/**/*.test.ts'],
            environment: 'node',
            sequence: { groupOrder: order.package },
          },
        },
        // `npm run test:large`: what a reader does, with a register of 20,000 rows.
        {
          extends: true,
          test: {
            ...siteSuite,
            name: 'large',
            include: [`tests/site/{${largeTests.join()}}.test.ts`],
          },
        },
        // `npm run test:browsers`
        { extends: true, test: { name: 'firefox', ...siteSuite } },
        {
          extends: true,
          test: {
            name: 'smoke',
            include: ['tests/smoke/**/*.test.ts'],
            environment: 'node',
            globalSetup: ['tests/smoke/serveSite.ts'],
            testTimeout: 240_000,
            hookTimeout: 300_000,
            maxWorkers: 2,
            sequence: { groupOrder: order.smoke },
          },
        },
      ],
    },
  }),
)
