import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { DateField } from '../../../web/kit/DateField.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { historyContract } from '../history.contract.ts'
import { purgeLabels } from '../purge.labels.ts'
import type { PurgePreview } from '../purge/purge.schema.ts'
import { PurgeForm } from './PurgeForm.tsx'

const { client, query } = createApi({ history: historyContract })
type Purge = Awaited<ReturnType<typeof client.history.purges>>[number]

/** History past its retention: looked at by day, purged by decision, and what was purged before. */
export const PurgePage = () => {
  const t = useText(purgeLabels)
  const [preview, setPreview] = useState<PurgePreview | null>(null)
  const purges = useQuery(query.history.purges.queryOptions({ input: {} }))
  const form = useForm({ before: null as string | null })
  const look = async ({ before }: typeof form.values) =>
    setPreview(await client.history.purgePreview({ before: before ?? '' }))
  const columns = [
    { key: 'at', header: t('at'), rowHeader: true, cell: (row: Purge) => formatInstant(row.at) },
    { key: 'before', header: t('before'), cell: (row: Purge) => <DateText day={row.before} /> },
    { key: 'decidedOn', header: t('decidedOn'), cell: (row: Purge) => <DateText day={row.decidedOn} /> },
    { key: 'decidedBy', header: t('decidedBy'), cell: (row: Purge) => row.decidedBy },
    { key: 'number', header: t('number'), cell: (row: Purge) => row.documentNumber },
    { key: 'rows', header: t('rows'), align: 'end' as const, cell: (row: Purge) => row.rows.toLocaleString() },
  ]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('history'), href: '/history' }, { label: t('title') }]}
        printable
      />
      <div className="mb-6">
        <Form
          form={form}
          submitLabel={t('look')}
          validate={({ before }): Record<string, string> => (before ? {} : { before: t('needBefore') })}
          onSubmit={look}
        >
          <DateField label={t('before')} required {...form.field('before')} />
        </Form>
      </div>
      {preview && preview.before === form.values.before && (
        <PurgeForm key={preview.before} preview={preview} onPurged={() => setPreview(null)} />
      )}
      <h2 className="mt-8 mb-2 font-700">{t('earlier')}</h2>
      <Fetched query={purges}>
        {(rows) => (
          <Table
            caption={t('earlier')}
            whole
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            empty={<p className="text-sm text-ink-soft">{t('none')}</p>}
          />
        )}
      </Fetched>
    </Page>
  )
}
