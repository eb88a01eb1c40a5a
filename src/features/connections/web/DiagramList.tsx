import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { MisplacedMark } from '../../zones/web/MisplacedMark.tsx'
import { connectionLabels, directionLabels, kindLabels } from '../connections.labels.ts'
import { BrokenRules } from './BrokenRules.tsx'
import type { ConnectionRow, Diagram } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

/** The facts of the diagram as two tables: what the eye sees in the drawing can be read and reached by the keyboard. */
export const DiagramList = ({ diagram: { zones, connections, hidden } }: { diagram: Diagram }) => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const kind = useText(kindLabels)
  const direction = useText(directionLabels)
  type Zone = Diagram['zones'][number]
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-700">{t('listOf')}</h2>
      <Table
        caption={t('zone')}
        whole
        rows={zones}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'zone',
            header: t('zone'),
            rowHeader: true,
            cell: (zone: Zone) => <AppLink href={`/zones/${zone.id}`}>{zone.name}</AppLink>,
          },
          { key: 'counts', header: t('holds'), cell: (zone: Zone) => t('counts', zone.counts) },
          {
            key: 'classes',
            header: t('classes'),
            cell: (zone: Zone) =>
              zone.classes
                .map(({ name, count }) => t('times', { word: name ?? t('unclassified'), n: count }))
                .join('、') || '–',
          },
          { key: 'fits', header: t('rules'), cell: (zone: Zone) => <MisplacedMark zone={zone} /> },
        ]}
      />
      <Table
        caption={t('title')}
        whole
        rows={connections}
        rowKey={({ id }) => id}
        empty={<p>{t('none')}</p>}
        columns={[
          { key: 'number', header: label('number'), cell: (row: ConnectionRow) => row.number },
          {
            key: 'name',
            header: label('name'),
            rowHeader: true,
            cell: (row: ConnectionRow) => <AppLink href={`/connections/${row.id}`}>{row.name}</AppLink>,
          },
          { key: 'kind', header: label('kind'), cell: (row: ConnectionRow) => kind(row.kind) },
          { key: 'from', header: label('fromZoneId'), cell: (row: ConnectionRow) => row.fromZone.name },
          { key: 'to', header: label('peer'), cell: (row: ConnectionRow) => row.toZone?.name ?? row.peer },
          { key: 'direction', header: label('direction'), cell: (row: ConnectionRow) => direction(row.direction) },
          { key: 'rules', header: t('rules'), cell: (row: ConnectionRow) => <BrokenRules broken={row.broken} /> },
        ]}
      />
      {hidden > 0 && <p className="text-sm text-ink-soft">{t('hidden', { n: hidden })}</p>}
    </section>
  )
}
