import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { historyActions } from '../../../core/history-actions.ts'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DateField } from '../../../web/kit/DateField.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useCursor } from '../../../web/use-cursor.ts'
import { administrativeActions } from '../administrative.rules.ts'
import { administratorsLabels } from '../administrators.labels.ts'
import { historyContract } from '../history.contract.ts'
import { historyLabels } from '../history.labels.ts'
import { HistoryEntry } from './HistoryEntry.tsx'

const { query } = createApi({ history: historyContract })
const names = ['actor', 'action', 'from', 'to'] as const

/** What administrators did, by person, action and period; on paper and as Excel. */
export const AdministratorsPage = () => {
  const t = useText(administratorsLabels)
  const words = useText(historyLabels)
  const locale = useLocale()
  const { get, set } = useAddress()
  const filter = Object.fromEntries(names.flatMap((name) => (get(name) ? [[name, get(name) ?? '']] : [])))
  const cursor = useCursor<number>(JSON.stringify(filter))
  const found = useQuery({
    ...query.history.administrators.queryOptions({ input: { ...filter, ...(cursor.at ? { below: cursor.at } : {}) } }),
    placeholderData: keepPreviousData,
  })
  const asked = new URLSearchParams(filter).toString()
  const actors = (found.data?.actors ?? []).map(({ key, kind, name }) => ({
    value: key,
    label: kind === 'user' ? name : `${words(kind)}（${name}）`,
  }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('history'), href: '/history' }, { label: t('title') }]}
        printable
        actions={
          <a
            href={`/api/history/administrators/sheet.xlsx${asked && `?${asked}`}`}
            download
            className={buttonClass('tertiary', 'sm')}
          >
            {t('excel')}
          </a>
        }
      />
      <div className="no-print mb-4 flex flex-wrap items-start gap-4">
        <Select
          label={t('by')}
          placeholder={t('everybody')}
          options={actors}
          value={get('actor')}
          onChange={(actor) => set({ actor })}
        />
        <Select
          label={words('action')}
          placeholder={words('allActions')}
          options={administrativeActions.map((value) => ({ value, label: historyActions[value][locale] }))}
          value={administrativeActions.find((action) => action === get('action')) ?? null}
          onChange={(action) => set({ action })}
        />
        <DateField label={t('from')} value={get('from')} onChange={(from) => set({ from })} />
        <DateField label={t('to')} value={get('to')} onChange={(to) => set({ to })} />
      </div>
      <Fetched query={found}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={words('empty')} />
          ) : (
            <>
              <ol className="border-t border-line">
                {rows.map((row) => (
                  <HistoryEntry key={row.id} row={row} onSubject={null} />
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
