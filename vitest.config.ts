import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import { chromiumFlags, findChromium } from './tools/browsers/chromium.ts'
import site from './vite.config.ts'

export default mergeConfig(
  site,
  defineConfig({
    test: {
      projects: [
        { extends: true, test: { name: 'node', include: ['tests/{unit,content}/**/*.test.ts'], environment: 'node' } },
        {
          extends: true,
          resolve: { conditions: ['browser'] },
          test: {
            name: 'component',
            include: ['tests/component/**/*.test.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['tests/site/**/*.test.ts'],
            environment: 'node',
            globalSetup: ['tests/support/server.ts'],
            testTimeout: 240_000,
            expect: { poll: { timeout: 60_000 } },
            hookTimeout: 300_000,
            fileParallelism: false,
          },
        },
      ],
    },
  }),
)
