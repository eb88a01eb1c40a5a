import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { historyContract } from '../history.contract.ts'
import { historyLabels } from '../history.labels.ts'
import { HistoryEntry } from './HistoryEntry.tsx'

const { query } = createApi({ history: historyContract })

/** What happened to one record, latest first, each with its fields before and after. */
export const HistoryOfRecord = ({ subjectId }: { subjectId: string }) => {
  const t = useText(historyLabels)
  const cursor = useCursor<number>(subjectId)
  const found = useQuery(
    query.history.of.queryOptions({ input: { subjectId, limit: 20, ...(cursor.at ? { below: cursor.at } : {}) } }),
  )
  return (
    <Fetched query={found}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <>
            <ol>
              {rows.map((row) => (
                <HistoryEntry key={row.id} row={row} onSubject={null} />
              ))}
            </ol>
            {(next || cursor.back) && (
              <Pager
                shown={rows.length}
                onPrevious={cursor.back}
                onNext={next ? () => cursor.forward(next) : undefined}
                pending={found.isFetching}
              />
            )}
          </>
        )
      }
    </Fetched>
  )
}
