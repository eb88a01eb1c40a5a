import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMore } from '../../../web/use-more.ts'
import { roleLabels, strengthLabels } from '../measures.labels.ts'
import type { Measure } from '../measures.schema.ts'
import { measuresText } from './measures.text.ts'

const atOnce = 100

type MeasureTableProps = {
  rows: readonly Measure[]
  total: number
  current: string | null
  onPick: (id: string) => void
  onClear: () => void
}

export const MeasureTable = ({ rows, total, current, onPick, onClear }: MeasureTableProps) => {
  const locale = useLocale()
  const t = useText(measuresText)
  const { shown, more } = useMore(atOnce)
  const rest = rows.length - shown
  const columns: Column<Measure>[] = [
    {
      key: 'clause',
      header: t('clause'),
      width: '16%',
      cell: ({ clause, id }) => clause ?? <span className="text-ink-soft">{id}</span>,
    },
    {
      key: 'row',
      header: t('row'),
      rowHeader: true,
      width: '44%',
      cell: ({ id, title, critical, fromMemory }) => (
        <>
          <button
            type="button"
            className="text-left text-main underline underline-offset-2 hover:decoration-2"
            onClick={() => onPick(id)}
          >
            {title[locale]}
          </button>{' '}
          {critical && <Tag tone="red">{t('critical')}</Tag>} {fromMemory && <Tag tone="yellow">{t('fromMemory')}</Tag>}
        </>
      ),
    },
    { key: 'subject', header: t('subject'), width: '24%', cell: ({ subject }) => roleLabels[subject][locale] },
    { key: 'strength', header: t('strength'), width: '16%', cell: ({ strength }) => strengthLabels[strength][locale] },
  ]
  return (
    <div>
      <p role="status" className="mb-1 text-sm text-ink-soft">
        {t('count', { n: rows.length, total })}
      </p>
      <Table
        whole
        caption={t('title')}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={({ id }) => id}
        currentKey={current}
        empty={
          <EmptyState
            title={t('none')}
            next={t('noneNext')}
            action={
              <Button variant="secondary" onPress={onClear}>
                {t('clear')}
              </Button>
            }
          />
        }
      />
      {rest > 0 && (
        <Button variant="tertiary" size="sm" onPress={more}>
          {t('more', { n: Math.min(rest, atOnce) })}
        </Button>
      )}
    </div>
  )
}
