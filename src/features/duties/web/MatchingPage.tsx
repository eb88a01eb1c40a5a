import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './duties-api.ts'
import { matchingText } from './matching.text.ts'
import { MatchingWork } from './MatchingWork.tsx'

/** Which measures answer to which clause of a revision: proposed by the system, decided here. */
export const MatchingPage = () => {
  const t = useText(matchingText)
  const { revisionId = '' } = useParams({ strict: false }) as { revisionId?: string }
  const matching = useQuery({ ...query.matching.get.queryOptions({ input: { id: revisionId } }), staleTime: Infinity })
  const title = matching.data ? `${t('title')}：${matching.data.revision.title}` : t('title')
  return (
    <div className="print-flow flex flex-col px-4 pt-4 lg:h-full lg:px-7">
      <PageHeader title={title} subtitle={t('what')} printable />
      <Fetched query={matching} lines={14}>
        {(data) =>
          data.clauses.length === 0 ? (
            <EmptyState title={t('empty')} next={t('emptyNext')} />
          ) : (
            <MatchingWork key={data.revision.id} matching={data} />
          )
        }
      </Fetched>
    </div>
  )
}
