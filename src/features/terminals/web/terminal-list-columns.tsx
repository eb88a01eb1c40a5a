import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { SupportDay } from '../../systems/web/SupportDay.tsx'
import { shortKindLabels } from '../outside-lists.labels.ts'
import { outsideLabels, terminalKindLabels, terminalLabels } from '../terminals.labels.ts'
import { AnswerMark } from './AnswerMark.tsx'
import type { TerminalRow } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

/** Columns of the register of terminals; keys that the server sorts by. */
export const useTerminalColumns = (): RegisterColumn<TerminalRow>[] => {
  const t = useText(terminalsText)
  const locale = useLocale()
  const label = (key: keyof typeof terminalLabels) => terminalLabels[key][locale]
  const plain = (key: 'serial' | 'model' | 'os' | 'place' | 'leaseNumber'): RegisterColumn<TerminalRow> => ({
    key,
    header: label(key),
    sortable: true,
    first: false,
    cell: (row) => row[key] || '–',
  })
  const answer = (key: 'multiFactor' | 'mediaBlocked' | 'encrypted' | 'malwareProtection', first = true) => ({
    key,
    header: label(key),
    sortable: true,
    first,
    cell: (row: TerminalRow) => <AnswerMark answer={row[key]} />,
  })
  return [
    { key: 'number', header: label('number'), sortable: true, cell: (row) => row.number },
    { key: 'name', header: label('name'), sortable: true, rowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: label('kind'), sortable: true, cell: (row) => terminalKindLabels[row.kind][locale] },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    { key: 'user', header: t('user'), cell: (row) => row.person?.name ?? (row.userText || '–') },
    { key: 'zone', header: label('zoneId'), cell: (row) => row.zone?.name ?? '–' },
    answer('multiFactor'),
    answer('mediaBlocked'),
    answer('encrypted', false),
    answer('malwareProtection', false),
    { key: 'outside', header: t('outside'), sortable: true, cell: (row) => <Outside row={row} /> },
    { key: 'supportEnds', header: label('supportEnds'), sortable: true, cell: (row) => <SupportDay row={row} /> },
    {
      key: 'leaseEnds',
      header: label('leaseEnds'),
      sortable: true,
      first: false,
      cell: (row) => (row.leaseEnds ? <DateText day={row.leaseEnds} /> : '–'),
    },
    plain('serial'),
    plain('model'),
    plain('os'),
    plain('place'),
    plain('leaseNumber'),
    { key: 'container', header: label('containerId'), first: false, cell: (row) => row.container?.name ?? '–' },
  ]
}

/** The latest that each list of others says, by its agreement, with its day. */
const Outside = ({ row }: { row: TerminalRow }) => {
  const locale = useLocale()
  if (row.outside.length === 0) return '–'
  return (
    <span className="flex flex-col gap-0.5">
      {row.outside.map(({ listId, kind, source, takenOn, differs }) => (
        <span key={listId} title={source} className="flex items-center gap-1 text-sm whitespace-nowrap">
          {shortKindLabels[kind][locale]} <DateText day={takenOn} />
          {differs.length > 0 && <Tag tone="red">{outsideLabels.differs[locale]}</Tag>}
        </span>
      ))}
    </span>
  )
}
