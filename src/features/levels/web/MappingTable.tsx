import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import type { Level, LevelSet, Usage } from './levels-api.ts'
import type { mappingOf, SetDraft } from './set-draft.ts'

type MappingTableProps = {
  set: LevelSet
  draft: SetDraft
  mapping: ReturnType<typeof mappingOf>
  usage: Usage | undefined
  onChange: (draft: SetDraft) => void
}

/** What becomes of each level in force, with how many assets and zones it is about. */
export const MappingTable = ({ set, draft, mapping, usage, onChange }: MappingTableProps) => {
  const t = useText(levelsLabels)
  const usageOf = (level: Level) => usage?.levels.find(({ id }) => id === level.id)
  const pairOf = (level: Level) => mapping.find(({ id }) => id === level.id)
  const columns = [
    { key: 'old', header: t('oldLevel'), rowHeader: true, cell: (level: Level) => level.name },
    {
      key: 'assets',
      header: t('assets'),
      align: 'end' as const,
      cell: (level: Level) => usageOf(level)?.assets.toLocaleString() ?? '–',
    },
    ...(set.axis === 'confidentiality'
      ? [
          {
            key: 'zones',
            header: t('zones'),
            align: 'end' as const,
            cell: (level: Level) => usageOf(level)?.zones.toLocaleString() ?? '–',
          },
        ]
      : []),
    {
      key: 'becomes',
      header: t('becomes'),
      width: '18rem',
      cell: (level: Level) => {
        const pair = pairOf(level)
        return (
          <span className="flex items-center gap-2">
            <select
              className="control focus-inset"
              aria-label={t('becomesOf', { name: level.name })}
              value={pair?.to ?? ''}
              onChange={(event) => onChange({ ...draft, chosen: { ...draft.chosen, [level.id]: event.target.value } })}
            >
              {draft.levels.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
            {pair?.falls && <Tag tone="yellow">{t('falls')}</Tag>}
          </span>
        )
      },
    },
  ]
  return (
    <div className="max-w-3xl">
      <Table
        caption={t('stepMapping')}
        whole
        rows={set.levels}
        rowKey={({ id }) => id}
        columns={columns}
        empty={null}
      />
    </div>
  )
}
