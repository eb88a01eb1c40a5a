import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { checkpointsLabels } from '../checkpoints.labels.ts'
import { historyContract } from '../history.contract.ts'
import { CheckpointSheet } from './CheckpointSheet.tsx'

const { query } = createApi({ history: historyContract })

/** The last checkpoint of every month, and one of them as the A4 page that is printed for the file. */
export const CheckpointsPage = () => {
  const t = useText(checkpointsLabels)
  const { get } = useAddress()
  const months = useQuery(query.history.checkpoints.queryOptions({ input: {} }))
  const size = get('size')
  const one = useQuery({
    ...query.history.checkpoint.queryOptions({ input: { size: size ?? '' } }),
    enabled: size !== null,
  })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        crumbs={[{ label: t('history'), href: '/history' }, { label: t('title') }]}
        subtitle={<span className="no-print">{t('why')}</span>}
        printable
      />
      <Fetched query={months}>
        {({ checkpoints, ...signedBy }) => {
          const [latest] = checkpoints
          if (!latest) return <EmptyState title={t('empty')} reason={t('emptyWhy')} />
          return (
            <div className="grid gap-8 lg:grid-cols-[1fr_16rem] print:block">
              {size === null ? (
                <CheckpointSheet {...signedBy} checkpoint={latest} />
              ) : (
                <Fetched query={one}>{(found) => <CheckpointSheet {...found} />}</Fetched>
              )}
              <nav aria-label={t('months')} className="no-print">
                <h2 className="mb-2 text-sm font-700">{t('months')}</h2>
                <ul className="grid gap-2">
                  {checkpoints.map((checkpoint) => (
                    <li key={checkpoint.size}>
                      <AppLink
                        href={`/history/checkpoints?size=${checkpoint.size}`}
                        aria-current={String(checkpoint.size) === (size ?? String(latest.size)) ? 'page' : undefined}
                      >
                        {formatInstant(checkpoint.at)}
                      </AppLink>
                      <span className="ml-2 text-sm text-ink-soft tabular-nums">
                        {t('rows', { n: checkpoint.size.toLocaleString() })}
                      </span>
                    </li>
                  ))}
                </ul>
              </nav>
            </div>
          )
        }}
      </Fetched>
    </Page>
  )
}
