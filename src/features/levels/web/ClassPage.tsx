import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { levelsLabels } from '../levels.labels.ts'
import { ClassReasons } from './ClassReasons.tsx'
import { HandlingRules } from './HandlingRules.tsx'
import { HoldingLists } from './HoldingLists.tsx'
import { query } from './levels-api.ts'
import { shownBoth } from '../../../web/shown-day.ts'

/** Why an asset, or what holds assets, has the class it has; how it is handled; what lies in it and where it lies. */
export const ClassPage = () => {
  const t = useText(levelsLabels)
  const { objectId = '' } = useParams({ strict: false })
  const day = useAddress().get('day')
  const found = useQuery(query.levels.classOf.queryOptions({ input: day ? { id: objectId, day } : { id: objectId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(data) => (
          <>
            <PageHeader
              title={t('classTitle', { name: data.name })}
              subtitle={day ? t('asOf', { day: shownBoth(data.day) }) : undefined}
              crumbs={[{ label: t('title'), href: '/levels' }, { label: data.name }]}
              printable
            />
            <div className="grid gap-6">
              <ClassReasons found={data} />
              <HandlingRules
                levelIds={Object.fromEntries(data.axes.map(({ axis, level }) => [axis, level?.id ?? null]))}
              />
              <HoldingLists objectId={objectId} />
            </div>
          </>
        )}
      </Fetched>
    </Page>
  )
}
