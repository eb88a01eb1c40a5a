import { z } from 'zod'
import { allowed, command, type Subject } from '../../core/command.ts'
import { sql } from 'kysely'
import { dualRoleErrors } from './dual-roles.errors.ts'
import { type DualRow, loadDualRows } from './dual-rows.queries.ts'

/** Approvals belong to the whole organisation: whoever acts for some units only files them, and takes none back. */
const dualRoleSubject: Subject<DualRow, 'withdraw'> = {
  find: async (tx, id) => (await loadDualRows(tx, sql`x.id = ${id}`))[0],
  unitOf: () => null,
  policy: { withdraw: () => allowed },
}

/** Takes an approval back, such as one entered by mistake: the double role alarms again. */
export const withdrawDualRole = command(
  'people.write',
  z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(300) }),
  async ({ tx, ctx, input, load, record }) => {
    const row = await load(dualRoleSubject, input.id, 'withdraw')
    if (row.withdrawn) throw dualRoleErrors('withdrawn')
    const withdrawnAt = ctx.clock.now()
    await tx
      .updateTable('dualRole')
      .set({ withdrawnAt, withdrawnReason: input.reason })
      .where('id', '=', row.id)
      .execute()
    const before = { person: row.personName, withdrawnAt: null }
    record({
      action: 'dualRole.withdraw',
      kind: 'dualRole',
      id: row.id,
      before,
      after: { ...before, withdrawnAt, reason: input.reason },
    })
    return { ok: true as const }
  },
)
