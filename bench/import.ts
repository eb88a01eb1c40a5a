import { createHash } from 'node:crypto'
import { inScope } from '../src/core/db/database.ts'
import { newId } from '../src/core/ids.ts'
import { readSheets } from '../src/core/sheets-read.ts'
import { writeSheet } from '../src/core/sheets.ts'
import { assetBook } from '../src/features/assets/asset-book.ts'
import { createUnit } from '../src/features/organisation/create-unit.ts'
import { confirmImport } from '../src/features/registers/import/confirm-import.ts'
import { lookAtFile } from '../src/features/registers/import/look-at-file.ts'
import { previewImport } from '../src/features/registers/import/preview-import.ts'
import { exportBook } from '../src/features/registers/sheet/export-book.ts'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { copyRows, type CopyRow } from './copy-rows.ts'
import { type BenchRow, median, timeRow } from './bench-row.ts'

const ROWS = 5000
const ROUNDS = 5

type Line = { n: number; edition: number }
/** A file as an office keeps it: marks, Japanese dates, words for choices. */
async function fileOf(edition: number): Promise<File> {
  const rows = Array.from({ length: ROWS }, (_, n): Line => ({ n, edition }))
  const bytes = await writeSheet<Line>([
    {
      name: '台帳',
      title: '情報資産台帳',
      subtitle: '計測用',
      rows,
      columns: [
        { header: '番号', width: 10, value: ({ n }) => `K${edition}-${n}` },
        { header: '名称', width: 30, value: ({ n }) => `情報資産${edition} 第${n}号` },
        { header: '業務', width: 20, value: ({ n }) => `業務${n % 40}` },
        { header: '主管課', width: 20, value: ({ n }) => `第${(n % 10) + 1}課` },
        { header: '媒体', width: 10, value: ({ n }) => ['紙', '電磁的', 'クラウド'][n % 3] ?? '' },
        { header: '個人情報の有無', width: 10, value: ({ n }) => ['○', '×', '◎'][n % 3] ?? '' },
        { header: '件数', width: 10, value: ({ n }) => n },
        { header: '保管場所', width: 20, value: ({ n }) => `書庫${n % 9} 棚${n % 30}` },
        { header: '保存年限', width: 10, value: ({ n }) => `${(n % 30) + 1}年` },
        { header: '更新日', width: 20, value: ({ n }) => `令和8年${(n % 12) + 1}月${(n % 28) + 1}日` },
        { header: '廃棄方法', width: 20, value: () => '溶解（立会い）' },
        { header: '利用者', width: 20, value: ({ n }) => `第${(n % 10) + 1}課職員` },
      ],
    },
  ])
  return new File([new Uint8Array(bytes)], `台帳${edition}.xlsx`)
}

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

/** The rows that an import of one file wrote, put into the same tables by COPY under new ids, by the owner. */
async function copyAgain(app: BenchApp, edition: number, round: number): Promise<number> {
  const { owner } = app
  const { rows: found } = await owner.query<{ row: CopyRow }>(
    `select to_jsonb(a) || jsonb_build_object('name', o.name, 'unit_id', o.unit_id, 'recorded_at', o.recorded_at) as row from asset a join object o using (organisation_id, id) where a.number like $1`,
    [`K${edition}-%`],
  )
  const assets = found.map(({ row }) => row)
  const tables: [string, string[], CopyRow[]][] = [
    ['object', ['organisation_id', 'id', 'kind', 'name', 'unit_id', 'recorded_at'], []],
    ['asset', Object.keys(assets[0] ?? {}).filter((key) => !['name', 'unit_id', 'recorded_at'].includes(key)), []],
  ]
  for (const row of assets) {
    const copy = { ...row, id: newId(), kind: 'asset', number: `copy ${round} ${String(row['number'])}` }
    for (const table of tables) table[2].push(copy)
  }
  return copyRows(owner, tables)
}

/**
 * A file of 5,000 assets: its preview against reading the workbook alone, taking it with history against a COPY of the same rows into the same
 * tables, and whether the export of what was taken comes back as no change.
 */
