import { useState } from 'react'
import type { SheetPreview } from '../core/sheet-preview.schema.ts'
import { Banner } from './kit/Banner.tsx'
import { Button } from './kit/Button.tsx'
import { ConfirmDialog } from './kit/ConfirmDialog.tsx'
import { FileDrop } from './kit/FileDrop.tsx'
import { Form } from './kit/Form.tsx'
import { Table } from './kit/Table.tsx'
import { Tag } from './kit/Tag.tsx'
import { useForm } from './kit/use-form.ts'
import { type Dictionary, useText } from './locale.ts'
import { useDone } from './use-done.ts'

const labels = {
  file: { ja: 'ファイル（.xlsx、.csv）', en: 'File (.xlsx, .csv)' },
  look: { ja: '内容を確かめる', en: 'Look at it' },
  chooseFile: { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  counts: {
    ja: '追加 {add}、変更 {change}、変わらない行 {unchanged}、取り込めない行 {refused}',
    en: '{add} new, {change} changed, {unchanged} unchanged, {refused} refused',
  },
  confirm: { ja: '確定する', en: 'Take it' },
  confirmTitle: { ja: '{n}件を取り込みますか', en: 'Take {n} rows?' },
  refusedStay: {
    ja: '取り込めない{n}行はそのままです。直してもう一度取り込めます。',
    en: '{n} refused rows stay out; correct them and bring the file again.',
  },
  kept: { ja: 'ファイルにない行は消えません。', en: 'What is not in the file stays.' },
  taken: { ja: '{n}件を取り込みました。', en: '{n} rows were taken.' },
  nothing: { ja: '取り込む変更はありません', en: 'Nothing to take' },
  nothingWhy: { ja: 'すべて登録済みか、取り込めない行です。', en: 'Every row is registered already or refused.' },
  hidden: { ja: '隠れたシートは読んでいません：{names}', en: 'Hidden sheets were not read: {names}' },
  refusals: { ja: '取り込めない行が{n}行あります', en: '{n} rows cannot be taken' },
  refusalsWhy: { ja: '良い行だけを取り込めます。', en: 'The good rows can be taken without them.' },
  rows: { ja: '読み取った行', en: 'Rows as read' },
  outcome: { ja: '結果', en: 'Outcome' },
  name: { ja: '名称', en: 'Name' },
  detail: { ja: '内容', en: 'Content' },
  place: { ja: '場所', en: 'Place' },
  placeOf: { ja: '{sheet} {row}行目', en: '{sheet}, row {row}' },
  column: { ja: '欄', en: 'Column' },
  value: { ja: '書かれていた値', en: 'As written' },
  reason: { ja: '理由', en: 'Why' },
  remedy: { ja: '直し方', en: 'What to do' },
  add: { ja: '追加', en: 'New' },
  change: { ja: '変更', en: 'Changed' },
  unchanged: { ja: '変わらない', en: 'Unchanged' },
} satisfies Dictionary

type Props = {
  /** What the headings are, and where to get the form. */
  help: string
  preview: (file: File) => Promise<SheetPreview>
  confirm: (file: File, plan: string) => Promise<{ taken: number }>
}

/** A sheet comes in: looked at row by row first, taken when confirmed. */
export const SheetImport = ({ help, preview, confirm }: Props) => {
  const t = useText(labels)
  const done = useDone()
  const form = useForm({ files: [] as readonly File[] })
  const [looked, setLooked] = useState<{ file: File; found: SheetPreview } | null>(null)
  const look = async (file: File) => setLooked({ file, found: await preview(file) })
  const [chosen] = form.values.files
  return (
    <>
      <div className="no-print mb-6">
        <Form
          form={form}
          submitLabel={t('look')}
          validate={({ files }) => (files.length === 0 ? { files: t('chooseFile') } : {})}
          onSubmit={async ({ files: [file] }) => {
            setLooked(null)
            if (file) await look(file)
          }}
        >
          <FileDrop
            label={t('file')}
            description={help}
            required
            accept={['.xlsx', '.csv']}
            maxBytes={20 * 1024 ** 2}
            {...form.field('files')}
          />
        </Form>
      </div>
      {looked && looked.file === chosen && (
        <Found
          found={looked.found}
          onConfirm={async () => {
            const { taken } = await confirm(looked.file, looked.found.plan)
            await done(t('taken', { n: taken }))
            await look(looked.file)
          }}
        />
      )}
    </>
  )
}

type Row = SheetPreview['rows'][number]
type Refusal = SheetPreview['refusals'][number]

const Found = ({ found, onConfirm }: { found: SheetPreview; onConfirm: () => Promise<void> }) => {
  const t = useText(labels)
  const [asking, setAsking] = useState(false)
  const { counts, hiddenSheets, refusals, rows } = found
  const wanted = counts.add + counts.change
  const place = ({ sheet, row }: { sheet: string; row: number }) => t('placeOf', { sheet, row })
  const columns = [
    {
      key: 'outcome',
      header: t('outcome'),
      cell: ({ outcome }: Row) => <Tag tone={outcome === 'unchanged' ? 'plain' : 'blue'}>{t(outcome)}</Tag>,
    },
    { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }: Row) => name },
    { key: 'detail', header: t('detail'), cell: ({ detail }: Row) => detail || '–' },
    { key: 'place', header: t('place'), cell: place },
  ]
  const refusalColumns = [
    { key: 'place', header: t('place'), rowHeader: true, cell: place },
    ...(['column', 'value', 'reason', 'remedy'] as const).map((key) => ({
      key,
      header: t(key),
      cell: (row: Refusal) => row[key] || '–',
    })),
  ]
  return (
    <div className="flex flex-col gap-6">
      {hiddenSheets.length > 0 && <Banner kind="info" title={t('hidden', { names: hiddenSheets.join('、') })} />}
      {refusals.length > 0 && (
        <section>
          <Banner kind="error" title={t('refusals', { n: refusals.length })} live>
            {t('refusalsWhy')}
          </Banner>
          <div className="mt-3">
            <Table
              caption={t('refusals', { n: refusals.length })}
              whole
              rows={refusals}
              rowKey={(row) => `${row.sheet} ${row.row} ${row.column}`}
              columns={refusalColumns}
              empty={null}
            />
          </div>
        </section>
      )}
      {wanted === 0 ? (
        <Banner kind="info" title={t('nothing')} live>
          {t('nothingWhy')}
        </Banner>
      ) : (
        <div className="no-print flex flex-wrap items-center gap-4">
          <Button onPress={() => setAsking(true)}>{t('confirm')}</Button>
          <p>{t('counts', counts)}</p>
        </div>
      )}
      <Table
        caption={t('rows')}
        whole
        rows={rows}
        rowKey={(row) => `${row.sheet} ${row.row}`}
        columns={columns}
        empty={null}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle', { n: wanted })}
        danger={false}
        confirmLabel={t('confirm')}
        onConfirm={onConfirm}
        consequences={[
          t('counts', counts),
          ...(counts.refused > 0 ? [t('refusedStay', { n: counts.refused })] : []),
          t('kept'),
        ]}
      />
    </div>
  )
}
