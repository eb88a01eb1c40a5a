import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { SystemForm } from './SystemForm.tsx'
import { query } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

/** A new system. */
export const NewSystemPage = () => {
  const t = useText(systemsText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/systems' }, { label: t('register') }]} />
      <SystemForm system={null} />
    </Page>
  )
}

/** A system to be changed. */
export const EditSystemPage = () => {
  const t = useText(systemsText)
  const { systemId = '' } = useParams({ strict: false })
  const found = useQuery(query.systems.get.queryOptions({ input: { id: systemId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(system) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${system.name}`}
              crumbs={[
                { label: t('title'), href: '/systems' },
                { label: system.number, href: `/systems/${system.id}` },
                { label: t('change') },
              ]}
            />
            <SystemForm key={system.id} system={system} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
