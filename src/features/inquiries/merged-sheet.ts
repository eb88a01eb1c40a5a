import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { dayOf as dayOfInstant } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { type Column as SheetColumn, writeSheet } from '../../core/sheets.ts'
import { kindOf } from './fill-rows.ts'
import { loadReceipts, loadTargets } from './inquiries.queries.ts'
import { findInquiry } from './inquiries.policy.ts'
import { outcomeLabels, rowChangeLabels, standingLabels, verdictLabels, wayLabels } from './inquiries.labels.ts'
import type { AnswerRow, Verdicts } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { oddityNext, oddityText } from './oddities.labels.ts'
import { safeName } from './set-files.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Cells = readonly (string | number)[]
const dayOf = (at: Date) => dayOfInstant(at.toISOString())

const columnsOf = (heads: readonly (readonly [header: string, width: number])[]): SheetColumn<Cells>[] =>
  heads.map(([header, width], index) => ({ header, width, value: (row) => row[index] ?? '' }))
const told = (oddities: readonly Parameters<typeof oddityText>[0][]): string =>
  oddities.map((oddity) => `${oddityText(oddity, 'ja')}（${oddityNext(oddity, 'ja')}）`).join('\n')

/** All counting answers in one table, where every addressee stands, and every file received with what was odd about it. */
export const writeMergedSheet = (ctx: Context, kinds: InquiryKinds, id: string): Promise<File> =>
  query(ctx, 'inquiries.read', async (tx, reach) => {
    const inquiry = await findInquiry(tx, id)
    if (!inquiry || inquiry.state === 'draft') throw fail('notFound')
    const targets = await loadTargets(tx, id, reach)
    if (targets.length === 0) throw fail('notFound')
    const receipts = await loadReceipts(tx, id, reach)
    const { rows: answers } = await sql<{ targetId: string; rows: AnswerRow[]; verdicts: Verdicts }>`
      select target_id, rows, verdicts from inquiry_answer
      where target_id = any(${targets.map((target) => target.id)}::uuid[]) and superseded_at is null`.execute(tx)
    const byTarget = new Map(answers.map((answer) => [answer.targetId, answer]))
    const { confirms } = kindOf(kinds, inquiry)
    const subtitle = `回答期限 ${formatWareki(inquiry.dueOn)}　${formatWareki(ctx.clock.today())}現在`
    const merged = targets.flatMap((target): Cells[] => {
      const answer = byTarget.get(target.id)
      return (answer?.rows ?? []).map(({ key, change, values, oddities }) => [
        target.unitName,
        standingLabels[target.standing].ja,
        ...(confirms ? [rowChangeLabels[change].ja] : []),
        ...inquiry.columns.map((column) => values[column.key] ?? ''),
        verdictLabels[answer?.verdicts[key]?.verdict ?? 'open'].ja,
        answer?.verdicts[key]?.comment ?? '',
        told(oddities),
      ])
    })
    const bytes = await writeSheet<Cells>([
      {
        name: '回答',
        title: `${inquiry.title}　回答のまとめ`,
        subtitle,
        rows: merged,
        columns: columnsOf([
          ['回答元', 20],
          ['状況', 10],
          ...(confirms ? [['回答', 10] as const] : []),
          ...inquiry.columns.map(({ header, width }) => [header, width] as const),
          ['確認', 12],
          ['確認の所見', 24],
          ['気付き', 48],
        ]),
      },
      {
        name: '状況',
        title: `${inquiry.title}　回答の状況`,
        subtitle,
        rows: targets.map((target) => [
          target.unitName,
          standingLabels[target.standing].ja,
          target.receivedAt === null ? '' : formatWareki(dayOf(target.receivedAt)),
          target.way === null ? '' : wayLabels[target.way].ja,
          target.rows,
          target.odd,
          target.reminders,
          target.remindedOn === null ? '' : formatWareki(target.remindedOn),
          target.note || target.comment,
        ]),
        columns: columnsOf([
          ['照会先', 20],
          ['状況', 10],
          ['受領した日', 18],
          ['方法', 10],
          ['行数', 8],
          ['気付き', 8],
          ['督促', 8],
          ['最後の督促', 18],
          ['備考', 36],
        ]),
      },
      {
        name: '収受',
        title: `${inquiry.title}　収受したファイル`,
        subtitle,
        rows: receipts.map((receipt) => [
          formatWareki(dayOf(receipt.receivedAt)),
          receipt.fileName,
          receipt.unitName ?? '',
          outcomeLabels[receipt.outcome].ja,
          told(receipt.oddities),
          receipt.by,
        ]),
        columns: columnsOf([
          ['収受日', 18],
          ['ファイル名', 36],
          ['回答元', 20],
          ['結果', 24],
          ['気付き', 60],
          ['収受した人', 16],
        ]),
      },
    ])
    return new File([new Uint8Array(bytes)], `${safeName(inquiry.title)}_回答.xlsx`, { type: XLSX })
  })
