import { sql } from 'kysely'
import { allowed, command, type Subject } from '../../core/command.ts'
import { addMonths } from '../../core/dates/days.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { handOf } from '../people/own.ts'
import { checkErrors } from './checks.errors.ts'
import { checksContract } from './checks.contract.ts'
import { findCheck } from './checks.ts'
import { signalIdOf, tellFalsePositives } from './tell-signals.ts'

type Found = { id: string; unitId: string | null; checkCode: string; positive: boolean | null; why: unknown }
const foundSubject = (code: string): Subject<Found, 'report'> => ({
  find: async (tx, id) =>
    (
      await sql<Found>`select o.id, o.unit_id, r.check_code, r.positive, r.why from object o
        left join check_result r on r.organisation_id = o.organisation_id and r.object_id = o.id and r.check_code = ${code} where o.id = ${id}`.execute(
        tx,
      )
    ).rows[0],
  unitOf: (row) => row.unitId,
  policy: { report: () => allowed },
})

type Reported = {
  id: string
  unitId: string | null
  checkCode: string
  objectId: string
  reason: string
  validTo: string
  reportedBy: string
  confirmedAt: Date | null
  endedAt: Date | null
}
const reportedSubject: Subject<Reported, 'confirm' | 'end'> = {
  find: async (tx, id) =>
    (
      await sql<Reported>`select f.id, o.unit_id, f.check_code, f.object_id, f.reason, f.valid_to, f.reported_by, f.confirmed_at, f.ended_at
        from false_positive f join object o on o.organisation_id = f.organisation_id and o.id = f.object_id where f.id = ${id} for no key update of f`.execute(
        tx,
      )
    ).rows[0],
  unitOf: (row) => row.unitId,
  policy: { confirm: () => allowed, end: () => allowed },
}

const nameOf = ({ actor }: { actor: { name: string } }) => actor.name

/** One person says that a finding is not so. It counts on until another has confirmed that (states.md R12). */
export const reportFalsePositive = command(
  'registers.write',
  checksContract.reportFalsePositive['~orpc'].inputSchema!,
  async ({ tx, ctx, input, load, record }) => {
    const check = findCheck(input.code)
    if (!check) throw fail('notFound')
    const found = await load(foundSubject(check.code), input.objectId, 'report')
    const today = ctx.clock.today()
    const signalId = found.positive === false ? await signalIdOf(tx, check.code, found.id) : null
    if (signalId === null) throw checkErrors('notNegative')
    if (input.until <= today || input.until > addMonths(today, 12))
      throw checkErrors('until', {}, [{ path: 'until', message: '' }])
    // One whose day has passed makes room for a new report.
    await tx
      .updateTable('falsePositive')
      .set({ endedAt: ctx.clock.now(), endedReason: '期限' })
      .where('signalId', '=', signalId)
      .where('endedAt', 'is', null)
      .where('validTo', '<', today)
      .execute()
    const id = newId(ctx.clock.now().getTime())
    const row = { checkCode: check.code, objectId: found.id, reason: input.reason, validTo: input.until }
    const stored = await sql<{ id: string }>`
      insert into false_positive (organisation_id, id, check_code, object_id, signal_id, why, reason, valid_to, reported_by, reported_name, reported_at)
      values (${ctx.organisationId}, ${id}, ${check.code}, ${found.id}, ${signalId}, ${JSON.stringify(found.why)}::jsonb, ${input.reason}, ${input.until}::date,
        ${handOf(ctx)}, ${nameOf(ctx)}, ${ctx.clock.now()}) on conflict (organisation_id, signal_id) where ended_at is null do nothing returning id`.execute(
      tx,
    )
    if (stored.rows.length === 0) throw checkErrors('reported')
    record({
      action: 'falsePositive.report',
      kind: 'falsePositive',
      id,
      unitId: found.unitId,
      before: null,
      after: row,
    })
    return { id }
  },
)

/** Another person agrees: the finding is set aside until the last day, for every duty that it was told to. */
export const confirmFalsePositive = command(
  'duties.decide',
  checksContract.confirmFalsePositive['~orpc'].inputSchema!,
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(reportedSubject, input.id, 'confirm')
    if (row.confirmedAt || row.endedAt) throw checkErrors('over')
    const confirmedBy = handOf(ctx)
    if (row.reportedBy === confirmedBy) throw checkErrors('samePerson')
    await tx
      .updateTable('falsePositive')
      .set({ confirmedBy, confirmedName: nameOf(ctx), confirmedAt: ctx.clock.now() })
      .where('id', '=', row.id)
      .execute()
    await tellFalsePositives({ tx, organisationId: ctx.organisationId, clock: ctx.clock })
    record({
      action: 'falsePositive.confirm',
      kind: 'falsePositive',
      id: row.id,
      unitId: row.unitId,
      before: { confirmedBy: null },
      after: { checkCode: row.checkCode, objectId: row.objectId, validTo: row.validTo, confirmedBy },
    })
    return {}
  },
)

/** The finding counts again from now on; what was shown before stays as it was (states.md R15). */
export const endFalsePositive = command(
  'duties.decide',
  checksContract.endFalsePositive['~orpc'].inputSchema!,
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(reportedSubject, input.id, 'end')
    if (row.endedAt) throw checkErrors('over')
    const now = ctx.clock.now()
    await tx
      .updateTable('falsePositive')
      .set({ endedAt: now, endedReason: input.reason })
      .where('id', '=', row.id)
      .execute()
    await tx
      .updateTable('signal')
      .set({ retractedAt: now })
      .where('id', '=', row.id)
      .where('kind', '=', 'falsePositive')
      .where('retractedAt', 'is', null)
      .execute()
    record({
      action: 'falsePositive.end',
      kind: 'falsePositive',
      id: row.id,
      unitId: row.unitId,
      before: { endedAt: null },
      after: { checkCode: row.checkCode, objectId: row.objectId, endedAt: now, reason: input.reason },
    })
    return {}
  },
)
