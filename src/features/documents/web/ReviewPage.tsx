import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query, type Reading } from './documents-api.ts'
import { reviewLabels } from './review.labels.ts'
import { ReviewDesk } from './ReviewDesk.tsx'
import { TrackedChangesQuestion } from './TrackedChangesQuestion.tsx'
import { useMayWrite } from './use-may.ts'

/** How a text was understood, beside the text: tracked changes first, then proofreading, then confirmation. */
export const ReviewPage = () => {
  const { revisionId: id = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  // The desk holds the reading while it is corrected: asking again in the background would take it away.
  const options = query.documents.reading.queryOptions({
    input: { id },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const reading = useQuery(options)
  const reload = () => queries.resetQueries({ queryKey: options.queryKey })
  return (
    <Fetched query={reading} lines={14}>
      {(data) => <Stage key={data.version} reading={data} onReload={reload} />}
    </Fetched>
  )
}

const Stage = ({ reading, onReload }: { reading: Reading; onReload: () => Promise<void> }) => {
  const t = useText(reviewLabels)
  const mayWrite = useMayWrite()
  if (reading.standing !== 'draft') {
    return (
      <Page>
        <PageHeader title={t('title')} subtitle={reading.documentTitle} />
        <EmptyState
          title={t('notDraft')}
          next={t('notDraftNext')}
          action={<AppLink href={`/documents/${reading.documentId}`}>{t('toDocument')}</AppLink>}
        />
      </Page>
    )
  }
  if (reading.trackedChanges.length > 0 && reading.trackedChangesDecision === null) {
    return <TrackedChangesQuestion reading={reading} onDecided={onReload} />
  }
  return <ReviewDesk reading={reading} mayWrite={mayWrite} onReload={onReload} />
}
