import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { shownTarget, targetSubject } from './inquiries.policy.ts'
import { decisionInput } from './inquiries.schema.ts'
import type { AnswerRow, Verdicts } from './inquiries.types.ts'
import { supersede } from './file-answer.ts'
import { blocks, oddityText } from './oddities.labels.ts'

export type StoredAnswer = {
  id: string
  targetId: string
  edition: number
  counts: boolean
  rows: AnswerRow[]
  verdicts: Verdicts
}

export async function findAnswer(
  tx: Tx,
  which: { id: string } | { countingFor: string },
): Promise<StoredAnswer | undefined> {
  const chosen = 'id' in which ? sql`id = ${which.id}` : sql`target_id = ${which.countingFor} and superseded_at is null`
  const { rows } = await sql<StoredAnswer>`
    select id, target_id, edition, superseded_at is null as counts, rows, verdicts from inquiry_answer where ${chosen}`.execute(
    tx,
  )
  return rows[0]
}

/** Row-by-row confirmation: take, return or leave out; null takes a judgement back. What cannot be taken as it is, is refused here. */
export const decideRows = command('inquiries.write', decisionInput, async ({ tx, input, load, record }) => {
  const answer = await findAnswer(tx, { id: input.id })
  if (!answer) throw fail('notFound')
  const target = await load(targetSubject, answer.targetId, 'judge')
  if (!answer.counts) throw inquiriesErrors('nothingToAccept')
  const rows = new Map(answer.rows.map((row) => [row.key, row]))
  const verdicts: Verdicts = { ...answer.verdicts }
  for (const { key, verdict, comment } of input.decisions) {
    const row = rows.get(key)
    if (!row) throw inquiriesErrors('noSuchRow')
    if (verdict === 'accepted') requireTakeable(row)
    if (verdict === null) delete verdicts[key]
    else verdicts[key] = { verdict, comment }
  }
  await tx
    .updateTable('inquiryAnswer')
    .set({ verdicts: JSON.stringify(verdicts) })
    .where('id', '=', answer.id)
    .execute()
  const shown = (all: Verdicts) => ({ ...shownTarget(target), judged: Object.keys(all).length })
  record({
    action: 'inquiry.decide',
    kind: 'inquiryAnswer',
    id: answer.id,
    unitId: target.unitId,
    before: shown(answer.verdicts),
    after: { ...shown(verdicts), decisions: input.decisions },
  })
})

/** @throws {AppError} 422 with what is wrong with the line */
export function requireTakeable(row: AnswerRow): void {
  const oddity = row.oddities.find(blocks)
  if (oddity) throw inquiriesErrors('blockedRow', { line: `${oddityText(oddity, 'ja')}。` })
}

/** Another answer than the one chosen by the rules shall count. */
export const useAnswer = command(
  'inquiries.write',
  z.object({ id: z.uuid() }),
  async ({ tx, ctx, input, load, record }) => {
    const answer = await findAnswer(tx, { id: input.id })
    if (!answer) throw fail('notFound')
    const target = await load(targetSubject, answer.targetId, 'judge')
    await supersede(tx, ctx, target.id)
    await tx.updateTable('inquiryAnswer').set({ supersededAt: null }).where('id', '=', answer.id).execute()
    await tx.updateTable('inquiryTarget').set({ standing: 'received' }).where('id', '=', target.id).execute()
    record({
      action: 'inquiry.useAnswer',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: { ...shownTarget({ ...target, standing: 'received' }), answerId: answer.id },
    })
  },
)
