import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { formatInstant } from '../../../web/format-instant.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { outcomeLabels } from '../inquiries.labels.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { client, type Inquiry, type Receipt } from './inquiries-api.ts'
import { Oddities } from './Oddities.tsx'

type Props = { inquiry?: Inquiry | undefined; rows: readonly Receipt[]; caption: string }

/** Files that came back: what became of each, what is odd about it, and whose it is where it does not say. */
export const ReceiptsTable = ({ inquiry, rows, caption }: Props) => {
  const t = useText(inquiriesText)
  const outcome = useText(outcomeLabels)
  const [matching, setMatching] = useState<Receipt | null>(null)
  const columns = [
    {
      key: 'file',
      header: t('file'),
      rowHeader: true,
      cell: (row: Receipt) => (
        <a href={`/api/inquiry-receipts/${row.id}/file`} download className="text-main underline underline-offset-2">
          {row.fileName}
        </a>
      ),
    },
    { key: 'unit', header: t('target'), cell: (row: Receipt) => row.unitName ?? '–' },
    {
      key: 'outcome',
      header: t('outcome'),
      cell: (row: Receipt) => (
        <span className={row.outcome === 'counted' ? '' : 'font-700'}>{outcome(row.outcome)}</span>
      ),
    },
    { key: 'odd', header: t('oddities'), cell: (row: Receipt) => <Oddities oddities={row.oddities} /> },
    {
      key: 'at',
      header: t('receivedAt'),
      cell: (row: Receipt) => (
        <>
          {formatInstant(row.receivedAt)}
          <span className="block text-xs text-ink-soft">{row.by}</span>
        </>
      ),
    },
    ...(inquiry
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: Receipt) =>
              row.targetId === null && (
                <Button variant="tertiary" size="sm" onPress={() => setMatching(row)}>
                  {t('matchIt')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <Table
        caption={caption}
        whole
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={t('noReceipts')} />}
      />
      {inquiry && matching && <MatchDialog inquiry={inquiry} receipt={matching} onClose={() => setMatching(null)} />}
    </>
  )
}

const MatchDialog = ({ inquiry, receipt, onClose }: { inquiry: Inquiry; receipt: Receipt; onClose: () => void }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const form = useForm({ targetId: null as string | null })
  const submit = async ({ targetId }: typeof form.values) => {
    await client.inquiries.match({ id: receipt.id, targetId: targetId ?? '' })
    await done(t('matched'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('matchTitle', { file: receipt.fileName })}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ targetId }) => (targetId ? {} : { targetId: t('needed', { field: t('target') }) })}
        submitLabel={t('matchNow')}
        onCancel={onClose}
      >
        <Select
          label={t('target')}
          required
          options={inquiry.targets.map(({ id, unitName }) => ({ value: id, label: unitName }))}
          {...form.field('targetId')}
        />
      </Form>
    </Dialog>
  )
}
