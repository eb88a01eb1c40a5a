import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useText } from '../../../web/locale.ts'
import { type DocumentBranch, documentTree } from './document-tree.ts'
import type { DocumentItem } from './documents-api.ts'
import { documentsLabels, tierNames } from './documents.labels.ts'
import { StandingTag } from './StandingTag.tsx'

/** The tree as a table: the indent shows what stands under what. */
export const DocumentsTable = ({ documents, mayWrite }: { documents: readonly DocumentItem[]; mayWrite: boolean }) => {
  const t = useText(documentsLabels)
  const tier = useText(tierNames)
  const columns: Column<DocumentBranch>[] = [
    {
      key: 'title',
      header: t('document'),
      rowHeader: true,
      cell: ({ document, depth }) => (
        <span className="block" style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
          {depth > 0 && <span aria-hidden="true">└ </span>}
          <AppLink href={`/documents/${document.id}`}>{document.title}</AppLink>
        </span>
      ),
    },
    { key: 'tier', header: t('tier'), cell: ({ document }) => tier(document.tier) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ document }) => <Standings document={document} mayWrite={mayWrite} />,
    },
    { key: 'effective', header: t('effective'), cell: ({ document }) => <Effective document={document} /> },
  ]
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={documentTree(documents)}
      rowKey={({ document }) => document.id}
      empty={null}
      whole
    />
  )
}

const Standings = ({ document, mayWrite }: { document: DocumentItem; mayWrite: boolean }) => {
  const t = useText(documentsLabels)
  const shown = document.revisions.filter(({ standing }, index) => standing !== 'superseded' || index === 0)
  return (
    <ul>
      {shown.map(({ id, number, standing }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          {t('nth', { n: number })} <StandingTag standing={standing} />
          {standing === 'draft' && mayWrite && <AppLink href={`/revisions/${id}/review`}>{t('proofread')}</AppLink>}
        </li>
      ))}
    </ul>
  )
}

const Effective = ({ document }: { document: DocumentItem }) => {
  const day = document.revisions.find(({ standing }) => standing === 'inForce')?.effectiveFrom
  return day ? <DateText day={day} both /> : '–'
}
