import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What runs programs and browsers takes longest and begins first, so that both workers end together. The faults come before the
 * journeys: one worker is still at them while the other makes the sample that every journey begins with.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) =>
      ['/tests/journeys/', '/tests/faults/'].findIndex((folder) => moduleId.includes(folder));
    return sorted.toSorted((one, other) => rank(other) - rank(one));
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // What a page or a queue shows may take a while on a busy machine; what never comes fails all the same.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Gives each run one folder; the database server starts there when the first test asks for it.
    globalSetup: ['tests/start-database-for-tests.ts'],
  },
});
