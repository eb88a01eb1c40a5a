import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { query } from '../../core/query.ts'
import { compareYears, type YearDifference, type YearRow } from './compare-years.rules.ts'
import { kindOf } from './fill-rows.ts'
import { loadReceipts } from './inquiries.queries.ts'
import { findInquiry, findTarget, type InquiryRecord } from './inquiries.policy.ts'
import type { Asked, Oddity, SentRow } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { findAnswer, type StoredAnswer } from './judge-answer.ts'
import { blocks, oddityText } from './oddities.labels.ts'
import { everSent } from './sent-rows.queries.ts'
import { changedColumns } from './values.rules.ts'

type AnswerLine = {
  id: string
  receivedAt: Date
  by: string
  way: 'file' | 'link' | 'paper'
  fileName: string | null
  edition: number
  savedAt: Date | null
  counts: boolean
  oddities: Oddity[]
}

/** One addressee: every answer it gave, the lines of the one that counts (or of the one asked for), and what differs from last year. */
export const readTarget = (ctx: Context, kinds: InquiryKinds, given: { id: string; answerId?: string | undefined }) =>
  query(ctx, 'inquiries.read', async (tx, reach) => {
    const target = await findTarget(tx, given.id)
    if (!target || !inUnitScope(reach, target.unitId) || (target.state === 'draft' && reach !== 'all'))
      throw fail('notFound')
    const inquiry = await findInquiry(tx, target.inquiryId)
    if (!inquiry) throw fail('notFound')
    const { rows: answers } = await sql<AnswerLine>`
      select id, received_at, by, way, file_name, edition, saved_at, superseded_at is null as counts, oddities from inquiry_answer
      where target_id = ${target.id} order by received_at desc, id desc`.execute(tx)
    const chosen = answers.find(({ id }) => id === given.answerId) ?? answers.find(({ counts }) => counts) ?? answers[0]
    const answer = chosen ? await findAnswer(tx, { id: chosen.id }) : undefined
    const sent = await everSent(tx, target.id)
    const kind = kindOf(kinds, inquiry)
    const asked: Asked = { columns: inquiry.columns, confirms: kind.confirms, many: inquiry.many }
    const receipts = await loadReceipts(tx, inquiry.id, new Set([target.unitId]))
    const { draft: _draft, draftAt: _draftAt, codeIssue: _issue, codeUsedAt, ...own } = target
    return {
      ...own,
      codeUsed: codeUsedAt !== null,
      inquiry: { ...inquiry, kindName: kind.name[ctx.locale], confirms: kind.confirms },
      answers: answers.map(({ receivedAt, savedAt, ...line }) => ({
        ...line,
        receivedAt: receivedAt.toISOString(),
        savedAt: savedAt?.toISOString() ?? null,
      })),
      shownAnswerId: answer?.id ?? null,
      rows: answer ? rowViews(answer, asked, sent, ctx.locale) : [],
      lastYear: answer ? await lastYear(tx, inquiry, target.unitId, yearRows(answer, sent)) : null,
      receipts: receipts.map(({ receivedAt, ...receipt }) => ({ ...receipt, receivedAt: receivedAt.toISOString() })),
    }
  })

function rowViews(
  { rows, verdicts }: StoredAnswer,
  { columns }: Asked,
  sent: ReadonlyMap<string, SentRow>,
  locale: 'ja' | 'en',
) {
  return rows.map((row) => {
    const line = sent.get(row.key)
    const blocking = row.oddities.find(blocks)
    const verdict = verdicts[row.key]
    return {
      ...row,
      sent: line?.values ?? null,
      changed: line ? changedColumns(columns, line.values, row.values) : [],
      blocked: blocking ? oddityText(blocking, locale) : null,
      verdict: verdict?.verdict ?? null,
      comment: verdict?.comment ?? '',
    }
  })
}

/** Lines as they count: what was left out is not there. */
const yearRows = ({ rows, verdicts }: StoredAnswer, sent: ReadonlyMap<string, SentRow>): YearRow[] =>
  rows
    .filter(({ key }) => verdicts[key]?.verdict !== 'ignored')
    .map(({ key, change, values }) => ({
      change,
      values,
      objectId: sent.get(key)?.objectId ?? verdicts[key]?.objectId ?? null,
    }))

async function lastYear(
  tx: Tx,
  inquiry: InquiryRecord,
  unitId: string,
  now: readonly YearRow[],
): Promise<{ title: string; rows: number; differences: YearDifference[] } | null> {
  if (inquiry.lastYearId === null) return null
  const before = await tx
    .selectFrom('inquiryTarget as t')
    .innerJoin('inquiry as i', (join) =>
      join.onRef('i.organisationId', '=', 't.organisationId').onRef('i.id', '=', 't.inquiryId'),
    )
    .select(['t.id', 'i.title'])
    .where('t.inquiryId', '=', inquiry.lastYearId)
    .where('t.unitId', '=', unitId)
    .executeTakeFirst()
  const answer = before ? await findAnswer(tx, { countingFor: before.id }) : undefined
  if (!before || !answer) return null
  const rows = yearRows(answer, await everSent(tx, before.id))
  return { title: before.title, rows: rows.length, differences: compareYears(inquiry.columns, rows, now) }
}
