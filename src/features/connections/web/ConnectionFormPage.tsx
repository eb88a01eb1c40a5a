import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { ConnectionForm } from './ConnectionForm.tsx'
import { query } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

export const NewConnectionPage = () => {
  const t = useText(connectionsText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/connections' }, { label: t('register') }]}
      />
      <ConnectionForm connection={null} />
    </Page>
  )
}

export const EditConnectionPage = () => {
  const t = useText(connectionsText)
  const { connectionId = '' } = useParams({ strict: false })
  const found = useQuery(query.connections.get.queryOptions({ input: { id: connectionId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(connection) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${connection.name}`}
              crumbs={[
                { label: t('title'), href: '/connections' },
                { label: connection.number, href: `/connections/${connection.id}` },
                { label: t('change') },
              ]}
            />
            <ConnectionForm key={connection.id} connection={connection} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
