import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { DutyActions } from './DutyActions.tsx'
import { query, type DutyDetail } from './duties-api.ts'
import { DutyAxes } from './DutyAxes.tsx'
import { DutyChanges, DutyDecisions } from './DutyRecord.tsx'
import { DutyDialogs } from './DutyDialogs.tsx'
import { DutyObjects } from './DutyObjects.tsx'
import { DutyState } from './DutyState.tsx'
import { DutyTerms } from './DutyTerms.tsx'
import { dutyText } from './duty.text.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { headName } from './head-names.ts'
import { listText } from './lists.text.ts'

/** One duty: how it stands and why, its objects, evidence, terms and record. Dialogs are open by the address (`do`, `object`). */
export const DutyPage = () => {
  const t = useText(dutyText)
  const { dutyId = '' } = useParams({ strict: false }) as { dutyId?: string }
  const bodyId = useAddress().get('body')
  const duty = useQuery({
    ...query.duties.get.queryOptions({ input: { id: dutyId, ...(bodyId && { bodyId }) } }),
    placeholderData: keepPreviousData,
  })
  if (duty.data) return <DutyContent duty={duty.data} />
  return (
    <Page>
      <PageHeader title={t('loading')} crumbs={[{ label: t('list'), href: '/duties' }]} />
      <Fetched query={duty} lines={12}>
        {() => null}
      </Fetched>
    </Page>
  )
}

const DutyContent = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const list = useText(listText)
  return (
    <Page>
      <PageHeader
        title={duty.title}
        crumbs={[{ label: t('list'), href: '/duties' }, { label: duty.measureId ?? t('own') }]}
        subtitle={
          <span className="flex flex-wrap gap-1.5 pt-1">
            <Tag tone={duty.strength === 'must' ? 'blue' : 'plain'}>{list(duty.strength)}</Tag>
            {duty.critical && <Tag tone="red">{t('critical')}</Tag>}
            {duty.heads.map((head) => (
              <Tag key={head}>{headName(head, locale)}</Tag>
            ))}
            <Tag>{duty.bodyName}</Tag>
          </span>
        }
        printable
      />
      <DutyState duty={duty} />
      <DutyActions duty={duty} />
      <DutyAxes duty={duty} />
      <DutyObjects key={duty.bodyId} duty={duty} />
      <EvidenceList duty={duty} />
      <DutyDecisions duty={duty} />
      <div className="grid gap-x-8 lg:grid-cols-[3fr_2fr] print:block">
        <DutyTerms duty={duty} />
        <DutyChanges duty={duty} />
      </div>
      <HistoryPanel key={duty.id} subjectId={duty.id} />
      <DutyDialogs duty={duty} />
    </Page>
  )
}
