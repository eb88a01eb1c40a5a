import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Seen } from './seen-objects.ts'
import { readElsewhere } from '../demarcations/elsewhere.queries.ts'
import { catalogue } from '../measures/catalogue.ts'
import type { DutyRows } from './duties.rules.ts'
import { toDutyVersion, toSignal } from './fold-rows.ts'
import { whereOurs } from './ours.rules.ts'
import type { DutyObject, FactVersion, ProgrammeItem } from './signals.types.ts'

/** First day of what has no first day. */
const EVER = '0001-01-01'

/** Bodies that the policy binds, the one first that carries what is not addressed to a single body (事務局, or the executive). */
export async function loadBodies(tx: Tx): Promise<{ id: string; name: string; kind: string }[]> {
  return tx
    .selectFrom('boundBody as b')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'b.organisationId').onRef('o.id', '=', 'b.id'),
    )
    .select(['b.id', 'o.name', 'b.kind'])
    .orderBy('b.position')
    .orderBy('b.id')
    .execute()
}

/**
 * Rows of the given duties (null: of all) for the fold, six statements however many duties there are.
 * With `seen`, of objects only those that the reader sees, and what was signalled of them.
 * A duty's objects are the register's rows of its kind: no list of its own that could fall behind the register. Of a physical duty they are none
 * while they stand under another body's policy (R14).
 */
export async function loadFoldInput(
  tx: Tx,
  dutyIds: readonly string[] | null,
  bodies: readonly { id: string }[],
  seen: Seen | null = null,
): Promise<DutyRows> {
  const objectSeen = seen ? seen.objects : sql`true`
  const signalSeen = seen
    ? sql`(s.object_id is null or exists (select from object o where o.organisation_id = s.organisation_id and o.id = s.object_id and ${seen.objects}))`
    : sql`true`
  const main = bodies[0]?.id
  if (main === undefined) return { duties: [], objects: [], signals: [], programme: [], facts: [] }
  const ids = dutyIds === null ? sql`true` : sql`d.id = any(${[...dutyIds]}::uuid[])`
  const bodyIds = bodies.map((body) => body.id)
  const versions = await tx
    .selectFrom('dutyVersion as v')
    .innerJoin('duty as d', (join) =>
      join.onRef('d.organisationId', '=', 'v.organisationId').onRef('d.id', '=', 'v.dutyId'),
    )
    .selectAll('v')
    .select(['d.objectKind', 'd.measureId'])
    .where(sql<boolean>`${ids}`)
    .execute()
  const { rows: objects } = await sql<{
    dutyId: string
    objectId: string
    kind: string
    validFrom: string | null
    validTo: string | null
    recordedAt: Date
    appliesFrom: string | null
  }>`
    select d.id as duty_id, o.id as object_id, o.kind, o.valid_from, o.valid_to, o.recorded_at,
      (select v.applies_from from duty_version v where v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null order by v.recorded_at desc limit 1) as applies_from
    from duty d join object o on o.organisation_id = d.organisation_id and o.kind = d.object_kind where ${ids} and ${objectSeen}`.execute(
    tx,
  )
  const elsewhere = await readElsewhere(tx)
  const { byId } = await catalogue()
  const physical = new Set(
    versions.flatMap(({ dutyId, measureId }) => (byId.get(measureId ?? '')?.physical ? [dutyId] : [])),
  )
  const { rows: signals } = await sql<Record<string, unknown>>`
    select s.* from signal s join duty d on d.organisation_id = s.organisation_id and d.id = s.duty_id where ${ids} and ${signalSeen}`.execute(
    tx,
  )
  const { rows: programme } = await sql<Omit<ProgrammeItem, 'recordedAt' | 'retractedAt'> & Stamps>`
    select p.* from programme_item p join duty d on d.organisation_id = p.organisation_id and d.id = p.duty_id where ${ids}`.execute(
    tx,
  )
  const facts = await tx
    .selectFrom('factVersion')
    .select(['fact', 'value', 'validFrom', 'validTo', 'recordedAt', 'retractedAt'])
    .execute()
  return {
    duties: versions.map((row) => toDutyVersion(row, row.objectKind === 'boundBody' ? bodyIds : [main])),
    objects: objects.flatMap((row): DutyObject[] => {
      const object = {
        dutyId: row.dutyId,
        objectId: row.objectId,
        bodyId: row.kind === 'boundBody' ? row.objectId : main,
        appliesFrom: row.appliesFrom,
        validFrom: row.validFrom ?? EVER,
        validTo: row.validTo,
        recordedAt: row.recordedAt.toISOString(),
        retractedAt: null,
      }
      return physical.has(row.dutyId) ? whereOurs(object, elsewhere.get(row.objectId) ?? []) : [object]
    }),
    signals: signals.map(toSignal),
    programme: programme.map((row): ProgrammeItem => ({ ...row, ...stamps(row) })),
    facts: facts.map((row): FactVersion => ({ ...row, ...stamps(row) })),
  }
}

type Stamps = { recordedAt: Date; retractedAt: Date | null }
const stamps = (row: Stamps) => ({
  recordedAt: row.recordedAt.toISOString(),
  retractedAt: row.retractedAt?.toISOString() ?? null,
})
