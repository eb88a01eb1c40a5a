import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { AskedBanner } from '../../approvals/web/AskedBanner.tsx'
import { DecisionText } from '../../approvals/web/DecisionText.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { EditRecordButton } from '../../records/web/EditRecordButton.tsx'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { type DisposalKey, disposalLabels, methodLabels } from '../disposals.labels.ts'
import { DisposalActs } from './DisposalActs.tsx'
import { type Disposal, query } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { DisposalTag } from './DisposalTag.tsx'
import { MethodFit } from './MethodFit.tsx'
import { SerialCheck } from './SerialCheck.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

const pathOf: Record<string, string> = { asset: '/assets', medium: '/media', terminal: '/terminals' }

export const DisposalPage = () => {
  const { disposalId = '' } = useParams({ strict: false })
  const found = useQuery(query.disposals.get.queryOptions({ input: { id: disposalId } }))
  return <Fetched query={found}>{(disposal) => <DisposalRecord disposal={disposal} />}</Fetched>
}

const DisposalRecord = ({ disposal }: { disposal: Disposal }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const recordFacts = useRecordFacts(disposal.record)
  const fact = (key: DisposalKey, value: ReactNode) => ({ term: disposalLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && shownBoth(value)
  const { object, assessed } = disposal
  return (
    <RecordPage
      id={disposal.id}
      isObject={false}
      title={`${disposal.number} ${object.name}`}
      subtitle={<DisposalTag disposal={disposal} />}
      crumbs={[{ label: t('title'), href: '/disposals' }, { label: disposal.number }]}
      actions={
        <>
          <a href={`/api/disposals/${disposal.id}/form.docx`} download className={buttonClass('tertiary', 'sm')}>
            {t('form')}
          </a>
          {everywhere('documents.write') && <EditRecordButton recordId={disposal.id} />}
          {disposal.mayWrite && <DisposalActs disposal={disposal} />}
        </>
      }
      alarms={
        <>
          {disposal.asked && <AskedBanner asked={disposal.asked} />}
          {disposal.state === 'planned' && !disposal.asked && !disposal.decision && (
            <Banner kind="warning" title={t('notPermitted')}>
              {t('notPermittedNext')}
            </Banner>
          )}
          <MethodFit assessed={assessed} />
          {disposal.lacksCertificate && (
            <Banner kind="warning" title={t('lacksTitle')}>
              {t('lacksNext')}
            </Banner>
          )}
          {disposal.serials && <SerialCheck serials={disposal.serials} />}
        </>
      }
      facts={[
        {
          heading: t('thing'),
          items: [
            fact(
              'object',
              <AppLink href={`${pathOf[object.kind] ?? '/objects'}/${object.id}`}>
                {`${object.number} ${object.name}`.trim()}
              </AppLink>,
            ),
            fact('serial', object.serial),
            fact('unitId', disposal.unit?.name ?? t('wholeBody')),
            { term: t('classOnDay'), value: assessed.level ?? t('unclassified') },
            fact(
              'residents',
              `${t(assessed.residents ? 'residentsYes' : 'residentsNo')}${disposal.residents === 'unknown' ? `（${t('byRegister')}）` : ''}`,
            ),
          ],
        },
        {
          heading: t('act'),
          items: [
            fact(
              'method',
              `${methodLabels[disposal.method][locale]}${assessed.warnings.length === 0 ? `　${t('methodFits')}` : ''}`,
            ),
            fact('plannedOn', day(disposal.plannedOn)),
            {
              term: t('permission'),
              value: disposal.decision ? <DecisionText decision={disposal.decision} /> : '–',
            },
            fact('doneOn', day(disposal.doneOn)),
            fact('place', disposal.place),
            fact('contractor', disposal.contractor),
            fact('witness', [disposal.witnessPost?.name, disposal.witness].filter(Boolean).join(' ')),
            fact('note', disposal.note),
          ],
        },
        {
          heading: t('certificate'),
          items: [
            fact('certificateNumber', disposal.certificateNumber),
            fact('certificateOn', day(disposal.certificateOn)),
            {
              term: t('file'),
              value: disposal.certificateName ? (
                <a href={`/api/disposals/${disposal.id}/certificate`} download className="underline">
                  {disposal.certificateName}
                </a>
              ) : (
                '–'
              ),
            },
            fact('certificateSerials', disposal.certificateSerials.join('、')),
          ],
        },
        recordFacts,
      ]}
    />
  )
}
