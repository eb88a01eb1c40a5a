import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query } from '../../core/query.ts'
import { keyOf } from './collisions.rules.ts'
import { loadDoubleRoles } from './dual-marks.queries.ts'
import type { DualRoleRow } from './dual-roles.schema.ts'
import { type DualRow, loadDualRows } from './dual-rows.queries.ts'
import { roleName } from './role-name.labels.ts'
import { actOf, clauseOf, rolesOf } from './wording.labels.ts'

export type DualRoleList = { day: Day; organisation: string; rows: DualRoleRow[] }

const approvalOf = (approval: DualRow | null) => ({
  id: approval?.id ?? null,
  reason: approval?.reason ?? '',
  approver: approval?.approver ?? '',
  decidedOn: approval?.decidedOn ?? null,
  until: approval?.validTo ?? null,
  documentNumber: approval?.documentNumber ?? '',
})

/**
 * An act stays listed by its latest approval while what it brought about counts: a confirmation until somebody else confirms, a decision until it
 * ends. Where nothing was kept as a signal, until the approval runs out.
 */
const actsOpenOn = (day: Day) => sql`x.kind = 'act' and x.withdrawn_at is null and x.valid_from <= ${day}::date
  and not exists (select from dual_role y where y.organisation_id = x.organisation_id and y.about_id = x.about_id and y.pair = x.pair and y.hand = x.hand
    and y.withdrawn_at is null and y.valid_from <= ${day}::date and (y.valid_to, y.id) > (x.valid_to, x.id))
  and (x.valid_to >= ${day}::date and x.pair = 'operationalMatters'
    or exists (select from signal s where s.organisation_id = x.organisation_id and (s.about_id = x.about_id or s.duty_id = x.about_id)
      and s.retracted_at is null and s.detail->>'dualRole' is not null and (s.valid_to is null or s.valid_to >= ${day}::date)
      and not exists (select from signal c where c.organisation_id = s.organisation_id and c.about_id = s.about_id and c.kind = 'confirmation'
        and c.retracted_at is null and c.detail->>'dualRole' is null)))`

/** Every double role on a day (today where none is given): approved ones with reason, approver and end, and those that need an approval. Alarms first. */
export const readDualRoles = (ctx: Context, asked: Day | undefined): Promise<DualRoleList> =>
  query(ctx, 'people.read', async (tx, reach) => {
    const day = asked ?? ctx.clock.today()
    const { locale } = ctx
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const standing = (await loadDoubleRoles(tx, day))
      .filter(({ collision: { one, other } }) => inUnitScope(reach, one.unitId) && inUnitScope(reach, other.unitId))
      .map(({ collision, approval, standing: how }): DualRoleRow => {
        const { one, other, pair, personId, person, from, to } = collision
        return {
          key: keyOf(collision),
          kind: 'standing',
          pair,
          clause: clauseOf(pair, locale),
          personId,
          person,
          what: rolesOf({ one, other }, locale),
          one: one.role,
          other: other.role,
          about: '',
          from,
          to,
          standing: how,
          ...approvalOf(approval),
        }
      })
    const acts = reach === 'all' ? await loadDualRows(tx, actsOpenOn(day)) : []
    const acted = acts.map((row): DualRoleRow => ({
      key: row.id,
      kind: 'act',
      pair: row.pair,
      clause: clauseOf(row.pair, locale),
      personId: row.personId,
      person: row.personName,
      what: actOf(row.pair, locale),
      one: row.one && roleName(row.one, locale),
      other: row.other && roleName(row.other, locale),
      about: row.aboutName,
      from: row.validFrom,
      to: null,
      standing: row.validTo >= day ? 'approved' : 'expired',
      ...approvalOf(row),
    }))
    const order = { missing: 0, expired: 1, approved: 2 }
    const rows = [...standing, ...acted].toSorted((a, b) => order[a.standing] - order[b.standing])
    return { day, organisation, rows }
  })
