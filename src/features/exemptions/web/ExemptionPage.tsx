import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { shownBoth, shownDay } from '../../../web/shown-day.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { EditRecordButton } from '../../records/web/EditRecordButton.tsx'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { type ExemptionKey, exemptionLabels } from '../exemptions.labels.ts'
import { ExemptionActs } from './ExemptionActs.tsx'
import { ExemptionAlarms } from './ExemptionAlarms.tsx'
import { ExemptionTag } from './ExemptionTag.tsx'
import { query, type Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

export const ExemptionPage = () => {
  const { exemptionId = '' } = useParams({ strict: false })
  const found = useQuery(query.exemptions.get.queryOptions({ input: { id: exemptionId } }))
  return <Fetched query={found}>{(exemption) => <ExemptionRecord exemption={exemption} />}</Fetched>
}

const ExemptionRecord = ({ exemption }: { exemption: Exemption }) => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const recordFacts = useRecordFacts(exemption.record)
  const { duty, evidence, approval, renewalOf, renewals } = exemption
  const fact = (key: ExemptionKey, value: ReactNode) => ({ term: exemptionLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && shownBoth(value)
  const never = exemption.validTo < exemption.validFrom
  const span = never ? t('never') : `${shownDay(exemption.validFrom)}～${shownDay(exemption.validTo)}`
  const decided = exemption.decidedOn !== null || exemption.state === 'withdrawn'
  return (
    <RecordPage
      id={exemption.id}
      isObject={false}
      title={`${exemption.number} ${duty.name}`}
      subtitle={<ExemptionTag exemption={exemption} />}
      crumbs={[{ label: t('title'), href: '/exemptions' }, { label: exemption.number }]}
      actions={
        <>
          <a href={`/api/exemptions/${exemption.id}/form.docx`} download className={buttonClass('tertiary', 'sm')}>
            {t('form')}
          </a>
          {everywhere('documents.write') && <EditRecordButton recordId={exemption.id} />}
          <ExemptionActs exemption={exemption} />
        </>
      }
      alarms={<ExemptionAlarms exemption={exemption} />}
      facts={[
        {
          heading: t('what'),
          items: [
            fact('dutyId', <AppLink href={`/duties/${duty.id}`}>{duty.name}</AppLink>),
            fact('clauses', exemption.clauses.join('、')),
            { term: t('period'), value: span },
            fact('reason', exemption.reason),
            fact('askedBy', exemption.askedBy),
            fact('unitId', exemption.unit?.name ?? t('wholeBody')),
            fact('askedOn', day(exemption.askedOn)),
            ...(renewalOf
              ? [
                  fact('renewalOfId', <AppLink href={`/exemptions/${renewalOf.id}`}>{renewalOf.name}</AppLink>),
                  fact('reviewNote', exemption.reviewNote),
                ]
              : []),
          ],
        },
        {
          heading: t('instead'),
          items: [
            fact('compensatingMeasure', exemption.compensatingMeasure),
            fact(
              'evidenceId',
              evidence ? (
                <>
                  <AppLink href={`/duties/${duty.id}#evidence`}>{evidence.name}</AppLink>（{shownDay(evidence.dataDate)}
                  ）{evidence.withdrawn && t('evidenceWithdrawn')}
                </>
              ) : (
                t(exemption.evidenceMissing ? 'noEvidence' : 'evidenceHidden')
              ),
            ),
          ],
        },
        {
          heading: t('decision'),
          items: [
            ...(decided ? [] : [{ term: t('whoNext'), value: exemption.decider }]),
            ...(approval
              ? [{ term: t('draft'), value: <AppLink href={`/approvals/${approval.id}`}>{approval.subject}</AppLink> }]
              : []),
            fact('decidedOn', day(exemption.decidedOn)),
            fact('decidedBy', exemption.decidedBy),
            fact('documentNumber', exemption.documentNumber),
            ...(exemption.closingNote ? [fact('closingNote', exemption.closingNote)] : []),
            ...(renewals.length > 0
              ? [
                  {
                    term: t('renewals'),
                    value: renewals.map(({ id, number }) => (
                      <AppLink key={id} href={`/exemptions/${id}`} className="mr-2">
                        {number}
                      </AppLink>
                    )),
                  },
                ]
              : []),
          ],
        },
        recordFacts,
      ]}
    >
      <ExemptedObjects exemption={exemption} />
    </RecordPage>
  )
}

const ExemptedObjects = ({ exemption }: { exemption: Exemption }) => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  type One = Exemption['objects'][number]
  return (
    <section>
      <h2 className="mb-1 font-700">{t('objectsHead')}</h2>
      <Table
        caption={t('objectsHead')}
        whole
        rows={exemption.objects}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'name', header: t('objectName'), rowHeader: true, cell: (row: One) => row.name },
          { key: 'unit', header: exemptionLabels.unitId[locale], cell: (row: One) => row.unitName || '–' },
        ]}
      />
    </section>
  )
}
