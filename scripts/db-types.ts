// Writes src/core/db/db.gen.ts from a freshly migrated database of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/core/db/migrate.ts'
import { startEmbedded } from '../src/core/postgres/embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'sakimori-types-'))
const server = await startEmbedded(folder, 'types', { fsync: false })
try {
  await migrate(server.url('postgres'))
  const done = spawnSync(
    'node_modules/.bin/kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--camel-case',
      '--date-parser',
      'string',
      '--include-pattern',
      'public.*',
      '--url',
      server.url('postgres'),
      '--out-file',
      'src/core/db/db.gen.ts',
    ],
    { stdio: 'inherit' },
  )
  process.exitCode = done.status ?? 1
} finally {
  await server.stopIfUnused()
  rmSync(folder, { recursive: true, force: true })
}
