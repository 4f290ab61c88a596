import { defineConfig } from 'vitest/config'

const database = 'test/database.ts'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['src/**/*.test.ts', 'test/architecture.test.ts'] } },
      {
        test: {
          name: 'server',
          include: ['test/api/**/*.test.ts', 'test/database/**/*.test.ts'],
          globalSetup: database,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          expect: { poll: { timeout: 10_000 } },
          globalSetup: database,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
