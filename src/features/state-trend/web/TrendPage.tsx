import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { Moves } from './Moves.tsx'
import { query, type Series } from './trend-api.ts'
import { trendText } from './trend.text.ts'
import { TrendChart } from './TrendChart.tsx'

/** 推移: how the states moved over a year, and what changed since a day that is chosen. */
export const TrendPage = () => {
  const t = useText(trendText)
  const bodyId = useAddress().get('body') ?? undefined
  const series = useQuery(query.trend.series.queryOptions({ input: bodyId ? { bodyId } : {} }))
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={<span>{t('self')}</span>} printable />
      <Fetched query={series} lines={12}>
        {(data) => <Trend data={data} />}
      </Fetched>
    </Page>
  )
}

const Trend = ({ data }: { data: Series }) => {
  const t = useText(trendText)
  const address = useAddress()
  if (data.limited) return <EmptyState title={t('limited')} next={t('limitedNext')} />
  return (
    <>
      {data.bodies.length > 1 && (
        <div className="no-print mb-3">
          <FilterSelect
            label={t('body')}
            inline
            value={data.bodyId}
            onPick={(value) => address.set({ body: value })}
            options={data.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
      {data.days.length === 0 ? (
        <EmptyState title={t('noDays')} next={t('noDaysNext')} />
      ) : (
        <TrendChart days={data.days} />
      )}
      <Moves today={data.to} bodyId={data.bodyId} />
    </>
  )
}
