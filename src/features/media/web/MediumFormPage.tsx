import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { client, query } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { MediumForm } from './MediumForm.tsx'

/** A new medium. */
export const NewMediumPage = () => {
  const t = useText(mediaText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/media' }, { label: t('register') }]} />
      <MediumForm medium={null} />
    </Page>
  )
}

/** A medium to be changed. */
export const EditMediumPage = () => {
  const t = useText(mediaText)
  const { mediumId = '' } = useParams({ strict: false })
  const found = useQuery(query.media.get.queryOptions({ input: { id: mediumId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(medium) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${medium.name}`}
              crumbs={[
                { label: t('title'), href: '/media' },
                { label: medium.number, href: `/media/${medium.id}` },
                { label: t('change') },
              ]}
            />
            <MediumForm key={medium.id} medium={medium} />
          </>
        )}
      </Fetched>
    </Page>
  )
}

export const MediumImportPage = () => {
  const t = useText(mediaText)
  return <RegisterImportPage path="/media" title={t('title')} calls={client.media} />
}
