import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { type DocumentSection, writeSectionsDocument, writeTableDocument } from '../../core/docgen.ts'
import { fail } from '../../core/errors.ts'
import { query, withinReach } from '../../core/query.ts'
import { answerLabels } from '../media/media.labels.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import type { OutSheet } from '../registers/sheet/export-rows.ts'
import { takeOutList } from './take-out-list.ts'
import { takeOutLabels, takeOutStates } from './take-outs.labels.ts'
import { readShown, type TakeOutRow } from './take-outs.queries.ts'

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const things = (row: TakeOutRow): string => row.objects.map(({ number, name }) => `${number} ${name}`.trim()).join('、')
const state = (row: TakeOutRow): string => `${takeOutStates[row.state].ja}${row.overdue ? '（期限超過）' : ''}`
const erased = (row: TakeOutRow): string => (row.dataErased === null ? '' : answerLabels[row.dataErased].ja)

/** 持出管理簿 as .xlsx. */
export const takeOutSheet = (ctx: Context): OutSheet<TakeOutRow> => ({
  title: '持出管理簿',
  list: takeOutList(ctx),
  rows: readShown,
  columns: [
    { header: takeOutLabels.number.ja, width: 10, value: (row) => row.number },
    { header: takeOutLabels.state.ja, width: 16, value: state },
    { header: takeOutLabels.askedOn.ja, width: 18, day: true, value: (row) => row.askedOn },
    { header: takeOutLabels.unitId.ja, width: 14, value: (row) => row.unit?.name ?? '団体全体' },
    { header: takeOutLabels.applicant.ja, width: 14, value: (row) => row.applicant },
    { header: takeOutLabels.objects.ja, width: 32, value: things },
    { header: takeOutLabels.confidentiality.ja, width: 16, value: (row) => row.confidentiality ?? '未分類' },
    { header: takeOutLabels.purpose.ja, width: 24, value: (row) => row.purpose },
    { header: takeOutLabels.destination.ja, width: 20, value: (row) => row.destination },
    { header: takeOutLabels.fromOn.ja, width: 18, day: true, value: (row) => row.fromOn },
    { header: takeOutLabels.toOn.ja, width: 18, day: true, value: (row) => row.toOn },
    { header: takeOutLabels.safeguards.ja, width: 24, value: (row) => row.safeguards },
    { header: takeOutLabels.encrypted.ja, width: 10, value: (row) => answerLabels[row.encrypted].ja },
    { header: takeOutLabels.decidedOn.ja, width: 18, day: true, value: (row) => row.decidedOn ?? '' },
    { header: takeOutLabels.decidedBy.ja, width: 14, value: (row) => row.decidedBy ?? '' },
    { header: takeOutLabels.decisionNumber.ja, width: 18, value: (row) => row.decisionNumber },
    { header: takeOutLabels.outOn.ja, width: 18, day: true, value: (row) => row.outOn ?? '' },
    { header: takeOutLabels.returnedOn.ja, width: 18, day: true, value: (row) => row.returnedOn ?? '' },
    { header: takeOutLabels.returnedTo.ja, width: 14, value: (row) => row.returnedTo ?? '' },
    { header: takeOutLabels.dataErased.ja, width: 14, value: erased },
    { header: takeOutLabels.closingNote.ja, width: 20, value: (row) => row.closingNote },
    { header: takeOutLabels.note.ja, width: 20, value: (row) => row.note },
  ],
})

/** 持出管理簿 of a fiscal year, to be signed at its end; what was withdrawn stays in it. */
export const takeOutLedger = (ctx: Context, { fiscalYear }: { fiscalYear: number }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const wanted = sql<boolean>`(r.fiscal_year = ${fiscalYear} and ${withinReach(reach, 'o.unitId')})`
    const rows = await readShown(tx, ctx, wanted, sql`o.number`)
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const year = formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' })
    const bytes = await writeTableDocument({
      title: `持出管理簿（${year}）`,
      subtitle: `${name}　${formatWareki(ctx.clock.today())}現在　${rows.length}件`,
      approval: ['情報セキュリティ責任者', '情報セキュリティ管理者', '係長', '担当'],
      columns: [
        { header: '番号', width: 7 },
        { header: '申請日・申請者', width: 12 },
        { header: '持ち出すもの（機密性）', width: 20 },
        { header: '目的・持出先', width: 17 },
        { header: '期間', width: 14 },
        { header: '許可', width: 13 },
        { header: '返却・確認者', width: 12 },
        { header: '状態', width: 5 },
      ],
      rows: rows.map((row) => [
        row.number,
        `${day(row.askedOn)}\n${row.applicant}`,
        `${things(row)}（${row.confidentiality ?? '未分類'}）`,
        `${row.purpose}　${row.destination}`,
        `${day(row.fromOn)}～${day(row.toOn)}`,
        [day(row.decidedOn), row.decidedBy, row.decisionNumber].filter(Boolean).join(' '),
        row.returnedOn === null ? '' : `${day(row.returnedOn)} ${row.returnedTo ?? ''}　消去：${erased(row)}`,
        state(row),
      ]),
    })
    return docxFile(bytes, `持出管理簿_${year}`)
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

/** 持出許可申請書: what is asked for, with room for the decision and the return where they are not in yet. */
export const takeOutForm = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const [row] = await readShown(tx, ctx, sql<boolean>`(o.id = ${id}::uuid and ${withinReach(reach, 'o.unitId')})`)
    if (!row) throw fail('notFound')
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const open = '　　　年　　月　　日'
    const bytes = await writeSectionsDocument({
      portrait: true,
      title: `情報資産持出許可申請書　${row.number}`,
      subtitle: `${name}　${row.unit?.name ?? ''}　申請日：${day(row.askedOn)}　申請者：${row.applicant}`,
      approval: ['情報セキュリティ管理者', '係長', '申請者'],
      sections: [
        {
          heading: '1　持ち出すもの',
          columns: [
            { header: '番号', width: 20 },
            { header: '名称', width: 52 },
            { header: '機密性', width: 28 },
          ],
          rows: row.objects.map((one) => [one.number, one.name, one.confidentiality ?? '未分類']),
          none: '',
        },
        facts('2　持出しの内容', [
          ['目的', row.purpose],
          ['持出先', row.destination],
          ['期間', `${day(row.fromOn)}から${day(row.toOn)}まで`],
          ['安全管理の方法', row.safeguards],
          ['暗号化', answerLabels[row.encrypted].ja],
          ['備考', row.note],
        ]),
        facts('3　許可', [
          ['許可・不許可', row.decidedOn === null ? '許可　・　不許可' : row.state === 'refused' ? '不許可' : '許可'],
          ['日付', day(row.decidedOn) || open],
          ['許可者', row.decidedBy ?? ''],
          ['文書番号', row.decisionNumber],
        ]),
        facts('4　持出し・返却', [
          ['持出日', day(row.outOn) || open],
          ['返却日', day(row.returnedOn) || open],
          ['返却の確認者（申請者以外）', row.returnedTo ?? ''],
          ['残存データの消去', erased(row) || '済　・　未　・　対象なし'],
        ]),
      ],
    })
    return docxFile(bytes, `持出許可申請書_${row.number}`)
  })
