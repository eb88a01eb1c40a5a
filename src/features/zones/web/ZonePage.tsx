import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { trafficLabels, zoneLabels } from '../zones.labels.ts'
import { MisplacedAssets } from './MisplacedAssets.tsx'
import { query, type ZonePageData } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

export const ZonePage = () => {
  const { zoneId = '' } = useParams({ strict: false })
  const found = useQuery(query.zones.get.queryOptions({ input: { id: zoneId } }))
  return <Fetched query={found}>{(zone) => <ZoneRecord zone={zone} />}</Fetched>
}

const flags = ['mayHoldPersonalNumber', 'reachesInternet', 'needsMultiFactor', 'blocksMedia'] as const

const ZoneRecord = ({ zone }: { zone: ZonePageData }) => {
  const t = useText(zonesText)
  const label = useText(zoneLabels)
  const { everywhere } = useMay()
  const day = (value: string | null) => (value ? <DateText day={value} both /> : '–')
  return (
    <RecordPage
      id={zone.id}
      title={`${zone.code} ${zone.name}`}
      crumbs={[{ label: t('title'), href: '/zones' }, { label: zone.name }]}
      editHref={everywhere('registers.write') ? `/zones/${zone.id}/edit` : undefined}
      actions={<AppLink href="/zones/diagram">{t('diagram')}</AppLink>}
      alarms={<MisplacedAssets zone={zone} />}
      facts={[
        {
          heading: t('basics'),
          items: [
            { term: label('purpose'), value: zone.purpose || '–' },
            { term: label('mostConfidentialityId'), value: zone.most?.name ?? t('noLimit') },
            ...flags.map((flag) => ({ term: label(flag), value: t(zone[flag] ? 'yes' : 'no') })),
          ],
        },
        {
          heading: t('holds'),
          items: [
            { term: t('holds'), value: t('counts', zone.counts) },
            {
              term: t('byClass'),
              value:
                zone.classes
                  .map(({ name, count }) => t('times', { word: name ?? t('unclassified'), n: count }))
                  .join('、') || '–',
            },
          ],
        },
        {
          heading: t('days'),
          items: [
            { term: label('validFrom'), value: day(zone.validFrom) },
            { term: label('validTo'), value: day(zone.validTo) },
          ],
        },
      ]}
    >
      <ZoneTraffic zone={zone} />
    </RecordPage>
  )
}

const ZoneTraffic = ({ zone }: { zone: ZonePageData }) => {
  const t = useText(zonesText)
  const words = useText(trafficLabels)
  const between = (from: string, to: string) => {
    const pair = zone.pairs.find(({ fromZoneId, toZoneId }) => fromZoneId === from && toZoneId === to)
    return `${words(pair?.traffic ?? 'none')}${pair?.note ? `（${pair.note}）` : ''}`
  }
  type Other = ZonePageData['others'][number]
  return (
    <section>
      <h2 className="mb-1 font-700">{t('trafficOf')}</h2>
      <Table
        caption={t('trafficOf')}
        whole
        rows={zone.others}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'zone', header: t('otherZone'), rowHeader: true, cell: (other: Other) => other.name },
          { key: 'out', header: t('outward'), cell: (other: Other) => between(zone.id, other.id) },
          { key: 'in', header: t('inward'), cell: (other: Other) => between(other.id, zone.id) },
        ]}
      />
    </section>
  )
}
