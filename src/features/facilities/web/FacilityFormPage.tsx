import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { FacilityForm } from './FacilityForm.tsx'
import { query } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'

/** A new facility. */
export const NewFacilityPage = () => {
  const t = useText(facilitiesText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/facilities' }, { label: t('register') }]}
      />
      <FacilityForm facility={null} />
    </Page>
  )
}

/** A facility to be changed. */
export const EditFacilityPage = () => {
  const t = useText(facilitiesText)
  const { facilityId = '' } = useParams({ strict: false })
  const found = useQuery(query.facilities.get.queryOptions({ input: { id: facilityId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(facility) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${facility.name}`}
              crumbs={[
                { label: t('title'), href: '/facilities' },
                { label: facility.number, href: `/facilities/${facility.id}` },
                { label: t('change') },
              ]}
            />
            <FacilityForm key={facility.id} facility={facility} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
