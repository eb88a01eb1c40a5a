import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { query } from './documents-api.ts'
import { documentsLabels, importLabels } from './documents.labels.ts'
import { ImportForm } from './ImportForm.tsx'
import { useMayWrite } from './use-may.ts'

/** A file comes in: as a new document, or with `?document=ID` as a new revision of one. */
export const ImportPage = () => {
  const t = useText(importLabels)
  const list = useText(documentsLabels)
  const may = useMayWrite()
  const documentId = useAddress().get('document')
  const documents = useQuery(query.documents.list.queryOptions({ input: {} }))
  const of = documents.data?.documents.find(({ id }) => id === documentId) ?? null
  const title = of ? t('revisionOf', { title: of.title }) : t('title')
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={t('next')}
        crumbs={[{ label: list('title'), href: '/documents' }, { label: title }]}
      />
      <Fetched query={documents}>
        {(data) =>
          may ? (
            <ImportForm key={of?.id ?? 'new'} documents={data.documents} of={of} />
          ) : (
            <EmptyState title={t('mayNot')} reason={t('mayNotWhy')} />
          )
        }
      </Fetched>
    </Page>
  )
}
