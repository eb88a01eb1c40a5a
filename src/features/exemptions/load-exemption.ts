import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { dayOf } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { AppError, fail } from '../../core/errors.ts'
import { type HistoryAction, historyActions } from '../../core/history-actions.ts'
import { inUnitScope } from '../../core/permission.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import { exemptionStates } from './exemptions.labels.ts'
import { type Exemption, type ExemptionAct, exemptionSubject, verbOf } from './exemption.subject.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'load'>

/** The way to an exemption that will be written: of an older form it says who did what meanwhile, before it says what is not possible. */
export async function loadExemption(
  { tx, ctx, load }: Scope,
  { id, version }: { id: string; version: number },
  act: ExemptionAct,
): Promise<Exemption> {
  const row = await exemptionSubject.find(tx, id)
  if (!row || !inUnitScope(ctx.access.get(verbOf[act]) ?? new Set(), row.unitId)) throw fail('notFound')
  if (row.version !== version) throw await movedBy(tx, ctx, row)
  return load(exemptionSubject, id, act)
}

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

async function movedBy(tx: Tx, ctx: Context, { id, state }: Exemption): Promise<AppError> {
  const { rows } = await sql<{ action: string; who: string; at: Date }>`
    select action, actor->>'name' as who, at from history where subject_id = ${id}::uuid and subject_kind = 'exemption'
    order by seq desc limit 1`.execute(tx)
  const [last] = rows
  const told = last && historyActions[last.action as HistoryAction]
  if (!last || !told) return fail('changedMeanwhile')
  const day = dayOf(last.at.toISOString())
  const at = `${day === ctx.clock.today() ? '' : `${day} `}${clock.format(last.at)}`
  const say = (locale: 'ja' | 'en') =>
    exemptionErrors('moved', { at, who: last.who, act: told[locale], state: exemptionStates[state][locale] })
  const { code, text } = say('ja')
  return new AppError(code, { status: 409, ja: text.ja, en: say('en').text.en })
}
