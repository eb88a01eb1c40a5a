import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import type { Tx } from '../../core/db/database.ts'
import type { EffectScope } from '../approvals/effects.types.ts'
import { newId } from '../../core/ids.ts'
import { createActivities } from './create-activities.ts'
import { programmeErrors } from './programme.errors.ts'
import type { LoadedProgramme } from './programme.subject.ts'

type Taken = { decisionId: string; decidedOn: Day; decidedBy: string }

/**
 * What a decision brings about, in one transaction: the version before steps back, the fold gets the days, the activities are made.
 * The work of the year before the decision stays as it was.
 * @returns how many activities were made
 */
export async function takeEffect(
  { tx, ctx, record }: EffectScope,
  programme: LoadedProgramme,
  { decisionId, decidedOn, decidedBy }: Taken,
): Promise<number> {
  const lines = await tx
    .selectFrom('programmeLine')
    .select(['title', 'opens', 'due'])
    .where('programmeId', '=', programme.id)
    .orderBy('due')
    .orderBy('id')
    .execute()
  if (lines.length === 0) throw programmeErrors('empty')
  const before = await tx
    .updateTable('programme')
    .set({ state: 'superseded' })
    .where('fiscalYear', '=', programme.fiscalYear)
    .where('state', '=', 'decided')
    .returning('id')
    .executeTakeFirst()
  await tx
    .updateTable('programme')
    .set({ state: 'decided', decisionId, decidedOn })
    .where('id', '=', programme.id)
    .execute()
  if (before) await takeOver(tx, ctx.clock.now(), before.id, programme.id)
  await planDays({ tx, ctx }, programme, decidedOn, before?.id ?? null)
  const activities = await createActivities(tx, ctx, programme.id)
  record({
    action: 'programme.decide',
    kind: 'programme',
    id: programme.id,
    before: { state: programme.state },
    after: {
      state: 'decided',
      fiscalYear: programme.fiscalYear,
      version: programme.version,
      decidedOn,
      decidedBy,
      activities,
      lineTitles: lines.map(({ title, opens, due }) => `${title}（${opens}～${due}）`),
    },
  })
  return activities
}

/** Activities go on under the new version's line of their series; open ones of lines that are gone are withdrawn, with the reason. */
async function takeOver(tx: Tx, now: Date, oldId: string, newProgrammeId: string): Promise<void> {
  await sql`
    update activity a set line_id = n.id,
      title = case when a.state = 'open' then n.title else a.title end, opens = case when a.state = 'open' then n.opens else a.opens end,
      due = case when a.state = 'open' then n.due else a.due end, record_asked = case when a.state = 'open' then n.record_asked else a.record_asked end,
      minutes = case when a.state = 'open' then n.minutes else a.minutes end, legal_day = case when a.state = 'open' then n.legal_day else a.legal_day end,
      owner_post_id = case when a.state = 'open' and n.owner_post_id is distinct from o.owner_post_id then n.owner_post_id else a.owner_post_id end,
      version = a.version + 1
    from programme_line o join programme_line n on n.organisation_id = o.organisation_id and n.series_id = o.series_id and n.programme_id = ${newProgrammeId}
    where o.programme_id = ${oldId} and a.organisation_id = o.organisation_id and a.line_id = o.id and (n.per_unit = o.per_unit or a.state <> 'open')`.execute(
    tx,
  )
  await sql`
    update activity a set state = 'withdrawn', closed_at = ${now}::timestamptz, skip_reason = '年間計画の変更により取りやめ', version = a.version + 1
    from programme_line o where o.programme_id = ${oldId} and a.organisation_id = o.organisation_id and a.line_id = o.id and a.state = 'open'`.execute(
    tx,
  )
}

type Item = { dutyId: string; opens: Day; due: Day; lineId: string }
const keyOf = ({ dutyId, opens, due }: Pick<Item, 'dutyId' | 'opens' | 'due'>): string => `${dutyId} ${opens} ${due}`

/**
 * The days by which the fold expects proof (states.md R8): those that stay are kept, new ones hold from the day of decision, those that an amendment
 * takes away before they come are withdrawn. Days that are past stay, for they were expected.
 */
async function planDays(
  { tx, ctx }: Pick<EffectScope, 'tx' | 'ctx'>,
  programme: LoadedProgramme,
  decidedOn: Day,
  oldId: string | null,
): Promise<void> {
  const { rows: wanted } = await sql<Item>`
    select distinct on (duty_id, opens, due) duty_id, opens, due, id as line_id from programme_line
    where programme_id = ${programme.id} and duty_id is not null order by duty_id, opens, due, id`.execute(tx)
  const { rows: standing } = await sql<Item & { id: string }>`
    select i.id, i.duty_id, i.opens, i.due, i.line_id from programme_item i
    join programme_line l on l.organisation_id = i.organisation_id and l.id = i.line_id
    join programme p on p.organisation_id = l.organisation_id and p.id = l.programme_id
    where p.fiscal_year = ${programme.fiscalYear} and i.retracted_at is null`.execute(tx)
  const now = ctx.clock.now()
  const keys = new Set(wanted.map(keyOf))
  const gone = standing.filter((item) => !keys.has(keyOf(item)) && item.due >= decidedOn).map(({ id }) => id)
  if (oldId !== null && gone.length > 0)
    await sql`update programme_item set retracted_at = ${now}::timestamptz where id = any(${gone}::uuid[])`.execute(tx)
  const known = new Set(standing.map(keyOf))
  const fresh = wanted
    .filter((item) => !known.has(keyOf(item)))
    .map((item) => ({
      ...item,
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      validFrom: decidedOn,
      recordedAt: now,
    }))
  await inChunks(fresh, 1000, (chunk) => tx.insertInto('programmeItem').values(chunk).execute())
}
