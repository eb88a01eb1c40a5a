import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { organisationLabels } from '../organisation.labels.ts'
import { boundBodyKinds } from '../organisation.schema.ts'
import { client, type BoundBody } from './organisation-api.ts'
import { Span } from './Span.tsx'

export const BoundBodiesTab = ({ rows, editable }: { rows: readonly BoundBody[]; editable: boolean }) => {
  const t = useText(organisationLabels)
  const [open, setOpen] = useState<BoundBody | 'new' | null>(null)
  const columns = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: BoundBody) => row.name },
    { key: 'kind', header: t('kind'), cell: (row: BoundBody) => t(row.kind) },
    { key: 'span', header: t('span'), cell: (row: BoundBody) => <Span from={row.validFrom} to={row.validTo} /> },
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: BoundBody) => (
              <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
    historyColumn<BoundBody>(t('history'), (row) => row.name),
  ]
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t('boundBodiesWhy')}</p>
      <Table
        caption={t('boundBodies')}
        whole
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={t('noBodies')} />}
      />
      {editable && (
        <div className="no-print mt-4">
          <Button variant="secondary" onPress={() => setOpen('new')}>
            {t('addBoundBody')}
          </Button>
        </div>
      )}
      {open && (
        <BoundBodyDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const BoundBodyDialog = ({ row, onClose }: { row: BoundBody | null; onClose: () => void }) => {
  const t = useText(organisationLabels)
  const done = useDone()
  const form = useForm<{
    name: string
    kind: BoundBody['kind'] | null
    validFrom: string | null
    validTo: string | null
  }>({
    name: row?.name ?? '',
    kind: row?.kind ?? null,
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
  })
  const submit = async ({ name, kind, validFrom, validTo }: typeof form.values) => {
    const values = { name, kind: kind ?? 'other', validFrom }
    if (row) await client.organisation.updateBoundBody({ id: row.id, ...values, validTo })
    else await client.organisation.createBoundBody(values)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = ({ name, kind }: typeof form.values) => ({
    ...(name.trim() ? {} : { name: t('needed', { field: t('name') }) }),
    ...(kind ? {} : { kind: t('needed', { field: t('kind') }) }),
  })
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.name }) : t('addBoundBody')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t(row ? 'save' : 'add')} onCancel={onClose}>
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        <Select
          label={t('kind')}
          required
          options={boundBodyKinds.map((value) => ({ value, label: t(value) }))}
          {...form.field('kind')}
        />
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
        {row && <DateField label={t('validTo')} {...form.field('validTo')} />}
      </Form>
    </Dialog>
  )
}
