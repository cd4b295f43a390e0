import { defineConfig } from 'vitest/config';

// Long: a worker killed again and again, a database and a queue pulled away. One file after another.
export default defineConfig({
  test: {
    include: ['src/faults/*.fault.test.ts'],
    globalSetup: ['@mirqab/postgres/testing'],
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
