import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { zoneLabels } from '../zones.labels.ts'
import { MisplacedMark } from './MisplacedMark.tsx'
import type { Zone } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

const flags = ['mayHoldPersonalNumber', 'needsMultiFactor', 'blocksMedia', 'reachesInternet'] as const

/** Every zone with its rules, what stands in it and whether it fits. */
export const ZoneTable = ({ zones }: { zones: readonly Zone[] }) => {
  const t = useText(zonesText)
  const label = useText(zoneLabels)
  return (
    <Table
      caption={t('zones')}
      whole
      rows={zones}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: 'code', header: label('code'), width: '6rem', cell: (zone: Zone) => zone.code },
        {
          key: 'name',
          header: label('name'),
          rowHeader: true,
          cell: (zone: Zone) => (
            <span className="inline-block min-w-28">
              <AppLink href={`/zones/${zone.id}`}>{zone.name}</AppLink> {!zone.current && <Tag>{t('ended')}</Tag>}
            </span>
          ),
        },
        {
          key: 'most',
          header: label('mostConfidentialityId'),
          cell: (zone: Zone) => zone.most?.name ?? t('noLimit'),
        },
        {
          key: 'rules',
          header: t('rules'),
          cell: (zone: Zone) => (
            <span className="flex flex-wrap gap-1">
              {flags
                .filter((flag) => zone[flag])
                .map((flag) => (
                  <Tag key={flag}>{label(flag)}</Tag>
                ))}
            </span>
          ),
        },
        { key: 'counts', header: t('holds'), cell: (zone: Zone) => t('counts', zone.counts) },
        { key: 'misplaced', header: t('wrongTitle'), cell: (zone: Zone) => <MisplacedMark zone={zone} /> },
      ]}
    />
  )
}
