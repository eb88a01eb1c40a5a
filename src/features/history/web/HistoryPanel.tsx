import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { useText } from '../../../web/locale.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { historyContract } from '../history.contract.ts'
import { historyLabels } from '../history.labels.ts'
import { HistoryEntry } from './HistoryEntry.tsx'

const { query } = createApi({ history: historyContract })
const PAGE = 10

/** What happened to one record, latest first. */
export const HistoryPanel = ({ subjectId }: { subjectId: string }) => {
  const t = useText(historyLabels)
  const cursor = useCursor<number>(subjectId)
  const found = useQuery({
    ...query.history.of.queryOptions({ input: { subjectId, limit: PAGE, ...(cursor.at ? { below: cursor.at } : {}) } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Fetched query={found}>
      {({ rows, next }) =>
        rows.length === 0 ? (
          <p className="text-ink-soft">{t('empty')}</p>
        ) : (
          <>
            <ol className="border-t border-line">
              {rows.map((row) => (
                <HistoryEntry key={row.id} row={row} onSubject={null} />
              ))}
            </ol>
            {(cursor.back || next) && (
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
