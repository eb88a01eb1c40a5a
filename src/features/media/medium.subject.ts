import { sql } from 'kysely'
import { allowed, denied, type Allowed, type Subject } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Answer } from '../../core/db/db.gen.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { mediaRows } from './media-rows.ts'

export type OpenLoan = {
  id: string
  borrowerId: string | null
  borrower: string
  purpose: string
  lentOn: string
  dueOn: string
  returnedOn: string | null
  confirmedBy: string | null
  erased: Answer | null
}
type MediumRow = KnownRow & { loan: OpenLoan | null }

const openLoan = async (tx: Tx, mediumId: string): Promise<OpenLoan | null> => {
  const { rows } = await sql<OpenLoan>`
    select id, borrower_id, borrower, purpose, lent_on, due_on, returned_on, confirmed_by, erased from medium_loan
    where medium_id = ${mediumId}::uuid and returned_on is null order by lent_on desc, id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Who borrowed it does not confirm its return; the other eyes are what the book is kept for. */
const mayReturn = (ctx: Context, { loan }: MediumRow): Allowed => {
  if (!loan)
    return denied(
      'この媒体は貸し出していません。画面を読み直してください。',
      'This medium is not lent. Reload the page.',
    )
  return ctx.actor.kind === 'user' && ctx.actor.personId !== null && ctx.actor.personId === loan.borrowerId
    ? denied(
        '借りた本人は、返却を確認できません。別の人に確認を依頼してください。',
        'Who borrowed it cannot confirm its return. Ask somebody else.',
      )
    : allowed
}

export const mediumSubject = (ctx: Context): Subject<MediumRow, 'update' | 'lend' | 'return'> => ({
  find: async (tx, id) => {
    // Locked, so that of two who lend it at one moment the second finds it lent.
    await sql`select from medium where id = ${id}::uuid for update`.execute(tx)
    const [row] = await mediaRows(tx, ctx, sql<boolean>`o.id = ${id}::uuid`)
    return row && { ...row, loan: await openLoan(tx, id) }
  },
  unitOf: ({ unitId }) => unitId,
  policy: {
    update: () => allowed,
    lend: (_ctx, { loan, fields }) => {
      if (fields['validTo'] !== null && String(fields['validTo']) < ctx.clock.today())
        return denied('廃棄・終了した媒体は貸し出せません。', 'A medium that has ended cannot be lent.')
      return loan
        ? denied(
            `貸出中です（${loan.borrower}）。返却を確認してから貸し出してください。`,
            `It is lent to ${loan.borrower}. Confirm the return first.`,
          )
        : allowed
    },
    return: mayReturn,
  },
})
