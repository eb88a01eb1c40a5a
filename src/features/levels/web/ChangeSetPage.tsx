import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { levelsLabels } from '../levels.labels.ts'
import { ChangeSetWork } from './ChangeSetWork.tsx'
import { query } from './levels-api.ts'

/** Replaces the set of one axis: where to start from, the levels, the day and what becomes of what exists. */
export const ChangeSetPage = () => {
  const t = useText(levelsLabels)
  const asked = useAddress().get('axis')
  const found = useQuery(query.levels.get.queryOptions({ input: {} }))
  return (
    <Page>
      <Fetched query={found}>
        {({ sets, day }) => {
          const set = sets.find(({ axis }) => axis === asked) ?? sets[0]
          if (!set) return null
          const title = t('changeTitle', { axis: t(set.axis) })
          return (
            <>
              <PageHeader
                title={title}
                subtitle={t('changeWhy')}
                crumbs={[{ label: t('title'), href: '/levels' }, { label: title }]}
              />
              <ChangeSetWork key={set.id} set={set} today={day} />
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}
