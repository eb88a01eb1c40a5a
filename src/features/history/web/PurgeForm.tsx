import { useState } from 'react'
import { createApi } from '../../../web/api.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { historyContract } from '../history.contract.ts'
import { subjectLabels } from '../history.labels.ts'
import { purgeLabels } from '../purge.labels.ts'
import type { PurgePreview } from '../purge/purge.schema.ts'

const { client } = createApi({ history: historyContract })
type Group = PurgePreview['groups'][number]
const start = { decidedOn: null as string | null, decidedBy: '', documentNumber: '' }

/** What would go and what stays; the decision by which it goes; asked once more, since it cannot be undone. */
export const PurgeForm = ({ preview, onPurged }: { preview: PurgePreview; onPurged: () => void }) => {
  const t = useText(purgeLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm(start)
  const [asking, setAsking] = useState<typeof start | null>(null)
  const { stays, rows, groups, before } = preview
  const count = (n: number) => t('rowCount', { n: n.toLocaleString() })
  const validate = ({ decidedOn, decidedBy, documentNumber }: typeof start): Record<string, string> => ({
    ...(!decidedOn && { decidedOn: t('need', { field: t('decidedOn') }) }),
    ...(!decidedBy.trim() && { decidedBy: t('need', { field: t('decidedBy') }) }),
    ...(!documentNumber.trim() && { documentNumber: t('need', { field: t('number') }) }),
  })
  const purge = async () => {
    if (!asking) return
    const purged = await client.history.purge({ ...asking, before, decidedOn: asking.decidedOn ?? '' })
    await done(t('done', { n: purged.rows }))
    onPurged()
  }
  return (
    <div className="flex flex-col gap-6">
      {rows === 0 ? (
        <EmptyState title={t('nothing')} reason={t('nothingWhy')} />
      ) : (
        <section>
          <h2 className="mb-2 font-700">{t('count', { n: rows.toLocaleString() })}</h2>
          <Table
            caption={t('title')}
            whole
            rows={groups}
            rowKey={({ kind, fiscalYear }) => `${fiscalYear} ${kind}`}
            empty={null}
            columns={[
              { key: 'year', header: t('fiscalYear'), rowHeader: true, cell: (row: Group) => `${row.fiscalYear}` },
              { key: 'kind', header: t('kind'), cell: (row: Group) => subjectLabels[row.kind]?.[locale] ?? row.kind },
              { key: 'rows', header: t('rows'), align: 'end', cell: (row: Group) => row.rows.toLocaleString() },
            ]}
          />
        </section>
      )}
      <section>
        <h2 className="mb-2 font-700">{t('stays')}</h2>
        <DescriptionList
          items={[
            { term: t('forGood'), value: count(stays.forGood) },
            { term: t('noRecord'), value: count(stays.noRecord) },
            { term: t('notYet'), value: count(stays.notYet) },
            { term: t('purgedBefore'), value: count(stays.purged) },
          ]}
        />
      </section>
      {rows > 0 && (
        <section>
          <h2 className="mb-2 font-700">{t('decision')}</h2>
          <Form
            form={form}
            submitLabel={t('purge')}
            submitVariant="danger"
            validate={validate}
            onSubmit={(values) => setAsking(values)}
          >
            <DateField label={t('decidedOn')} required {...form.field('decidedOn')} />
            <TextField label={t('decidedBy')} required maxLength={100} {...form.field('decidedBy')} />
            <TextField label={t('number')} required maxLength={100} {...form.field('documentNumber')} />
          </Form>
        </section>
      )}
      <ConfirmDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t('confirmTitle', { n: rows.toLocaleString() })}
        consequences={[t('cannotUndo'), t('leavesRow')]}
        confirmLabel={t('purge')}
        danger
        onConfirm={purge}
      />
    </div>
  )
}
