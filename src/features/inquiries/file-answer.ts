import { createHash } from 'node:crypto'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { AnswerRow, Oddity } from './inquiries.types.ts'

export type NewAnswer = {
  targetId: string
  by: string
  way: 'file' | 'link' | 'paper'
  fileName: string | null
  fileSha256: string | null
  edition: number
  savedAt: Date | null
  rows: readonly AnswerRow[]
  oddities: readonly Oddity[]
  counts: boolean
}

/** What an answer says, whoever wrote it in which file: two of the same digest are one answer twice. */
export const answerDigest = (rows: readonly AnswerRow[]): string =>
  createHash('sha256')
    .update(canonicalJson(rows.map(({ rowId, change, values }) => ({ rowId, change, values }))))
    .digest('hex')

/** Lays an answer down; one that counts takes the place of the one before, which stays to be read. @returns its id */
export async function fileAnswer(tx: Tx, ctx: Context, answer: NewAnswer): Promise<string> {
  const now = ctx.clock.now()
  const id = newId(now.getTime())
  const { counts, rows, oddities, ...row } = answer
  if (counts) await supersede(tx, ctx, answer.targetId)
  await tx
    .insertInto('inquiryAnswer')
    .values({
      organisationId: ctx.organisationId,
      id,
      ...row,
      receivedAt: now,
      digest: answerDigest(rows),
      rows: JSON.stringify(rows),
      oddities: JSON.stringify(oddities),
      supersededAt: counts ? null : now,
    })
    .execute()
  return id
}

/** No answer of a target counts any more. */
export const supersede = (tx: Tx, ctx: Context, targetId: string) =>
  tx
    .updateTable('inquiryAnswer')
    .set({ supersededAt: ctx.clock.now() })
    .where('targetId', '=', targetId)
    .where('supersededAt', 'is', null)
    .execute()
