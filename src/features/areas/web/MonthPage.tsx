import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { client, query } from './areas-api.ts'
import { areasText } from './areas.text.ts'
import { useEntryColumns } from './entry-list-columns.tsx'

/** The entry log of one month, to be printed and looked through. */
export const MonthPage = () => {
  const t = useText(areasText)
  const { may } = useMay()
  const { areaId = '', month = '' } = useParams({ strict: false })
  const columns = useEntryColumns().filter(({ key }) => key !== 'area')
  const [open, setOpen] = useState(false)
  const found = useQuery(query.areas.month.queryOptions({ input: { id: areaId, month } }))
  return (
    <Page>
      <Fetched query={found}>
        {({ area, entries, checks }) => (
          <>
            <PageHeader
              title={t('sheetTitle', { area: area.name, month })}
              crumbs={[
                { label: t('title'), href: '/areas' },
                { label: area.number, href: `/areas/${area.id}` },
                { label: month },
              ]}
              printable
              actions={
                may('registers.write') &&
                entries.length > 0 && (
                  <Button size="sm" onPress={() => setOpen(true)}>
                    {t('checkMonth')}
                  </Button>
                )
              }
            />
            <Table
              caption={t('log')}
              whole
              rows={entries}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('emptyMonth')} next={t('noMonthsNext')} />}
              columns={columns.map((column) => ({
                ...column,
                sortable: false,
                cell: (row: (typeof entries)[number]) =>
                  column.cell({ ...row, area, note: '', stillInside: row.leftAt === '' }),
              }))}
            />
            <section className="keep-together mt-4">
              <h2 className="mb-1 font-700">{t('checks')}</h2>
              {checks.length === 0 && <p>{t('notChecked')}</p>}
              <ul>
                {checks.map((check) => (
                  <li key={check.checkedAt}>
                    {t('checkedLine', { who: check.checkedBy, when: formatInstant(check.checkedAt), n: check.entries })}
                    {check.note && `　${check.note}`}
                  </li>
                ))}
              </ul>
            </section>
            {open && (
              <CheckDialog
                {...{ areaId, month }}
                entries={entries.length}
                unescorted={entries.filter(({ unescorted }) => unescorted).length}
                onClose={() => setOpen(false)}
              />
            )}
          </>
        )}
      </Fetched>
    </Page>
  )
}

type Props = { areaId: string; month: string; entries: number; unescorted: number; onClose: () => void }

const CheckDialog = ({ areaId, month, entries, unescorted, onClose }: Props) => {
  const t = useText(areasText)
  const done = useDone()
  const form = useForm({ note: '' })
  return (
    <Dialog open onClose={onClose} title={t('checkTitle', { month })}>
      <Form
        form={form}
        submitLabel={t('checkMonth')}
        onCancel={onClose}
        onSubmit={async ({ note }) => {
          await client.areas.checkMonth({ id: areaId, month: `${month}-01`, note })
          form.settle({ note })
          await done(t('saved'))
          onClose()
        }}
      >
        <p>{t('checkWhat', { n: entries })}</p>
        {unescorted > 0 && <p className="font-700 text-red-1000">{t('checkUnescorted', { n: unescorted })}</p>}
        <TextArea label={t('checkNote')} rows={3} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}
