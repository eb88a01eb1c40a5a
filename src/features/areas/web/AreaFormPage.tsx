import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { AreaForm } from './AreaForm.tsx'
import { query } from './areas-api.ts'
import { areasText } from './areas.text.ts'

/** A new area. */
export const NewAreaPage = () => {
  const t = useText(areasText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/areas' }, { label: t('register') }]} />
      <AreaForm area={null} />
    </Page>
  )
}

/** An area to be changed. */
export const EditAreaPage = () => {
  const t = useText(areasText)
  const { areaId = '' } = useParams({ strict: false })
  const found = useQuery(query.areas.get.queryOptions({ input: { id: areaId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(area) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${area.name}`}
              crumbs={[
                { label: t('title'), href: '/areas' },
                { label: area.number, href: `/areas/${area.id}` },
                { label: t('change') },
              ]}
            />
            <AreaForm key={area.id} area={area} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
