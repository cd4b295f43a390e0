import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Long ones of their own: `npm run test:faults`.
    exclude: ['src/faults/**'],
    globalSetup: ['@mirqab/postgres/testing'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
