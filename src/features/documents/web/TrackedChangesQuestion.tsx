import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import type { TrackedChangesDecision } from '../documents.schema.ts'
import { client, type Reading } from './documents-api.ts'
import { trackedLabels } from './review.labels.ts'
import { ReadingProgress } from './ReadingProgress.tsx'

/** Tracked changes are asked about before anything else; nothing of them is taken in silence. */
export const TrackedChangesQuestion = ({
  reading,
  onDecided,
}: {
  reading: Reading
  onDecided: () => Promise<void>
}) => {
  const t = useText(trackedLabels)
  const [pending, setReading] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const decide = async (decision: TrackedChangesDecision) => {
    setReading(true)
    setFailure(null)
    try {
      await client.documents.decideTrackedChanges({ id: reading.id, version: reading.version, decision })
      await onDecided()
    } catch (error) {
      setFailure(problemOf(error).message)
      setReading(false)
    }
  }
  const rows = reading.trackedChanges.map((change, index) => ({ ...change, key: String(index) }))
  const day = (date: string | null) => (date !== null && !Number.isNaN(Date.parse(date)) ? formatInstant(date) : '–')
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={reading.fileName} />
      <p className="mb-3">{t('question')}</p>
      {failure && <Banner kind="error" title={failure} live />}
      <div className="mb-5 flex flex-wrap gap-3">
        <Button disabled={pending} onPress={() => void decide('accept')}>
          {t('accept')}
        </Button>
        <Button variant="secondary" disabled={pending} onPress={() => void decide('reject')}>
          {t('reject')}
        </Button>
      </div>
      {pending && <ReadingProgress />}
      <Table
        caption={t('list')}
        captionHidden={false}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          {
            key: 'kind',
            header: t('kind'),
            cell: ({ kind }) => <Tag tone={kind === 'deletion' ? 'red' : 'blue'}>{t(kind)}</Tag>,
          },
          {
            key: 'words',
            header: t('words'),
            rowHeader: true,
            cell: ({ kind, text }) => (kind === 'deletion' ? <del>{text}</del> : text),
          },
          { key: 'author', header: t('author'), cell: ({ author }) => author },
          { key: 'day', header: t('day'), cell: ({ date }) => day(date) },
        ]}
      />
    </Page>
  )
}
