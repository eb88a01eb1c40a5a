import { defineConfig } from 'vitest/config'
// Pure rules only: no database is started.
export default defineConfig({ test: { include: ['src/**/*.test.ts', 'bench/**/*.test.ts'], testTimeout: 30_000 } })
