import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../../core/command.ts'
import type { Context, Locale } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { query } from '../../../core/query.ts'
import { sheetPlanDigest } from '../../../core/sheet-preview.schema.ts'
import { planDigest, readTable, sheetErrors, sheetPreviewOf } from '../../../core/sheet-take.ts'
import { lockTree, requireEverywhere } from '../organisation.policy.ts'
import { memberColumns } from './member-columns.ts'
import { memberProblemLabels } from './member-problems.labels.ts'
import { type MemberLine, planMembers } from './plan-members.rules.ts'

const read = async (ctx: Context, file: File) => {
  requireEverywhere(ctx, 'organisation.write')
  return readTable(new Uint8Array(await file.arrayBuffer()), memberColumns)
}

const loadMembers = (tx: Tx) =>
  tx
    .selectFrom('memberBody as m')
    .innerJoin('object as o', (join) =>
      join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
    )
    .select(['m.id', 'm.code', 'o.name'])
    .execute()

const describe =
  (locale: Locale) =>
  ({ name, code, before }: MemberLine) => ({
    name,
    detail: before === null ? code : locale === 'ja' ? `${code}（いまの名称：${before}）` : `${code} (now: ${before})`,
  })

/** What a list of member bodies would do, row by row. Writes nothing. */
export async function previewMembers(ctx: Context, input: { file: File }) {
  const { rows, hidden } = await read(ctx, input.file)
  return query(ctx, 'organisation.write', async (tx) =>
    sheetPreviewOf(planMembers(await loadMembers(tx), rows), {
      hidden,
      locale: ctx.locale,
      wording: memberProblemLabels,
      describe: describe(ctx.locale),
    }),
  )
}

/**
 * Adds and renames the member bodies of the list that was previewed: a new union does not type 27 of them by hand.
 * @throws {AppError} 409 where the plan is no longer the one that was shown, or where nothing would change
 */
export async function confirmMembers(ctx: Context, input: { file: File; plan: string }) {
  const { rows } = await read(ctx, input.file)
  const take = command('organisation.write', z.object({ plan: sheetPlanDigest }), async (scope) => {
    const { tx, record } = scope
    await lockTree(tx)
    const plan = planMembers(await loadMembers(tx), rows)
    if (planDigest(plan) !== scope.input.plan) throw fail('changedMeanwhile')
    const { organisationId } = ctx
    const now = ctx.clock.now()
    const added = plan.lines.flatMap(({ outcome, code, name, validFrom }) =>
      outcome === 'add' ? [{ id: newId(now.getTime()), code, name, validFrom }] : [],
    )
    const renamed = plan.lines.flatMap(({ outcome, id, code, name, before }) =>
      outcome === 'change' && id !== null ? [{ id, code, name, before }] : [],
    )
    if (added.length + renamed.length === 0) throw sheetErrors('nothingToTake')
    if (added.length > 0) {
      await tx
        .insertInto('object')
        .values(
          added.map(({ id, name, validFrom }) => ({
            organisationId,
            id,
            kind: 'memberBody' as const,
            name,
            unitId: id,
            validFrom,
            recordedAt: now,
          })),
        )
        .execute()
      await tx
        .insertInto('memberBody')
        .values(added.map(({ id, code }) => ({ organisationId, id, code })))
        .execute()
    }
    if (renamed.length > 0)
      await sql`
        update object o set name = r.name from unnest(${renamed.map(({ id }) => id)}::uuid[], ${renamed.map(({ name }) => name)}::text[]) as r(id, name)
        where o.id = r.id`.execute(tx)
    for (const row of added)
      record({ action: 'memberBody.create', kind: 'memberBody', id: row.id, unitId: row.id, before: null, after: row })
    for (const { id, code, name, before } of renamed)
      record({
        action: 'memberBody.update',
        kind: 'memberBody',
        id,
        unitId: id,
        before: { id, code, name: before },
        after: { id, code, name },
      })
    return { taken: added.length + renamed.length, refused: plan.problems.length }
  })
  return take(ctx, { plan: input.plan })
}
