import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'
import { KEPT_DAYS, PACKAGE_TASK } from './packages.schema.ts'

const DAY_MS = 86_400_000

/** Forgets the files of packages that have lain long enough; the sweep of files then takes them away. */
export async function dropOldPackages(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`
    update task t set result = jsonb_set(t.result, '{file}', 'null') from task o
    where o.organisation_id = t.organisation_id and o.id = t.id and t.kind = ${PACKAGE_TASK} and t.state = 'done'
      and t.created_at < ${new Date(now.getTime() - KEPT_DAYS * DAY_MS)} and jsonb_typeof(t.result->'file') = 'object'
    returning o.result->'file'->>'sha256' as sha256`.execute(tx)
  const gone = rows.map(({ sha256 }) => sha256)
  await sql`
    delete from file f where f.sha256 = any(${gone}::text[]) and f.media_type = 'application/zip'
      and not exists (select from task t where t.organisation_id = f.organisation_id and t.result->'file'->>'sha256' = f.sha256)
      and not exists (select from evidence e where e.organisation_id = f.organisation_id and e.file_sha256 = f.sha256)`.execute(
    tx,
  )
}
