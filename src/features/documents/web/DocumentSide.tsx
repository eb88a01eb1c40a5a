import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { useText } from '../../../web/locale.ts'
import { HistoryButton } from '../../history/web/HistoryButton.tsx'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { EditRecordButton } from '../../records/web/EditRecordButton.tsx'
import type { DocumentDetail, ShownRevision } from './documents-api.ts'
import { disclosureNames, documentLabels, documentsLabels } from './documents.labels.ts'
import { StandingTag } from './StandingTag.tsx'
import { useMayWrite } from './use-may.ts'

/** What is known of the shown revision, the other revisions, what stands below. */
export const DocumentSide = ({ detail: { document, below, shown } }: { detail: DocumentDetail }) => {
  const t = useText(documentLabels)
  const list = useText(documentsLabels)
  const mayWrite = useMayWrite()
  return (
    <div className="grid gap-5">
      {shown && (
        <section>
          <h2 className="mb-1 font-700">{t('facts')}</h2>
          <Facts revision={shown} />
          {mayWrite && <EditRecordButton recordId={shown.id} />}
          {shown.standing === 'inForce' && (
            <p className="mt-2">
              <AppLink href={`/revisions/${shown.id}/matching`}>{t('matching')}</AppLink>
            </p>
          )}
        </section>
      )}
      <section>
        <h2 className="mb-1 font-700">{t('revisions')}</h2>
        <ul>
          {document.revisions.map(({ id, number, standing, effectiveFrom }) => (
            <li key={id} className="flex flex-wrap items-center gap-2 border-b border-line-soft py-1.5">
              {standing !== 'draft' || mayWrite ? (
                <AppLink
                  href={standing === 'draft' ? `/revisions/${id}/review` : `/documents/${document.id}?revision=${id}`}
                  aria-current={id === shown?.id ? 'true' : undefined}
                >
                  {list('nth', { n: number })}
                </AppLink>
              ) : (
                list('nth', { n: number })
              )}
              <StandingTag standing={standing} />
              {effectiveFrom && <DateText day={effectiveFrom} />}
            </li>
          ))}
        </ul>
      </section>
      {shown && document.revisions.length > 1 && (
        <p>
          <AppLink href={`/revisions/${shown.id}/comparison`}>{t('comparison')}</AppLink>
        </p>
      )}
      <section>
        <HistoryPanel subjectId={document.id} />
        {shown && <HistoryButton subjectId={shown.id} name={`${document.title} ${list('nth', { n: shown.number })}`} />}
      </section>
      {below.length > 0 && (
        <section>
          <h2 className="mb-1 font-700">{t('below')}</h2>
          <ul>
            {below.map(({ id, title }) => (
              <li key={id} className="border-b border-line-soft py-1.5">
                <AppLink href={`/documents/${id}`}>{title}</AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const Facts = ({ revision }: { revision: ShownRevision }) => {
  const t = useText(documentLabels)
  const disclosure = useText(disclosureNames)
  const { record, decidedOn, decidedPrecision, effectiveFrom, effectiveTo } = revision
  const items = [
    { term: t('issuer'), value: revision.issuer || null },
    {
      term: t('decidedOn'),
      value: decidedOn && <DateText day={decidedOn} precision={decidedPrecision ?? 'day'} both />,
    },
    { term: t('decidedBy'), value: revision.decidedBy || null },
    { term: t('effectiveFrom'), value: effectiveFrom && <DateText day={effectiveFrom} both /> },
    ...(effectiveTo ? [{ term: t('effectiveTo'), value: <DateText day={effectiveTo} both /> }] : []),
    { term: t('number'), value: record.documentNumber || null },
    { term: t('year'), value: <DateText day={`${record.fiscalYear}-04-01`} precision="fiscalYear" both /> },
    {
      term: t('retention'),
      value: record.retentionYears === null ? t('forGood') : t('years', { n: record.retentionYears }),
    },
    { term: t('disclosure'), value: disclosure(record.disclosure) },
    ...(record.disclosure === 'open' ? [] : [{ term: t('reason'), value: record.disclosureReason }]),
    {
      term: t('file'),
      value: revision.hasFile ? (
        <a className="text-main underline" href={`/api/revisions/${revision.id}/file`} download>
          {revision.fileName}
        </a>
      ) : null,
    },
    { term: t('importedBy'), value: `${record.createdBy} ${formatInstant(record.createdAt)}` },
  ]
  return <DescriptionList items={items} />
}
