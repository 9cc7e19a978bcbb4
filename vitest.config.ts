import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    maxWorkers: 2,
    // Gives each run one folder; the database server starts there when the first test asks for it.
    globalSetup: ['tests/start-database-for-tests.ts'],
  },
});
