import { sql } from 'kysely'
import { command, type CommandScope } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { leaverOn } from '../account-findings.sql.ts'
import { accountErrors } from '../system-accounts.errors.ts'
import { answersInput } from '../system-accounts.schema.ts'
import { type AskedAccount, answerProblems, type GivenAnswer } from './account-confirmation.rules.ts'
import { type Confirmation, confirmationSubject } from './confirmation.subject.ts'
import { settleRemovals } from './settle-removals.ts'

type Known = AskedAccount & { answer: GivenAnswer['answer']; note: string }

/** The accounts that a confirmation asks about, with what was answered; one statement. */
async function askedAccounts(tx: Tx, ctx: Context, confirmationId: string): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select r.account_id, a.login, a.privileged, a.basis, ${leaverOn(ctx.clock.today())} as leaver, r.answer, r.note
    from account_confirmation_row r join system_account a on a.organisation_id = r.organisation_id and a.id = r.account_id
    where r.confirmation_id = ${confirmationId}::uuid`.execute(tx)
  return rows
}

/**
 * Checks answers and writes those that are new, set by set, with one change of the history for each account. For the screen, for the office
 * that types in paper, and for answers that come back with an inquiry; `by` is who answered.
 * @throws {AppError} 422 by row where an answer cannot stand
 */
export async function writeAnswers(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  confirmation: Pick<Confirmation, 'id' | 'unitId' | 'system'>,
  given: readonly GivenAnswer[],
  by: string,
): Promise<number> {
  const known = await askedAccounts(tx, ctx, confirmation.id)
  const problems = answerProblems(known, given)
  if (problems.length > 0)
    throw accountErrors(
      'badAnswers',
      {},
      problems.map(({ accountId, login, key, reason }) => ({
        path: `${accountId}.${key}`,
        message: `${login}${login ? '：' : ''}${reason[ctx.locale]}`,
      })),
    )
  const before = new Map(known.map((row) => [row.accountId, row]))
  const changed = given.filter(({ accountId, answer, note }) => {
    const was = before.get(accountId)
    return was?.answer !== answer || was.note !== note.trim()
  })
  if (changed.length === 0) return 0
  await sql`
    update account_confirmation_row r set answer = w.answer, note = w.note, done_at = null,
      answered_by = case when w.answer is null then null else ${by} end,
      answered_at = case when w.answer is null then null else ${ctx.clock.now()}::timestamptz end
    from unnest(${changed.map(({ accountId }) => accountId)}::uuid[], ${changed.map(({ answer }) => answer)}::text[], ${changed.map(({ note }) => note.trim())}::text[])
      as w(account_id, answer, note)
    where r.confirmation_id = ${confirmation.id}::uuid and r.account_id = w.account_id`.execute(tx)
  await settleRemovals(tx, ctx)
  for (const { accountId, answer, note } of changed) {
    const was = before.get(accountId)
    record({
      action: 'accountConfirmation.answer',
      kind: 'systemAccount',
      id: accountId,
      unitId: confirmation.unitId,
      before: { name: `${was?.login} ${confirmation.system}`, answer: was?.answer ?? null, note: was?.note ?? '' },
      after: { name: `${was?.login} ${confirmation.system}`, answer, note: note.trim(), answeredBy: answer && by },
    })
  }
  return changed.length
}

/** Answers of the unit's head, or those that the office enters for it. An answer may be given again until the confirmation is closed. */
export const answerConfirmation = command('registers.write', answersInput, async (scope) => {
  const { ctx, input, load } = scope
  const confirmation = await load(confirmationSubject, input.id, 'answer')
  const written = await writeAnswers(scope, confirmation, input.answers, input.answeredBy.trim() || ctx.actor.name)
  if (written === 0) throw accountErrors('nothingAnswered')
  return { written }
})
