import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { ZoneForm } from './ZoneForm.tsx'
import { query } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

export const NewZonePage = () => {
  const t = useText(zonesText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/zones' }, { label: t('register') }]} />
      <ZoneForm zone={null} />
    </Page>
  )
}

export const EditZonePage = () => {
  const t = useText(zonesText)
  const { zoneId = '' } = useParams({ strict: false })
  const found = useQuery(query.zones.get.queryOptions({ input: { id: zoneId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(zone) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${zone.name}`}
              crumbs={[
                { label: t('title'), href: '/zones' },
                { label: zone.name, href: `/zones/${zone.id}` },
              ]}
            />
            <ZoneForm key={zone.id} zone={zone} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
