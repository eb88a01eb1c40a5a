import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Selection } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { objectKindLabels } from '../object-kinds.labels.ts'
import { type Responsibility, responsibilities, responsibilityLabels } from '../demarcations.labels.ts'
import type { Part } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** Objects × responsibilities; chosen ones are given to somebody with the button above. */
export const PartsTable = ({ rows, selection }: { rows: readonly Part[]; selection: Selection | undefined }) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const party = (row: Part, key: Responsibility) => {
    const found = row.parties[key]
    if (!found) return <span className="text-ink-soft">{t('nobody')}</span>
    const detail = [found.basis, found.from ? `${shownDay(found.from)}～` : ''].filter(Boolean).join(' ')
    return (
      <>
        {found.name}
        {detail && <span className="block text-xs text-ink-soft">{detail}</span>}
      </>
    )
  }
  return (
    <Table
      caption={t('parts')}
      whole
      rows={rows}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.name}
      {...(selection ? { selection } : {})}
      empty={<EmptyState title={t('noParts')} next={t('noPartsNext')} />}
      columns={[
        {
          key: 'object',
          header: t('object'),
          rowHeader: true,
          cell: (row: Part) => (
            <>
              {[row.number, row.name].filter(Boolean).join(' ')}
              <span className="block text-xs font-400 text-ink-soft">{objectKindLabels[row.kind]?.[locale]}</span>
            </>
          ),
        },
        ...responsibilities.map((key) => ({
          key,
          header: responsibilityLabels[key][locale],
          cell: (row: Part) => party(row, key),
        })),
      ]}
    />
  )
}
