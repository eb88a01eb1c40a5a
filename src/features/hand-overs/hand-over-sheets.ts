import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSectionsDocument, writeTableDocument } from '../../core/docgen.ts'
import { query, withinReach } from '../../core/query.ts'
import { answerLabels } from '../media/media.labels.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import type { OutSheet } from '../registers/sheet/export-rows.ts'
import { handOverList } from './hand-over-list.ts'
import { directionLabels, handOverLabels, returnLabels, standingLabels, wayLabels } from './hand-overs.labels.ts'
import { type HandOverRow, readHandOver, readShown } from './hand-overs.queries.ts'

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const things = (row: HandOverRow): string =>
  row.objects.map(({ number, name }) => `${number} ${name}`.trim()).join('、')
const amount = (value: number | null, unit: string): string =>
  value === null ? '' : `${value.toLocaleString('ja-JP')}${unit}`
const closed = (row: HandOverRow): string => (row.returnKind === null ? '' : returnLabels[row.returnKind].ja)

/** 受渡簿 as .xlsx. */
export const handOverSheet = (ctx: Context): OutSheet<HandOverRow> => ({
  title: '受渡簿',
  list: handOverList(ctx),
  rows: readShown,
  columns: [
    { header: handOverLabels.number.ja, width: 10, value: (row) => row.number },
    { header: handOverLabels.direction.ja, width: 8, value: (row) => directionLabels[row.direction].ja },
    { header: handOverLabels.standing.ja, width: 12, value: (row) => standingLabels[row.standing].ja },
    { header: handOverLabels.handedOn.ja, width: 18, day: true, value: (row) => row.handedOn },
    { header: handOverLabels.unitId.ja, width: 14, value: (row) => row.unit?.name ?? '団体全体' },
    { header: handOverLabels.partner.ja, width: 22, value: (row) => row.partner },
    { header: handOverLabels.contents.ja, width: 30, value: (row) => row.contents },
    { header: handOverLabels.objects.ja, width: 24, value: things },
    { header: handOverLabels.pieces.ja, width: 8, value: (row) => row.pieces ?? '' },
    { header: handOverLabels.records.ja, width: 10, value: (row) => row.records ?? '' },
    { header: handOverLabels.method.ja, width: 10, value: (row) => wayLabels[row.method].ja },
    { header: handOverLabels.encrypted.ja, width: 8, value: (row) => answerLabels[row.encrypted].ja },
    { header: handOverLabels.handedBy.ja, width: 14, value: (row) => row.handedBy },
    { header: handOverLabels.receivedBy.ja, width: 14, value: (row) => row.receivedBy },
    { header: handOverLabels.receiptNumber.ja, width: 14, value: (row) => row.receiptNumber },
    { header: handOverLabels.receiptOn.ja, width: 18, day: true, value: (row) => row.receiptOn ?? '' },
    { header: handOverLabels.returnDue.ja, width: 18, day: true, value: (row) => row.returnDue ?? '' },
    { header: handOverLabels.returnedOn.ja, width: 18, day: true, value: (row) => row.returnedOn ?? '' },
    { header: handOverLabels.returnKind.ja, width: 12, value: closed },
    { header: handOverLabels.note.ja, width: 20, value: (row) => row.note },
  ],
})

/** 受渡簿 of a fiscal year, to be signed. */
export const handOverLedger = (ctx: Context, { fiscalYear }: { fiscalYear: number }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(r.fiscal_year = ${fiscalYear} and ${withinReach(reach, 'o.unitId')})`
    const rows = await readShown(tx, ctx, wanted, sql`o.number`)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const year = formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' })
    const bytes = await writeTableDocument({
      title: `受渡簿（${year}）`,
      subtitle: `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`,
      approval: ['情報セキュリティ管理者', '係長', '担当'],
      columns: [
        { header: '番号', width: 7 },
        { header: '受渡日', width: 12 },
        { header: '相手方', width: 16 },
        { header: '内容', width: 22 },
        { header: '数量・件数', width: 10 },
        { header: '方法・暗号化', width: 10 },
        { header: '受領書', width: 11 },
        { header: '返却期限・完了', width: 12 },
      ],
      rows: rows.map((row) => [
        row.number,
        `${directionLabels[row.direction].ja} ${day(row.handedOn)}`,
        row.partner,
        [row.contents, things(row)].filter(Boolean).join('　'),
        [amount(row.pieces, '点'), amount(row.records, '件')].filter(Boolean).join('・'),
        `${wayLabels[row.method].ja}　${answerLabels[row.encrypted].ja}`,
        row.lacksReceipt ? '未受領' : [row.receiptNumber, day(row.receiptOn)].filter(Boolean).join(' '),
        row.returnedOn === null
          ? `${day(row.returnDue)}${row.overdue ? '（期限超過）' : ''}`
          : `${day(row.returnedOn)} ${closed(row)}`,
      ]),
    })
    return docxFile(bytes, `受渡簿_${year}`)
  })

/** 受領書: who receives it puts day, name and seal; the copy that stays is filed by its number. */
export async function receiptForm(ctx: Context, { id }: { id: string }): Promise<File> {
  const row = await readHandOver(ctx, { id })
  const name = await query(
    ctx,
    'registers.read',
    async (tx) => (await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()).name,
  )
  const ours = `${name}　${row.unit?.name ?? ''}`.trim()
  const [from, to] = row.direction === 'out' ? [ours, row.partner] : [row.partner, ours]
  const columns = [
    { header: '項目', width: 28 },
    { header: '内容', width: 72 },
  ]
  const bytes = await writeSectionsDocument({
    portrait: true,
    title: `受領書　${row.receiptNumber || row.number}`,
    subtitle: `${from}　様`,
    approval: ['確認', '担当'],
    sections: [
      {
        heading: '次のとおり受領しました。',
        columns,
        none: '',
        rows: [
          ['内容', row.contents],
          ['媒体等', things(row)],
          ['数量', amount(row.pieces, '点')],
          ['件数', amount(row.records, '件')],
          ['受渡しの方法', wayLabels[row.method].ja],
          ['暗号化', answerLabels[row.encrypted].ja],
          ['渡した者', row.handedBy],
          ['返却期限', day(row.returnDue)],
          ['備考', row.note],
        ],
      },
      {
        heading: '受領者',
        columns,
        none: '',
        rows: [
          ['受領日', day(row.receiptOn) || '　　　年　　月　　日'],
          ['団体・会社名', to],
          ['氏名', row.receivedBy || '　　　　　　　　　　　　　　　　　印'],
        ],
      },
    ],
  })
  return docxFile(bytes, `受領書_${row.number}`)
}
