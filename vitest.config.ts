import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // What a page or a queue shows may take a while on a busy machine; what never comes fails all the same.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    maxWorkers: 2,
    // Gives each run one folder; the database server starts there when the first test asks for it.
    globalSetup: ['tests/start-database-for-tests.ts'],
  },
});
