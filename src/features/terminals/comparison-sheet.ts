import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { writeSheet } from '../../core/sheets.ts'
import { XLSX } from '../registers/sheet/export-book.ts'
import { type FactKey, factLabels, listKindLabels, unmatchedLabels } from './outside-lists.labels.ts'
import { type Compared, comparedRows, type View } from './outside-lists.queries.ts'
import { factText } from './fact-text.rules.ts'

const MOST_ROWS = 50_000
const names: Record<View, string> = {
  differing: '食違い',
  onlyList: 'リストだけ',
  onlyRegister: '台帳だけ',
  matched: '一致',
}

/** The whole comparison as a workbook, one sheet for each kind of row. @throws {AppError} 404 */
export const comparisonSheet = (ctx: Context, { id }: { id: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = await tx.selectFrom('outsideList').selectAll().where('id', '=', id).executeTakeFirst()
    if (!list) throw fail('notFound')
    const kind = Object.entries(listKindLabels).find(([key]) => key === list.kind)?.[1].ja ?? ''
    const parts = []
    for (const view of ['differing', 'onlyList', 'onlyRegister', 'matched'] as const) {
      const rows = await comparedRows(tx, ctx, reach, { id, view, limit: MOST_ROWS })
      parts.push({
        name: names[view],
        title: `${kind}との照合　${names[view]}`,
        subtitle: `${list.source}　${formatWareki(list.takenOn)}取得　${rows.length}件`,
        rows,
        columns: [
          { header: 'リストの行', width: 10, value: ({ row }: Compared) => row ?? '' },
          { header: 'リストの記載', width: 22, value: ({ row, key }: Compared) => (row === null ? '' : key) },
          { header: '管理番号', width: 14, value: ({ terminal }: Compared) => terminal?.number ?? '' },
          { header: '端末名', width: 26, value: ({ terminal }: Compared) => terminal?.name ?? '' },
          { header: '部署・市町村', width: 20, value: ({ terminal }: Compared) => terminal?.unitName ?? '' },
          { header: '使用者', width: 16, value: ({ terminal }: Compared) => terminal?.user ?? '' },
          { header: '内容', width: 60, wrap: true, value: contentOf },
        ],
      })
    }
    const bytes = await writeSheet<Compared>(parts)
    return new File([new Uint8Array(bytes)], `${kind}との照合.xlsx`, { type: XLSX })
  })

const contentOf = ({ reason, differs, terminal, facts }: Compared): string =>
  reason !== null
    ? unmatchedLabels[reason].ja
    : differs
        .map((key) => {
          const of = (value: string | null | undefined) => factText(key, value ?? '', 'ja')
          return `${factLabels[key as FactKey].ja}：台帳 ${of(terminal?.facts[key])}、リスト ${of(facts[key])}`
        })
        .join('\n')
