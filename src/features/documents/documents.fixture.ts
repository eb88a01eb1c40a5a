import { sql } from 'kysely'
import { inScope } from '../../core/db/database.ts'
import type { Client, TestApp, TestOrganisation } from '../../testing/test-app.ts'

export const fileOf = (content: string | Uint8Array, name = 'policy.txt'): File =>
  new File([typeof content === 'string' ? content : Uint8Array.from(content)], name)

export const record = {
  documentNumber: '総第12号',
  retentionYears: 10,
  disclosure: 'open' as const,
  disclosureReason: '',
}

/** Imports and confirms as the client does it. */
export async function confirmText(
  client: Client,
  text: string,
  more: { documentId?: string; effectiveFrom?: string; name?: string; tier?: 'basicPolicy' | 'standard' } = {},
) {
  const { revisionId } = await client.documents.import({
    file: fileOf(text, more.name),
    tier: more.tier ?? 'basicPolicy',
    ...(more.documentId ? { documentId: more.documentId } : {}),
  })
  const reading = await client.documents.reading({ id: revisionId })
  const confirmed = await client.documents.confirm({
    id: revisionId,
    version: reading.version,
    title: reading.parsed.title,
    decidedOn: reading.parsed.date,
    record,
    ...(more.effectiveFrom ? { effectiveFrom: more.effectiveFrom } : {}),
  })
  return { revisionId, ...confirmed }
}

/** How many rows of each table the organisation has; to show that a refusal wrote nothing. */
export function rowCounts(app: TestApp, organisation: TestOrganisation): Promise<Record<string, number>> {
  return inScope(app.services.db, organisation.id, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of ['document', 'revision', 'record', 'file', 'clause', 'history']) {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx)
      counts[table] = rows[0]?.count ?? 0
    }
    return counts
  })
}

/** History since a count was taken: what happened to what. */
export const historyRows = (app: TestApp, organisation: TestOrganisation, after = 0) =>
  inScope(app.services.db, organisation.id, (tx) =>
    tx
      .selectFrom('history')
      .select(['action', 'subjectKind', 'subjectId', 'before', 'after'])
      .orderBy('seq')
      .offset(after)
      .execute(),
  )
