import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './documents-api.ts'
import { documentsLabels } from './documents.labels.ts'
import { DocumentsEmpty } from './DocumentsEmpty.tsx'
import { DocumentsTable } from './DocumentsTable.tsx'
import { useMayWrite } from './use-may.ts'

/** The documents as they stand under each other, with the state of their revisions. */
export const DocumentsPage = () => {
  const t = useText(documentsLabels)
  const mayWrite = useMayWrite()
  const documents = useQuery(query.documents.list.queryOptions({ input: {} }))
  const importLink = mayWrite && (
    <AppLink plain href="/documents/import" className={buttonClass('primary', 'sm')}>
      {t('import')}
    </AppLink>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={importLink} printable />
      <Fetched query={documents}>
        {(data) =>
          data.documents.length === 0 ? (
            <DocumentsEmpty mayWrite={mayWrite} />
          ) : (
            <DocumentsTable documents={data.documents} mayWrite={mayWrite} />
          )
        }
      </Fetched>
    </Page>
  )
}
