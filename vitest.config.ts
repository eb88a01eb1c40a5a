import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'e2e/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['src/testing/global.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: a third worker would only wait for PostgreSQL.
    maxWorkers: 2,
    reporters: ['dot'],
  },
})
