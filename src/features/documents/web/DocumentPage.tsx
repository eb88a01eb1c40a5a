import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { type DocumentDetail, query } from './documents-api.ts'
import { documentLabels, documentsLabels, tierNames } from './documents.labels.ts'
import { DocumentSide } from './DocumentSide.tsx'
import { DocumentText } from './DocumentText.tsx'
import { EditDocumentDialog } from './EditDocumentDialog.tsx'
import { StandingTag } from './StandingTag.tsx'
import { useMayWrite } from './use-may.ts'

/** One document: the text as decided, what is known of its decision, its revisions. `?revision=ID` shows an earlier one. */
export const DocumentPage = () => {
  const { documentId: id = '' } = useParams({ strict: false })
  const revisionId = useAddress().get('revision')
  const detail = useQuery(query.documents.get.queryOptions({ input: { id, ...(revisionId ? { revisionId } : {}) } }))
  return (
    <Fetched query={detail} lines={14}>
      {(data) => <Document detail={data} />}
    </Fetched>
  )
}

const Document = ({ detail }: { detail: DocumentDetail }) => {
  const t = useText(documentLabels)
  const list = useText(documentsLabels)
  const tier = useText(tierNames)
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const { document, parent, shown } = detail
  const draft = document.revisions.find(({ standing }) => standing === 'draft')
  const actions = mayWrite && (
    <>
      <Button variant="tertiary" size="sm" onPress={() => setEditing(true)}>
        {t('edit')}
      </Button>
      {draft ? (
        <AppLink plain href={`/revisions/${draft.id}/review`} className={buttonClass('primary', 'sm')}>
          {list('proofread')}
        </AppLink>
      ) : (
        <AppLink plain href={`/documents/import?document=${document.id}`} className={buttonClass('secondary', 'sm')}>
          {t('newRevision')}
        </AppLink>
      )}
    </>
  )
  const crumbs = [
    { label: list('title'), href: '/documents' },
    ...(parent ? [{ label: parent.title, href: `/documents/${parent.id}` }] : []),
    { label: document.title },
  ]
  const subtitle = (
    <>
      <span>{tier(document.tier)}</span>
      {shown && <span>{list('nth', { n: shown.number })}</span>}
      {shown && <StandingTag standing={shown.standing} />}
    </>
  )
  return (
    <Page side={<DocumentSide detail={detail} />} sideLabel={t('facts')}>
      <PageHeader
        title={shown?.title ?? document.title}
        subtitle={subtitle}
        crumbs={crumbs}
        actions={actions}
        printable
      />
      {shown && shown.standing !== 'inForce' && (
        <div className="mb-3">
          <Banner
            kind="info"
            title={t('notInForce')}
            actions={<AppLink href={`/documents/${document.id}`}>{t('toCurrent')}</AppLink>}
          />
        </div>
      )}
      {shown ? (
        <DocumentText revision={shown} documentId={document.id} />
      ) : (
        <EmptyState
          title={t('noText')}
          next={t('noTextNext')}
          action={draft && <AppLink href={`/revisions/${draft.id}/review`}>{list('proofread')}</AppLink>}
        />
      )}
      {editing && <EditDocumentDialog document={document} onClose={() => setEditing(false)} />}
    </Page>
  )
}
