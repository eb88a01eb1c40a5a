import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { programmeErrors } from './programme.errors.ts'
import { monthLabel, programmeStateLabels } from './programme.labels.ts'
import type { LineInput } from './programme.schema.ts'
import { type LoadedProgramme, programmeSubject, yearName } from './programme.subject.ts'
import { loadQuietMonths } from './quiet-months.ts'
import { firstDayOf, lastDayOf } from './year.rules.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'load'>

/** The programme, if it may still be changed. @throws {AppError} 409 where it is decided, waits for its decision or was dropped */
export async function loadDraft({ load, ctx }: Scope, id: string): Promise<LoadedProgramme> {
  const programme = await load(programmeSubject, id, 'write')
  if (programme.state !== 'draft')
    throw programmeErrors('notDraft', { state: programmeStateLabels[programme.state][ctx.locale] })
  return programme
}

/** Whoever has the programme open sees something else from now on. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await sql`update programme set changes = changes + 1 where id = ${id}`.execute(tx)
}

/** @throws {AppError} 409 saying who changed the programme since it was opened */
export async function requireSeen(tx: Tx, programme: LoadedProgramme, seen: number): Promise<void> {
  if (programme.changes === seen) return
  const { rows } = await sql<{ name: string }>`
    select actor->>'name' as name from history where subject_kind = 'programme' and subject_id = ${programme.id} order by seq desc limit 1`.execute(
    tx,
  )
  throw programmeErrors('seenOlder', { name: rows[0]?.name ?? '', n: Math.abs(programme.changes - seen) })
}

/** @throws {AppError} 422 where the window leaves the year, is turned round, or falls due in a quiet month without a law that says so */
export async function checkWindow(
  tx: Tx,
  ctx: Context,
  fiscalYear: number,
  { opens, due, legalDay, ownerPostId }: Pick<LineInput, 'opens' | 'due' | 'legalDay' | 'ownerPostId'>,
): Promise<void> {
  if (opens > due) throw programmeErrors('turned', {}, [{ path: 'due', message: '' }])
  if (opens < firstDayOf(fiscalYear) || due > lastDayOf(fiscalYear))
    throw programmeErrors('outsideYear', { year: yearName(fiscalYear) }, [{ path: 'due', message: '' }])
  const month = Number(due.slice(5, 7))
  const { months } = await loadQuietMonths(tx)
  if (!legalDay && months.includes(month))
    throw programmeErrors('quietMonth', { month: monthLabel(month, ctx.locale) }, [{ path: 'due', message: '' }])
  if (ownerPostId === null) return
  const post = await tx.selectFrom('post').select('id').where('id', '=', ownerPostId).executeTakeFirst()
  if (!post) throw programmeErrors('foreignPost', {}, [{ path: 'ownerPostId', message: '' }])
}
