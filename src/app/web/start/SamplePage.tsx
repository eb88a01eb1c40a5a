import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from '../api.ts'
import { sampleLabels } from './sample.labels.ts'
import { SampleControl } from './SampleControl.tsx'

export const SamplePage = () => {
  const t = useText(sampleLabels)
  const router = useRouter()
  const queries = useQueryClient()
  const { data: me } = useQuery(query.me.get.queryOptions({ input: {}, staleTime: 60_000 }))
  // Whoever deletes the body they are signed in to is signed out with it.
  const leave = () => {
    queries.clear()
    router.history.push('/sign-in')
  }
  return (
    <Page>
      <PageHeader title={t('title')} />
      <p className="mb-5">{t('why')}</p>
      <SampleControl {...(me?.organisation.isSample ? { onDeleted: leave } : {})} />
    </Page>
  )
}
