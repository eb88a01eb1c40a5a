import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { rosterLabels } from '../roster-accounts.labels.ts'
import type { Candidate } from './people-api.ts'

type CandidatesTableProps = {
  rows: readonly Candidate[]
  chosen: ReadonlyMap<string, Candidate>
  onChange: (chosen: ReadonlyMap<string, Candidate>) => void
  /** A search or unit narrows the list. */
  filtered: boolean
}

/** People without an account; the user name of whoever is chosen can be written over. */
export const CandidatesTable = ({ rows, chosen, onChange, filtered }: CandidatesTableProps) => {
  const t = useText(rosterLabels)
  const select = (keys: ReadonlySet<string>) => {
    const next = new Map([...chosen].filter(([id]) => keys.has(id) || !rows.some(({ personId }) => personId === id)))
    for (const row of rows) if (keys.has(row.personId) && !next.has(row.personId)) next.set(row.personId, row)
    onChange(next)
  }
  const rename = (row: Candidate, username: string) => onChange(new Map(chosen).set(row.personId, { ...row, username }))
  const columns = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: Candidate) => row.name },
    { key: 'unit', header: t('unit'), cell: (row: Candidate) => row.unitName ?? t('noUnit') },
    { key: 'posts', header: t('posts'), cell: (row: Candidate) => row.posts.join('、') || '–' },
    { key: 'number', header: t('staffNumber'), cell: (row: Candidate) => row.staffNumber ?? '–' },
    {
      key: 'username',
      header: t('username'),
      cell: (row: Candidate) => {
        const mine = chosen.get(row.personId)
        return mine ? (
          <input
            className="control max-w-56"
            aria-label={t('usernameOf', { name: row.name })}
            maxLength={64}
            autoComplete="off"
            value={mine.username}
            onChange={(event) => rename(row, event.target.value)}
          />
        ) : (
          row.username
        )
      },
    },
  ]
  return (
    <Table
      caption={t('choose')}
      rows={rows}
      rowKey={(row) => row.personId}
      rowLabel={(row) => row.name}
      columns={columns}
      selection={{ keys: new Set(chosen.keys()), onChange: select }}
      empty={
        <EmptyState
          title={t(filtered ? 'nobodyFound' : 'everybodyHas')}
          next={t(filtered ? 'nobodyFoundNext' : 'everybodyHasNext')}
        />
      }
    />
  )
}
