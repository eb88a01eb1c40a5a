import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatBoth } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { client, type Incoming, query } from './approvals-api.ts'
import { EditIncomingDialog } from './EditIncomingDialog.tsx'
import { incomingText } from './incoming.text.ts'
import { ViewingsSection } from './ViewingsSection.tsx'

export const IncomingPage = () => {
  const { incomingId = '' } = useParams({ strict: false })
  const found = useQuery(query.incoming.get.queryOptions({ input: { id: incomingId } }))
  return <Fetched query={found}>{(incoming) => <IncomingRecord incoming={incoming} />}</Fetched>
}

const IncomingRecord = ({ incoming }: { incoming: Incoming }) => {
  const t = useText(incomingText)
  const done = useDone()
  const record = useRecordFacts(incoming.record)
  const [open, setOpen] = useState<'edit' | 'close' | null>(null)
  const { id, version, mayWrite } = incoming
  const item = (term: string, value: string | null) => ({ term, value: value || '–' })
  const day = (value: string | null) => value && formatBoth(value)
  return (
    <Page>
      <PageHeader
        title={incoming.subject}
        subtitle={
          <span className="flex gap-1">
            <Tag tone={incoming.closedOn ? 'green' : 'blue'}>{t(incoming.closedOn ? 'closedOn' : 'open')}</Tag>
            {incoming.overdue && <Tag tone="red">{t('overdue')}</Tag>}
          </span>
        }
        crumbs={[{ label: t('title'), href: '/incoming' }, { label: incoming.subject }]}
        printable
        actions={
          <>
            {incoming.fileName && (
              <a href={`/api/incoming/${id}/file`} download className={buttonClass('tertiary', 'sm')}>
                {t('download')}
              </a>
            )}
            {mayWrite && (
              <Button variant="secondary" size="sm" onPress={() => setOpen('edit')}>
                {t('edit')}
              </Button>
            )}
            {mayWrite && (
              <Button variant="secondary" size="sm" onPress={() => setOpen('close')}>
                {t('close')}
              </Button>
            )}
          </>
        }
      />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <section className="keep-together">
          <h2 className="mb-1 font-700">{t('content')}</h2>
          <DescriptionList
            items={[
              item(t('fromName'), incoming.fromName),
              item(t('theirNumber'), incoming.theirNumber),
              item(t('theirDate'), day(incoming.theirDate)),
              item(t('receivedOn'), day(incoming.receivedOn)),
              item(t('documentNumber'), incoming.documentNumber),
              item(t('unit'), incoming.unit?.name ?? t('wholeBody')),
              item(t('answerBy'), day(incoming.answerBy)),
              item(t('file'), incoming.fileName),
              item(t('note'), incoming.note),
              item(t('closedOn'), day(incoming.closedOn)),
            ]}
          />
        </section>
        <div className="flex flex-col gap-6">
          <ViewingsSection
            viewings={incoming.viewings}
            onShow={mayWrite ? (postIds) => client.incoming.show({ id, postIds }) : null}
          />
          <section className="keep-together">
            <h2 className="mb-1 font-700">{record.heading}</h2>
            <DescriptionList items={record.items} />
          </section>
        </div>
      </div>
      {open === 'edit' && <EditIncomingDialog incoming={incoming} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        open={open === 'close'}
        onClose={() => setOpen(null)}
        danger={false}
        title={t('close')}
        consequences={[t('closeWhat')]}
        confirmLabel={t('close')}
        onConfirm={async () => {
          await client.incoming.close({ id, version })
          await done(t('closed'))
        }}
      />
    </Page>
  )
}
