import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'
import { HandOverForm } from './HandOverForm.tsx'

/** A new line of 受渡簿. */
export const NewHandOverPage = () => {
  const t = useText(handOversText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/hand-overs' }, { label: t('register') }]}
      />
      <HandOverForm handOver={null} />
    </Page>
  )
}

/** A line to be put right. */
export const EditHandOverPage = () => {
  const t = useText(handOversText)
  const { handOverId = '' } = useParams({ strict: false })
  const found = useQuery(query.handOvers.get.queryOptions({ input: { id: handOverId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(handOver) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${handOver.number}`}
              crumbs={[
                { label: t('title'), href: '/hand-overs' },
                { label: handOver.number, href: `/hand-overs/${handOver.id}` },
                { label: t('change') },
              ]}
            />
            <HandOverForm key={handOver.id} handOver={handOver} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
