import { DateText } from '../../../web/kit/DateText.tsx'
import { useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { connectionLabels, directionLabels, kindLabels, methodLabels } from '../connections.labels.ts'
import { BrokenRules } from './BrokenRules.tsx'
import type { ConnectionRow } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

const day = (value: string | null) => (value ? <DateText day={value} /> : '–')

/** Addresses one by one: none breaks in its middle, where it would read as another. */
const Ends = ({ text }: { text: string }) =>
  text === ''
    ? '–'
    : text.split(/,\s*/).map((end) => (
        <span key={end} className="block whitespace-nowrap">
          {end}
        </span>
      ))

/** Columns of the list of permitted connections; keys that the server sorts by. */
export const useConnectionColumns = (): RegisterColumn<ConnectionRow>[] => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const kind = useText(kindLabels)
  const direction = useText(directionLabels)
  const method = useText(methodLabels)
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => kind(row.kind) },
    {
      key: 'from',
      header: label('fromZoneId'),
      cell: (row) => <span className="inline-block min-w-24">{row.fromZone.name}</span>,
    },
    { key: 'peer', header: label('peer'), sortable: true, cell: (row) => row.toZone?.name ?? row.peer },
    {
      key: 'direction',
      header: label('direction'),
      sortable: true,
      first: false,
      cell: (row) => direction(row.direction),
    },
    { key: 'address', header: label('address'), cell: (row) => <Ends text={row.address || row.mac} /> },
    {
      key: 'port',
      header: label('port'),
      sortable: true,
      cell: (row) => [row.protocol, row.port].filter(Boolean).join(' ') || '–',
    },
    { key: 'method', header: label('method'), sortable: true, first: false, cell: (row) => method(row.method) },
    { key: 'approver', header: label('approver'), first: false, cell: (row) => row.approver || '–' },
    { key: 'expiresOn', header: label('expiresOn'), sortable: true, cell: (row) => day(row.expiresOn) },
    {
      key: 'nextReview',
      header: label('nextReview'),
      sortable: true,
      first: false,
      cell: (row) => day(row.nextReview),
    },
    {
      key: 'unit',
      header: label('unitId'),
      first: false,
      cell: (row) => row.unit?.name ?? t('wholeBody'),
    },
    { key: 'broken', header: t('rules'), cell: (row) => <BrokenRules broken={row.broken} /> },
  ]
}
