import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { type DocumentSection, writeSectionsDocument, writeTableDocument } from '../../core/docgen.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import type { OutSheet } from '../registers/sheet/export-rows.ts'
import { exemptionList } from './exemption-list.ts'
import { exemptionLabels, exemptionStandings } from './exemptions.labels.ts'
import { type ExemptionRow, readShown } from './exemptions.queries.ts'

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const names = ({ objects }: ExemptionRow): string => objects.map(({ name }) => name).join('、')
const state = (row: ExemptionRow): string =>
  [
    exemptionStandings[row.state].ja,
    ...(row.emergency ? ['緊急'] : []),
    ...(row.endsSoon ? ['まもなく終了'] : []),
  ].join('・')
const period = (row: ExemptionRow): string => `${day(row.validFrom)}～${day(row.validTo)}`
const decision = (row: ExemptionRow): string =>
  [day(row.decidedOn), row.decidedBy, row.documentNumber].filter(Boolean).join(' ')

/** 例外措置台帳 as .xlsx. */
export const exemptionSheet = (ctx: Context): OutSheet<ExemptionRow> => ({
  title: '例外措置台帳',
  verb: 'duties.read',
  list: exemptionList(ctx),
  rows: readShown,
  columns: [
    { header: exemptionLabels.number.ja, width: 11, value: (row) => row.number },
    { header: exemptionLabels.state.ja, width: 18, value: state },
    { header: exemptionLabels.dutyId.ja, width: 30, value: (row) => row.duty.name },
    { header: exemptionLabels.clauses.ja, width: 26, value: (row) => row.clauses.join('、') },
    { header: exemptionLabels.objects.ja, width: 32, value: names },
    { header: exemptionLabels.unitId.ja, width: 14, value: (row) => row.unit?.name ?? '団体全体' },
    { header: exemptionLabels.askedBy.ja, width: 14, value: (row) => row.askedBy },
    { header: exemptionLabels.askedOn.ja, width: 18, day: true, value: (row) => row.askedOn },
    { header: exemptionLabels.validFrom.ja, width: 18, day: true, value: (row) => row.validFrom },
    { header: exemptionLabels.validTo.ja, width: 18, day: true, value: (row) => row.validTo },
    { header: exemptionLabels.emergency.ja, width: 12, value: (row) => (row.emergency ? '緊急' : '') },
    { header: exemptionLabels.reason.ja, width: 30, value: (row) => row.reason },
    { header: exemptionLabels.compensatingMeasure.ja, width: 30, value: (row) => row.compensatingMeasure },
    { header: exemptionLabels.evidenceId.ja, width: 22, value: (row) => row.evidence?.name ?? '' },
    { header: exemptionLabels.decidedOn.ja, width: 18, day: true, value: (row) => row.decidedOn ?? '' },
    { header: exemptionLabels.decidedBy.ja, width: 16, value: (row) => row.decidedBy ?? '' },
    { header: exemptionLabels.documentNumber.ja, width: 18, value: (row) => row.documentNumber },
    { header: exemptionLabels.renewalOfId.ja, width: 11, value: (row) => row.renewalOf?.name ?? '' },
    { header: exemptionLabels.reviewNote.ja, width: 24, value: (row) => row.reviewNote },
    { header: exemptionLabels.closingNote.ja, width: 24, value: (row) => row.closingNote },
  ],
})

/** 例外措置台帳 of a fiscal year, reviewed and signed at its end: whatever was asked for in it, or was in force on one of its days. */
export const exemptionLedger = (ctx: Context, { fiscalYear }: { fiscalYear: number }): Promise<File> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const [first, last] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-03-31`]
    const wanted = sql<boolean>`((r.fiscal_year = ${fiscalYear} or (o.state = 'granted' and o.valid_from <= ${last}::date
      and coalesce(o.ended_on, o.valid_to) >= ${first}::date)) and ${withinReach(reach, 'o.unitId')})`
    const rows = await readShown(tx, ctx, wanted, sql`o.number`)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const year = formatWareki(first, { precision: 'fiscalYear' })
    const bytes = await writeTableDocument({
      title: `例外措置台帳（${year}）`,
      subtitle: `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`,
      approval: ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', '担当'],
      columns: [
        { header: '番号', width: 7 },
        { header: '申請日・申請者', width: 11 },
        { header: '遵守事項・規定', width: 18 },
        { header: '対象', width: 15 },
        { header: '期間', width: 12 },
        { header: '理由・代わりに行う措置', width: 20 },
        { header: '決裁', width: 11 },
        { header: '状態', width: 6 },
      ],
      rows: rows.map((row) => [
        row.number,
        `${day(row.askedOn)}\n${row.askedBy}`,
        [row.duty.name, ...row.clauses].join('\n'),
        names(row),
        period(row),
        `理由：${row.reason}\n措置：${row.compensatingMeasure}`,
        decision(row),
        state(row),
      ]),
    })
    return docxFile(bytes, `例外措置台帳_${year}`)
  })

const facts = (heading: string, rows: readonly (readonly [string, string])[]): DocumentSection => ({
  heading,
  columns: [
    { header: '項目', width: 28 },
    { header: '内容', width: 72 },
  ],
  rows,
  none: '',
})

/** 例外措置許可申請書: what is asked for, with room for the decision where there is none yet. */
export const exemptionForm = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'duties.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    if (!row) throw fail('notFound')
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const decided = row.decidedOn !== null
    const bytes = await writeSectionsDocument({
      portrait: true,
      title: `例外措置許可申請書　${row.number}`,
      subtitle: `${name}　${row.unit?.name ?? ''}　申請日：${day(row.askedOn)}　申請者：${row.askedBy}`,
      approval: ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', '申請者'],
      sections: [
        facts('1　守ることができない事項', [
          ['遵守事項', row.duty.name],
          ['規定', row.clauses.join('、')],
          ['理由', row.reason],
        ]),
        {
          heading: '2　対象',
          columns: [
            { header: '名称', width: 70 },
            { header: '部署', width: 30 },
          ],
          rows: row.objects.map((one) => [one.name, one.unitName]),
          none: '',
        },
        facts('3　例外措置の内容', [
          ['期間', `${day(row.validFrom)}から${day(row.validTo)}まで`],
          ['緊急の措置', row.emergency ? '緊急のため先に行った（事後の決裁）' : '該当しない（決裁の後に行う）'],
          ['代わりに行う措置', row.compensatingMeasure],
          ['その証跡', row.evidence?.name ?? '（決裁までに付ける）'],
          ...(row.renewalOf === null
            ? []
            : ([
                ['更新元', row.renewalOf.name],
                ['見直しの結果', row.reviewNote],
              ] as const)),
        ]),
        facts('4　決裁', [
          ['許可・不許可', !decided ? '許可　・　不許可' : row.state === 'refused' ? '不許可' : '許可'],
          ['決裁日', day(row.decidedOn) || '　　　年　　月　　日'],
          ['決裁者', row.decidedBy ?? ''],
          ['文書番号', row.documentNumber],
        ]),
      ],
    })
    return docxFile(bytes, `例外措置許可申請書_${row.number}`)
  })
