import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { ZoneSpans } from '../../registers/web/ZoneSpans.tsx'
import { systemKindLabels } from '../systems.labels.ts'
import { SystemDocuments } from './SystemDocuments.tsx'
import { useSystemFacts } from './system-facts.tsx'
import { query, type System } from './systems-api.ts'
import { systemsText } from './systems.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

export const SystemPage = () => {
  const { systemId = '' } = useParams({ strict: false })
  const found = useQuery(query.systems.get.queryOptions({ input: { id: systemId } }))
  return <Fetched query={found}>{(system) => <SystemRecord system={system} />}</Fetched>
}

const SystemRecord = ({ system }: { system: System }) => {
  const t = useText(systemsText)
  const locale = useLocale()
  const write = useMay().may('registers.write')
  const facts = useSystemFacts(system)
  return (
    <RecordPage
      id={system.id}
      title={`${system.number} ${system.name}`}
      subtitle={
        <>
          <span>{system.unit?.name ?? t('wholeBody')}</span>
          <Tag>{systemKindLabels[system.kind][locale]}</Tag>
          {system.validTo && <Tag>{t('endedOn', { day: shownDay(system.validTo) })}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/systems' }, { label: system.number }]}
      editHref={write ? `/systems/${system.id}/edit` : undefined}
      facts={facts}
    >
      {system.procedure === 'missing' && (
        <Banner kind="warning" title={t('procedureMissing')}>
          {t('procedureMissingNext')}
        </Banner>
      )}
      <SystemDocuments system={system} write={write} />
      <ZoneSpans zones={system.zones} />
    </RecordPage>
  )
}
