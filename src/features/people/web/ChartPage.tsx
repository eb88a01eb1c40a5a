import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { type UnitNode, unitTree } from '../../organisation/unit-tree.rules.ts'
import { chartLabels } from '../chart.labels.ts'
import { ChartPosts } from './ChartPosts.tsx'
import { DayChoice } from './DayChoice.tsx'
import { type Chart, query } from './people-api.ts'
import { shownBoth } from '../../../web/shown-day.ts'

/** 組織図: units below units with their posts and holders on a day; lists within lists, so that it prints and is read aloud in order. */
export const ChartPage = () => {
  const t = useText(chartLabels)
  const day = useAddress().get('day')
  const found = useQuery({
    ...query.people.chart.queryOptions({ input: day ? { day } : {} }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageHeader
        title={t('chart')}
        subtitle={t('chartWhy')}
        crumbs={[{ label: t('organisation'), href: '/organisation' }, { label: t('chart') }]}
        printable
      />
      <Fetched query={found}>
        {(chart) => (
          <>
            <DayChoice day={chart.day} />
            <p className="mb-3 font-700">
              {chart.organisation}　{t('asOf', { day: shownBoth(chart.day) })}
            </p>
            {chart.units.length === 0 && chart.posts.length === 0 ? (
              <EmptyState title={t('nothing')} next={t('nothingNext')} />
            ) : (
              <ChartTree chart={chart} />
            )}
          </>
        )}
      </Fetched>
    </Page>
  )
}

const ChartTree = ({ chart }: { chart: Chart }) => {
  const t = useText(chartLabels)
  const members = chart.units.filter(({ memberBody }) => memberBody)
  const manned = members.filter(({ id }) => chart.posts.some(({ unitId }) => unitId === id))
  const bare = members.filter((member) => !manned.includes(member))
  const tree = unitTree(chart.units.filter(({ memberBody }) => !memberBody))
  return (
    <ul className="flex flex-col gap-4">
      <li className="keep-together">
        <h2 className="font-700">{t('wholeBody')}</h2>
        <ChartPosts chart={chart} unitId={null} />
      </li>
      {tree.map((node) => (
        <Branch key={node.unit.id} chart={chart} node={node} />
      ))}
      {members.length > 0 && (
        <li>
          <h2 className="mb-2 font-700">{t('memberBodies')}</h2>
          <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3">
            {manned.map((unit) => (
              <li key={unit.id} className="keep-together rounded-8 border border-line p-2">
                <p className="font-700">{unit.name}</p>
                <ChartPosts chart={chart} unitId={unit.id} />
              </li>
            ))}
          </ul>
          {bare.length > 0 && (
            <p className="mt-2 text-sm">
              {t('withoutPosts')}
              {bare.map(({ name }) => name).join('、')}
            </p>
          )}
        </li>
      )}
    </ul>
  )
}

const Branch = ({ chart, node }: { chart: Chart; node: UnitNode<Chart['units'][number]> }) => (
  <li>
    <div className="keep-together inline-block min-w-72 rounded-8 border border-line p-2">
      <p className="font-700">{node.unit.name}</p>
      <ChartPosts chart={chart} unitId={node.unit.id} />
    </div>
    {node.children.length > 0 && (
      <ul className="mt-3 ml-4 flex flex-col gap-3 border-l-2 border-line pl-5">
        {node.children.map((child) => (
          <Branch key={child.unit.id} chart={chart} node={child} />
        ))}
      </ul>
    )}
  </li>
)
