import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { EditRecordButton } from '../../records/web/EditRecordButton.tsx'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { type TakeOutKey, takeOutLabels } from '../take-outs.labels.ts'
import { query, type TakeOut } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'
import { CarryRule } from './CarryRule.tsx'
import { TakeOutActs } from './TakeOutActs.tsx'
import { TakeOutTag } from './TakeOutTag.tsx'
import { shownBoth, shownDay } from '../../../web/shown-day.ts'

const pathOf: Record<string, string> = { asset: '/assets', medium: '/media', terminal: '/terminals' }

export const TakeOutPage = () => {
  const { takeOutId = '' } = useParams({ strict: false })
  const found = useQuery(query.takeOuts.get.queryOptions({ input: { id: takeOutId } }))
  return <Fetched query={found}>{(takeOut) => <TakeOutRecord takeOut={takeOut} />}</Fetched>
}

const TakeOutRecord = ({ takeOut }: { takeOut: TakeOut }) => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const recordFacts = useRecordFacts(takeOut.record)
  const label = (key: TakeOutKey) => takeOutLabels[key][locale]
  const fact = (key: TakeOutKey, value: ReactNode) => ({ term: label(key), value: value || '–' })
  const day = (value: string | null) => value && shownBoth(value)
  type Thing = TakeOut['objects'][number]
  return (
    <RecordPage
      id={takeOut.id}
      isObject={false}
      title={`${takeOut.number} ${takeOut.purpose}`}
      subtitle={<TakeOutTag takeOut={takeOut} />}
      crumbs={[{ label: t('title'), href: '/take-outs' }, { label: takeOut.number }]}
      actions={
        <>
          <a href={`/api/take-outs/${takeOut.id}/form.docx`} download className={buttonClass('tertiary', 'sm')}>
            {t('form')}
          </a>
          {everywhere('documents.write') && <EditRecordButton recordId={takeOut.id} />}
          <TakeOutActs takeOut={takeOut} />
        </>
      }
      alarms={
        <>
          {takeOut.overdue && (
            <Banner kind="error" title={t('overdueTitle')}>
              {t('overdueNext')}
            </Banner>
          )}
          <CarryRule level={takeOut.confidentiality} rule={takeOut.carryRule} />
        </>
      }
      facts={[
        {
          heading: t('content'),
          items: [
            fact('applicant', takeOut.applicant),
            fact('unitId', takeOut.unit?.name ?? t('wholeBody')),
            fact('askedOn', day(takeOut.askedOn)),
            fact('purpose', takeOut.purpose),
            fact('destination', takeOut.destination),
            { term: t('period'), value: `${shownDay(takeOut.fromOn)}～${shownDay(takeOut.toOn)}` },
            fact('safeguards', takeOut.safeguards),
            fact('encrypted', answerLabels[takeOut.encrypted][locale]),
            fact('note', takeOut.note),
          ],
        },
        {
          heading: t('decision'),
          items: [
            fact('decidedOn', day(takeOut.decidedOn)),
            fact('decidedBy', takeOut.decidedBy),
            fact('decisionNumber', takeOut.decisionNumber),
            ...(takeOut.closingNote ? [fact('closingNote', takeOut.closingNote)] : []),
          ],
        },
        {
          heading: t('movement'),
          items: [
            fact('outOn', day(takeOut.outOn)),
            fact('returnedOn', day(takeOut.returnedOn)),
            fact('returnedTo', takeOut.returnedTo),
            fact('dataErased', takeOut.dataErased && answerLabels[takeOut.dataErased][locale]),
          ],
        },
        recordFacts,
      ]}
    >
      <section>
        <h2 className="mb-1 font-700">{t('what')}</h2>
        <Table
          caption={t('what')}
          whole
          rows={takeOut.objects}
          rowKey={(row) => row.id}
          empty={null}
          columns={[
            { key: 'number', header: t('number'), cell: (row: Thing) => row.number || '–' },
            {
              key: 'name',
              header: t('name'),
              rowHeader: true,
              cell: (row: Thing) => <AppLink href={`${pathOf[row.kind] ?? '/objects'}/${row.id}`}>{row.name}</AppLink>,
            },
            {
              key: 'confidentiality',
              header: label('confidentiality'),
              cell: (row: Thing) => row.confidentiality ?? t('unclassified'),
            },
          ]}
        />
      </section>
    </RecordPage>
  )
}
