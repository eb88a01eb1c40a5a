import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeTableDocument } from '../../core/docgen.ts'
import { query } from '../../core/query.ts'
import { listCondition } from '../registers/list/list-condition.ts'
import { orderOf } from '../registers/list/page-of-ids.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import { mediaList } from './media-list.ts'
import { lendingLabels, mediumKindLabels } from './media.labels.ts'
import { readShown } from './media.queries.ts'

const TITLE = '電磁的記録媒体 棚卸票'

/** 棚卸票: every medium of the list on a line, with room for what is found by hand and the stamps of who counted and who answers. */
export const countSheet = (ctx: Context, input: { search: string; filters: string; sort: string }): Promise<File> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const list = mediaList(ctx)
    const rows = await readShown(
      tx,
      ctx,
      await listCondition(tx, ctx, list, reach, input),
      orderOf(list, input.sort).order,
    )
    const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const bytes = await writeTableDocument({
      title: TITLE,
      subtitle: `${name}　${formatWareki(ctx.clock.today())}現在の台帳　${rows.length}件　実施日　　　年　　月　　日`,
      approval: ['情報セキュリティ管理者', '確認者', '実施者'],
      columns: [
        { header: '登録番号', width: 9 },
        { header: '名称・種類', width: 22 },
        { header: '製造番号', width: 15 },
        { header: '管理部署', width: 11 },
        { header: '保管先', width: 14 },
        { header: '貸出', width: 11 },
        { header: '現物', width: 6 },
        { header: '備考', width: 12 },
      ],
      rows: rows.map((row) => [
        row.number,
        `${row.name}（${mediumKindLabels[row.kind].ja}）`,
        row.serial,
        row.unit?.name ?? '団体全体',
        [row.container?.name, row.place].filter(Boolean).join(' '),
        row.borrower === null ? '' : `${lendingLabels[row.lending].ja}：${row.borrower}`,
        '有・無',
        '',
      ]),
    })
    return docxFile(bytes, TITLE)
  })
