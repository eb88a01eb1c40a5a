import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { historyActions } from '../../../core/history-actions.ts'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { historyContract } from '../history.contract.ts'
import { historyLabels, subjectLabels } from '../history.labels.ts'
import { HistoryEntry } from './HistoryEntry.tsx'

const { query } = createApi({ history: historyContract })

export const HistoryPage = () => {
  const t = useText(historyLabels)
  const locale = useLocale()
  const { get, set } = useAddress()
  const { everywhere } = useMay()
  const [action, subjectKind, subjectId] = [get('action'), get('kind'), get('subject')]
  const filters = {
    ...(action ? { action } : {}),
    ...(subjectKind ? { subjectKind } : {}),
    ...(subjectId ? { subjectId } : {}),
  }
  const cursor = useCursor<number>(JSON.stringify(filters))
  const found = useQuery({
    ...query.history.list.queryOptions({ input: { ...filters, ...(cursor.at ? { below: cursor.at } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const actions = Object.entries(historyActions).map(([value, word]) => ({ value, label: word[locale] }))
  const kinds = Object.entries(subjectLabels).map(([value, word]) => ({ value, label: word[locale] }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        printable
        actions={
          <>
            {everywhere('history.read') && <AppLink href="/history/administrators">{t('administrators')}</AppLink>}
            <AppLink href="/history/checkpoints">{t('checkpoints')}</AppLink>
            {everywhere('history.purge') && <AppLink href="/history/purge">{t('purge')}</AppLink>}
          </>
        }
      />
      <div className="no-print mb-4 flex flex-wrap items-end gap-4">
        <Select
          label={t('subject')}
          placeholder={t('allSubjects')}
          options={kinds}
          value={subjectKind}
          onChange={(kind) => set({ kind })}
        />
        <Select
          label={t('action')}
          placeholder={t('allActions')}
          options={actions}
          value={action}
          onChange={(next) => set({ action: next })}
        />
      </div>
      {subjectId && (
        <p className="mb-3 flex items-center gap-3">
          {t('only')}
          <Button variant="tertiary" size="sm" onPress={() => set({ subject: null })}>
            {t('showAll')}
          </Button>
        </p>
      )}
      <Fetched query={found}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <>
              <ol className="border-t border-line">
                {rows.map((row) => (
                  <HistoryEntry
                    key={row.id}
                    row={row}
                    onSubject={subjectId ? null : () => set({ subject: row.subjectId })}
                  />
                ))}
              </ol>
              <Pager
                shown={rows.length}
                onPrevious={cursor.back}
                onNext={next ? () => cursor.forward(next) : undefined}
                pending={found.isFetching}
              />
            </>
          )
        }
      </Fetched>
    </Page>
  )
}
