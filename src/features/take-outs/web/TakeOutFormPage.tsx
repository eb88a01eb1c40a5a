import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'
import { TakeOutForm } from './TakeOutForm.tsx'

/** Asks to take something out. */
export const NewTakeOutPage = () => {
  const t = useText(takeOutsText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/take-outs' }, { label: t('register') }]}
      />
      <TakeOutForm takeOut={null} />
    </Page>
  )
}

/** What was asked for, to be changed. */
export const EditTakeOutPage = () => {
  const t = useText(takeOutsText)
  const { takeOutId = '' } = useParams({ strict: false })
  const found = useQuery(query.takeOuts.get.queryOptions({ input: { id: takeOutId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(takeOut) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${takeOut.number}`}
              crumbs={[
                { label: t('title'), href: '/take-outs' },
                { label: takeOut.number, href: `/take-outs/${takeOut.id}` },
                { label: t('change') },
              ]}
            />
            <TakeOutForm key={takeOut.id} takeOut={takeOut} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
