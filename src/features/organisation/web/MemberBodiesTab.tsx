import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { isMunicipalityCode } from '../municipality-code.rules.ts'
import { historyColumn } from '../../history/web/HistoryButton.tsx'
import { organisationLabels } from '../organisation.labels.ts'
import { client, type MemberBody } from './organisation-api.ts'
import { Span } from './Span.tsx'

export const MemberBodiesTab = ({
  rows,
  editable,
  addable,
}: {
  rows: readonly MemberBody[]
  editable: boolean
  addable: boolean
}) => {
  const t = useText(organisationLabels)
  const [open, setOpen] = useState<MemberBody | 'new' | null>(null)
  const columns = [
    {
      key: 'code',
      header: t('code'),
      cell: (row: MemberBody) => <span className="tabular-nums">{row.code}</span>,
      width: '8rem',
    },
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: MemberBody) => row.name },
    { key: 'span', header: t('span'), cell: (row: MemberBody) => <Span from={row.validFrom} to={row.validTo} /> },
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: MemberBody) => (
              <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
    historyColumn<MemberBody>(t('history'), (row) => row.name),
  ]
  return (
    <>
      <p className="mb-3 flex gap-x-4 text-sm text-ink-soft">
        <span>{t('count', { n: rows.length })}</span>
        <span>{t('memberBodiesWhy')}</span>
      </p>
      <Table
        caption={t('memberBodies')}
        whole
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={
          <EmptyState
            title={t('noMembers')}
            action={addable && <AppLink href="/organisation/member-bodies/import">{t('importMembers')}</AppLink>}
          />
        }
      />
      {addable && (
        <div className="no-print mt-4 flex flex-wrap items-center gap-4">
          <Button variant="secondary" onPress={() => setOpen('new')}>
            {t('addMemberBody')}
          </Button>
          <AppLink href="/organisation/member-bodies/import">{t('importMembers')}</AppLink>
        </div>
      )}
      {open && (
        <MemberBodyDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const MemberBodyDialog = ({ row, onClose }: { row: MemberBody | null; onClose: () => void }) => {
  const t = useText(organisationLabels)
  const done = useDone()
  const form = useForm({
    name: row?.name ?? '',
    code: row?.code ?? '',
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
  })
  const plain = (code: string) => code.normalize('NFKC').trim()
  const submit = async ({ name, code, validFrom, validTo }: typeof form.values) => {
    const values = { name, code: plain(code), validFrom }
    if (row) await client.organisation.updateMemberBody({ id: row.id, ...values, validTo })
    else await client.organisation.createMemberBody(values)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = ({ name, code }: typeof form.values) => ({
    ...(name.trim() ? {} : { name: t('needed', { field: t('name') }) }),
    ...(isMunicipalityCode(plain(code)) ? {} : { code: t('badCode') }),
  })
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.name }) : t('addMemberBody')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t(row ? 'save' : 'add')} onCancel={onClose}>
        <TextField
          label={t('code')}
          required
          inputMode="numeric"
          maxLength={6}
          description={t('memberBodiesWhy')}
          {...form.field('code')}
        />
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
        {row && <DateField label={t('validTo')} {...form.field('validTo')} />}
      </Form>
    </Dialog>
  )
}