export async function run(): Promise<BenchRow[]> {
  const app = await startBenchApp()
  try {
    const { ctx } = app
    for (let n = 1; n <= 10; n++) await createUnit(ctx, { name: `第${n}課`, validFrom: null })
    const times: Record<'read' | 'preview' | 'write' | 'copy', number[]> = {
      read: [],
      preview: [],
      write: [],
      copy: [],
    }
    for (let round = 0; round < ROUNDS; round++) {
      const file = await fileOf(round)
      const look = await lookAtFile(ctx, assetBook, { file })
      const layout = JSON.stringify(
        look.tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
      )
      const bytes = new Uint8Array(await file.arrayBuffer())
      times.read.push((await timed(() => readSheets(bytes)))[0])
      const [previewMs, preview] = await timed(() => previewImport(ctx, assetBook, { file, layout }))
      times.preview.push(previewMs)
      if (preview.counts.add !== ROWS) throw new Error(`${preview.counts.add} rows would be added`)
      const [takeMs] = await timed(() =>
        confirmImport(ctx, assetBook, {
          file,
          layout,
          plan: preview.plan,
          takenFrom: '計測',
          carriedBy: '計測',
          medium: '計測',
        }),
      )
      // Taking reads and plans the file a second time; what is left is the writing.
      times.write.push(takeMs - previewMs)
      times.copy.push(await copyAgain(app, round, round))
    }
    const [exportMs, sheet] = await timed(() => exportBook(ctx, assetBook, { search: '', filters: '', sort: '' }))
    await app.owner.query(`delete from asset where number like 'copy %'`)
    const [, exported] = await timed(() => exportBook(ctx, assetBook, { search: 'K1', filters: '', sort: '' }))
    const again = await lookAtFile(ctx, assetBook, { file: exported })
    const back = await previewImport(ctx, assetBook, {
      file: exported,
      layout: JSON.stringify(
        again.tables.map(({ sheet: name, headerRow, headerLines, columns }) => ({
          sheet: name,
          headerRow,
          headerLines,
          columns,
        })),
      ),
    })
    const [read, preview, write, copy] = [times.read, times.preview, times.write, times.copy].map(median) as [
      number,
      number,
      number,
      number,
    ]
    const history = await inScope(ctx.db, ctx.organisationId, (tx) =>
      tx
        .selectFrom('history')
        .select((of) => of.fn.countAll().as('n'))
        .where('action', '=', 'asset.create')
        .executeTakeFirstOrThrow(),
    )
    const rowsOut = (times.write.length + times.copy.length) * ROWS
    return [
      timeRow(
        `import: preview of ${ROWS} rows`,
        preview,
        'reading the workbook alone',
        read,
        '≤ 5 ×, aim ≤ 5 s',
        preview <= 5 * read && preview <= 5000,
      ),
      timeRow(
        `import: writing ${ROWS} rows with history`,
        write,
        'COPY of the same rows',
        copy,
        '≤ 10 ×, aim ≤ 5 s',
        write <= 10 * copy && write <= 5000,
      ),
      {
        what: 'import: history rows of the imports',
        value: Number(history.n),
        budget: `= ${ROUNDS * ROWS}`,
        ok: Number(history.n) === ROUNDS * ROWS,
      },
      {
        what: 'import: rows of the export that come back changed or refused',
        value: back.counts.add + back.counts.change + back.counts.refused,
        budget: '= 0',
        ok: back.counts.unchanged >= ROWS && back.counts.add + back.counts.change + back.counts.refused === 0,
      },
      {
        what: `import: ms to write ${rowsOut} rows as .xlsx (${createHash('sha256')
          .update(new Uint8Array(await sheet.arrayBuffer()))
          .digest('hex')
          .slice(0, 8)})`,
        value: Math.round(exportMs),
        budget: 'about 1 s per 5,000',
        ok: exportMs <= (rowsOut / 5000) * 2500,
      },
    ]
  } finally {
    await app.stop()
  }
}
