import { defineConfig } from 'vitest/config'

const database = 'test/database.ts'
/** Two at a time, as they wait more than they work; the browsers come afterwards. */
const together = { maxWorkers: 2 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts', 'test/architecture.test.ts'], ...together } },
      {
        test: {
          name: 'server',
          include: ['test/api/**/*.test.ts', 'test/database/**/*.test.ts'],
          retry: 1,
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          ...together,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          retry: 2, // a browser beside a full machine loses a click now and then; a rule that is broken fails three times
          expect: { poll: { timeout: 10_000 } },
          globalSetup: database,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
          ...together,
        },
      },
    ],
  },
})
