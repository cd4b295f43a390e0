import { defineConfig } from '@playwright/test';
import { launchOptions } from './src/browser.ts';

export default defineConfig({
  testDir: './tests',
  // The journey counts what it was sent, so it goes first on the one platform of the run.
  projects: [
    { name: 'journey', testMatch: '**/journey.spec.ts' },
    { name: 'desk', testIgnore: '**/journey.spec.ts' },
  ],
  globalSetup: './src/global-setup.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/report.json' }],
  ],
  use: {
    launchOptions,
    locale: 'ar',
    timezoneId: 'Africa/Tripoli',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
});
