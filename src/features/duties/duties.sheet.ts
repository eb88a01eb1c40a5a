import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { writeTableDocument } from '../../core/docgen.ts'
import { writeSheet } from '../../core/sheets.ts'
import { provenanceLabels } from '../measures/measures.labels.ts'
import type { DutyRow } from './duties.contract.ts'
import type { loadHeads } from './heads.queries.ts'
import type { loadOperationalMatters } from './operational-matters.queries.ts'
import { markLabel } from './states.labels.ts'

/** 施行規則16条の3 対応状況一覧 as .xlsx: one sheet per 号, every row with its state, proof and who acts next. */
export async function headsSheet(
  data: Awaited<ReturnType<typeof loadHeads>>,
  ctx: Context,
  organisation: string,
): Promise<Uint8Array> {
  const ja = ctx.locale === 'ja'
  const day = (value: string | null): string => (value === null ? '' : dayText(value, ctx.locale))
  const today = day(ctx.clock.today())
  return writeSheet(
    data.heads.map((head) => ({
      name: ja ? `第${head.head}号` : `No. ${head.head}`,
      title: ja ? `施行規則第16条の3 対応状況一覧　${head.name}` : `Article 16-3: ${head.name}`,
      subtitle: ja
        ? `${organisation}　${today}現在　自己評価　適合${head.counts.met}・一部不適合${head.counts.partly}・不適合${head.counts.unmet}・未確認${head.counts.unknown}・例外措置${head.counts.exempted}／${head.counts.total}（ほかに対象外${head.counts.notApplicable}）　規程のない対策項目 ${head.silent}件　施行まで${data.daysLeft}日`
        : `${organisation}  as of ${today}  self-assessed  met ${head.counts.met}, partly ${head.counts.partly}, not met ${head.counts.unmet}, unconfirmed ${head.counts.unknown}, exempted ${head.counts.exempted} of ${head.counts.total} (besides, not applicable ${head.counts.notApplicable})`,
      columns: [
        { header: ja ? '項目' : 'Id', width: 8, value: (row: DutyRow) => row.measureId ?? '' },
        { header: ja ? '遵守事項' : 'Duty', width: 34, value: (row: DutyRow) => row.title },
        {
          header: ja ? '区分' : 'Strength',
          width: 8,
          value: (row: DutyRow) => (row.strength === 'must' ? (ja ? '義務' : 'must') : ja ? '推奨' : 'should'),
        },
        { header: ja ? '状態' : 'State', width: 26, value: (row: DutyRow) => markLabel(row.mark, ctx.locale) },
        { header: ja ? '確かさ' : 'Assurance', width: 8, value: (row: DutyRow) => row.assurance ?? '' },
        { header: ja ? 'データの日付' : 'Data date', width: 16, value: (row: DutyRow) => day(row.dataDate) },
        { header: ja ? '有効期限' : 'Valid until', width: 16, value: (row: DutyRow) => day(row.validUntil) },
        { header: ja ? '担当' : 'Owner', width: 28, value: (row: DutyRow) => row.owner },
      ],
      rows: head.rows,
    })),
  )
}

/** 運用事項決定一覧 as .docx, with a 決裁欄: what is printed, decided on and filed. */
export async function operationalMattersDocument(
  data: Awaited<ReturnType<typeof loadOperationalMatters>>,
  ctx: Context,
  organisation: string,
): Promise<Uint8Array> {
  const ja = ctx.locale === 'ja'
  const notYet = ja ? '未決定' : 'undecided'
  const decided = (row: { decidedOn: string | null; documentNumber: string }) =>
    row.decidedOn ? `${dayText(row.decidedOn, ctx.locale)} ${row.documentNumber}`.trim() : notYet
  const [n, total] = [data.undecided + data.undecidedThresholds, data.rows.length + data.thresholds.length]
  const from = (provenance: keyof typeof provenanceLabels) => `（${provenanceLabels[provenance][ctx.locale]}）`
  return writeTableDocument({
    title: ja ? '運用事項決定一覧' : 'Operational matters for decision',
    subtitle: `${organisation}　${dayText(ctx.clock.today(), ctx.locale)}　${ja ? `未決定 ${n}件／${total}件` : `undecided ${n} of ${total}`}`,
    approval: ja ? ['決裁', '統括責任者', '担当課長', '担当'] : ['Approval', 'Chief officer', 'Head', 'Officer'],
    columns: [
      { header: ja ? '遵守事項' : 'Duty', width: 26 },
      { header: ja ? '号' : 'Head', width: 10 },
      { header: ja ? '誰が' : 'Who', width: 20 },
      { header: ja ? 'いつ・どの頻度で' : 'How often', width: 18 },
      { header: ja ? '何で示すか' : 'Shown by', width: 16 },
      { header: ja ? '決定' : 'Decided', width: 10 },
    ],
    rows: [
      ...data.rows.map((row) => [
        row.title,
        row.head,
        `${row.who}${from(row.whoProvenance)}`,
        `${row.frequency}${from(row.frequencyProvenance)}`,
        `${row.evidence}${from(row.evidenceProvenance)}`,
        decided(row),
      ]),
      ...data.thresholds.map((row) => [
        `${ja ? '照合の基準：' : 'Threshold: '}${row.label}`,
        row.register,
        '',
        `${row.value} ${row.unit}${from(row.provenance)}`,
        row.check,
        decided(row),
      ]),
    ],
  })
}
