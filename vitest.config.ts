import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'e2e/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['src/testing/global.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Two cores: a third worker would only wait for PostgreSQL.
    maxWorkers: 2,
    reporters: ['dot'],
  },
})
