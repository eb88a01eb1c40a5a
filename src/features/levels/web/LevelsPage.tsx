import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { levelsLabels } from '../levels.labels.ts'
import { query } from './levels-api.ts'
import { LevelSetTab } from './LevelSetTab.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

/** The three sets of levels, of today or of an earlier day. */
export const LevelsPage = () => {
  const t = useText(levelsLabels)
  const { get, set } = useAddress()
  const editable = useMay().everywhere('organisation.write')
  const day = get('day')
  const found = useQuery({
    ...query.levels.get.queryOptions({ input: day ? { day } : {} }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        actions={<AppLink href="/levels/sheet">{t('sheet')}</AppLink>}
        printable
      />
      <Fetched query={found}>
        {({ sets, all }) => (
          <>
            {day && (
              <p className="mb-3 flex flex-wrap items-center gap-3 font-700">
                {t('asOf', { day: shownBoth(day) })}
                <Button variant="tertiary" size="sm" onPress={() => set({ day: null })}>
                  {t('showToday')}
                </Button>
              </p>
            )}
            <Tabs
              label={t('tabs')}
              items={sets.map((one) => ({
                id: one.axis,
                label: t(one.axis),
                content: (
                  <LevelSetTab
                    levelSet={one}
                    all={all.filter(({ axis }) => axis === one.axis)}
                    editable={editable && one.validTo === null}
                  />
                ),
              }))}
              selected={get('axis') ?? 'confidentiality'}
              onSelect={(axis) => set({ axis })}
            />
          </>
        )}
      </Fetched>
    </Page>
  )
}
