import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSectionsDocument, writeTableDocument } from '../../core/docgen.ts'
import { query, withinReach } from '../../core/query.ts'
import { answerLabels } from '../media/media.labels.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import type { OutSheet } from '../registers/sheet/export-rows.ts'
import { disposalList } from './disposal-list.ts'
import { disposalLabels, disposalStates, methodLabels } from './disposals.labels.ts'
import { type DisposalRow, readDisposal, readShown } from './disposals.queries.ts'

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const thing = ({ object }: DisposalRow): string => `${object.number} ${object.name}`.trim()
const witness = (row: DisposalRow): string => [row.witnessPost?.name, row.witness].filter(Boolean).join(' ')

/** 廃棄記録簿 as .xlsx. */
export const disposalSheet = (ctx: Context): OutSheet<DisposalRow> => ({
  title: '廃棄記録簿',
  list: disposalList(ctx),
  rows: readShown,
  columns: [
    { header: disposalLabels.number.ja, width: 10, value: (row) => row.number },
    { header: disposalLabels.state.ja, width: 10, value: (row) => disposalStates[row.state].ja },
    { header: disposalLabels.object.ja, width: 30, value: thing },
    { header: disposalLabels.serial.ja, width: 20, value: (row) => row.object.serial },
    { header: disposalLabels.unitId.ja, width: 14, value: (row) => row.unit?.name ?? '団体全体' },
    { header: disposalLabels.confidentiality.ja, width: 16, value: (row) => row.classCode || '未分類' },
    { header: disposalLabels.residents.ja, width: 14, value: (row) => answerLabels[row.residents].ja },
    { header: disposalLabels.method.ja, width: 18, value: (row) => methodLabels[row.method].ja },
    { header: disposalLabels.plannedOn.ja, width: 18, day: true, value: (row) => row.plannedOn ?? '' },
    { header: disposalLabels.doneOn.ja, width: 18, day: true, value: (row) => row.doneOn ?? '' },
    { header: disposalLabels.place.ja, width: 18, value: (row) => row.place },
    { header: disposalLabels.contractor.ja, width: 20, value: (row) => row.contractor },
    { header: disposalLabels.witness.ja, width: 20, value: witness },
    { header: disposalLabels.certificateNumber.ja, width: 16, value: (row) => row.certificateNumber },
    { header: disposalLabels.certificateOn.ja, width: 18, day: true, value: (row) => row.certificateOn ?? '' },
    { header: disposalLabels.certificateSerials.ja, width: 24, value: (row) => row.certificateSerials.join('、') },
    { header: disposalLabels.note.ja, width: 24, value: (row) => row.note },
  ],
})

/** 廃棄記録簿 of a fiscal year, to be signed. */
export const disposalLedger = (ctx: Context, { fiscalYear }: { fiscalYear: number }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(r.fiscal_year = ${fiscalYear} and ${withinReach(reach, 'o.unitId')})`
    const rows = await readShown(tx, ctx, wanted, sql`o.number`)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const year = formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' })
    const bytes = await writeTableDocument({
      title: `廃棄記録簿（${year}）`,
      subtitle: `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`,
      approval: ['情報セキュリティ責任者', '情報セキュリティ管理者', '係長', '担当'],
      columns: [
        { header: '番号', width: 7 },
        { header: '廃棄するもの', width: 20 },
        { header: '製造番号', width: 12 },
        { header: '機密性', width: 10 },
        { header: '方法', width: 12 },
        { header: '廃棄日・場所', width: 14 },
        { header: '処理業者・立会者', width: 14 },
        { header: '証明書', width: 11 },
      ],
      rows: rows.map((row) => [
        row.number,
        `${thing(row)}${row.state === 'done' ? '' : `（${disposalStates[row.state].ja}）`}`,
        row.object.serial,
        row.classCode || '未分類',
        methodLabels[row.method].ja,
        [day(row.doneOn), row.place].filter(Boolean).join(' '),
        [row.contractor, witness(row)].filter(Boolean).join('　'),
        row.lacksCertificate ? '未受領' : [row.certificateNumber, day(row.certificateOn)].filter(Boolean).join(' '),
      ]),
    })
    return docxFile(bytes, `廃棄記録簿_${year}`)
  })

/** 廃棄記録票 of one disposal, with room for what is not in yet. */
export async function disposalForm(ctx: Context, { id }: { id: string }): Promise<File> {
  const row = await readDisposal(ctx, { id })
  const name = await query(
    ctx,
    'registers.read',
    async (tx) => (await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()).name,
  )
  const open = '　　　年　　月　　日'
  const columns = [
    { header: '項目', width: 28 },
    { header: '内容', width: 72 },
  ]
  const bytes = await writeSectionsDocument({
    portrait: true,
    title: `廃棄記録票　${row.number}`,
    subtitle: `${name}　${row.unit?.name ?? ''}　${disposalStates[row.state].ja}`,
    approval: ['情報セキュリティ管理者', '立会者', '担当'],
    sections: [
      {
        heading: '1　廃棄するもの',
        columns,
        none: '',
        rows: [
          ['名称', thing(row)],
          ['製造番号', row.object.serial],
          ['機密性（廃棄日現在）', row.assessed.level ?? '未分類'],
          ['マイナンバー利用事務系の住民情報', row.assessed.residents ? 'あり' : 'なし'],
        ],
      },
      {
        heading: '2　廃棄',
        columns,
        none: '',
        rows: [
          ['方法', methodLabels[row.method].ja],
          ...row.assessed.warnings.map(({ source, why }) => ['注意', `${why.ja}（${source.ja}）`]),
          ['許可した者', row.decision?.decidedBy ?? ''],
          ['許可日・文書番号', permitted(row.decision) || open],
          ['廃棄日', day(row.doneOn) || open],
          ['場所', row.place],
          ['処理業者', row.contractor],
          ['立会者（職・氏名）', witness(row)],
          ['備考・理由', row.note],
        ],
      },
      {
        heading: '3　証明書',
        columns,
        none: '',
        rows: [
          ['番号', row.certificateNumber],
          ['日付', day(row.certificateOn) || open],
          ['製造番号', row.certificateSerials.join('、')],
          ['台帳との照合', serialWords(row.serials)],
        ],
      },
    ],
  })
  return docxFile(bytes, `廃棄記録票_${row.number}`)
}

type Decision = Awaited<ReturnType<typeof readDisposal>>['decision']

const permitted = (decision: Decision): string =>
  decision === null ? '' : [day(decision.decidedOn), decision.documentNumber].filter(Boolean).join('　')

type Serials = Awaited<ReturnType<typeof readDisposal>>['serials']

function serialWords(serials: Serials): string {
  if (serials === null) return ''
  const { same, similar, missing, unknown } = serials
  const parts = [
    `一致 ${same.length}件`,
    ...(similar.length > 0 ? [`表記のみ相違 ${similar.map(({ certificate }) => certificate).join('、')}`] : []),
    ...(missing.length > 0 ? [`証明書にない ${missing.join('、')}`] : []),
    ...(unknown.length > 0 ? [`台帳にない ${unknown.map(({ serial }) => serial).join('、')}`] : []),
  ]
  return parts.join('　')
}
