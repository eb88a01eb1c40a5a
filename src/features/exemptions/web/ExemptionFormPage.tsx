import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import type { DutyDetail } from '../../duties/web/duties-api.ts'
import { provenanceLabels } from '../../measures/measures.labels.ts'
import { ExemptionForm } from './ExemptionForm.tsx'
import { client, query, type Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

/** Asks for an exemption from the duty that the address names (`?duty=`), or for the renewal of one (`?renew=`). */
export const NewExemptionPage = () => {
  const t = useText(exemptionsText)
  const { get } = useAddress()
  const renew = get('renew')
  const duty = get('duty')
  return (
    <Page>
      <PageHeader
        title={t(renew ? 'renewTitle' : 'newTitle')}
        crumbs={[{ label: t('title'), href: '/exemptions' }, { label: t('register') }]}
      />
      {renew ? <Renewal id={renew} /> : duty ? <OfDuty id={duty} renews={null} exemption={null} /> : <ChooseDuty />}
    </Page>
  )
}

/** What was asked for, to be changed. */
export const EditExemptionPage = () => {
  const t = useText(exemptionsText)
  const { exemptionId = '' } = useParams({ strict: false })
  const found = useQuery(query.exemptions.get.queryOptions({ input: { id: exemptionId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(exemption) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${exemption.number}`}
              crumbs={[
                { label: t('title'), href: '/exemptions' },
                { label: exemption.number, href: `/exemptions/${exemption.id}` },
                { label: t('change') },
              ]}
            />
            <OfDuty key={exemption.id} id={exemption.duty.id} renews={null} exemption={exemption} />
          </>
        )}
      </Fetched>
    </Page>
  )
}

const Renewal = ({ id }: { id: string }) => {
  const found = useQuery(query.exemptions.get.queryOptions({ input: { id } }))
  return <Fetched query={found}>{(renews) => <OfDuty id={renews.duty.id} renews={renews} exemption={null} />}</Fetched>
}

type OfDutyProps = { id: string; renews: Exemption | null; exemption: Exemption | null }

const OfDuty = ({ id, ...rest }: OfDutyProps) => {
  const found = useQuery(query.duties.get.queryOptions({ input: { id } }))
  return <Fetched query={found}>{(duty) => <Asked duty={duty} {...rest} />}</Fetched>
}

const Asked = ({ duty, ...rest }: Omit<OfDutyProps, 'id'> & { duty: DutyDetail }) => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  const law = duty.provenance === '法令' || duty.provenance === '省令'
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <p>
        <span className="font-700">{duty.title}</span>
        <span className="block text-sm text-ink-soft">{duty.text}</span>
      </p>
      {law ? (
        <Banner kind="error" title={t('lawTitle')}>
          {t('lawNext', { law: provenanceLabels[duty.provenance][locale] })}
        </Banner>
      ) : duty.objects.length === 0 ? (
        <Banner kind="warning" title={t('noObjects')}>
          {t('noObjectsNext')}
        </Banner>
      ) : (
        <ExemptionForm duty={duty} {...rest} />
      )}
    </div>
  )
}

const searchDuties = async (text: string, signal: AbortSignal): Promise<Option[]> => {
  const { rows } = await client.duties.list({ search: text, sort: 'title', limit: 20 }, { signal })
  return rows.map(({ id, title, bodyName }) => ({ value: id, label: title, description: bodyName }))
}

const ChooseDuty = () => {
  const t = useText(exemptionsText)
  const { set } = useAddress()
  return (
    <div className="max-w-3xl">
      <ComboBox
        label={t('chooseDuty')}
        description={t('chooseDutyHelp')}
        value={null}
        search={searchDuties}
        searchKey={['duties', 'exemption']}
        onChange={(duty) => set({ duty: duty?.value ?? null })}
      />
    </div>
  )
}
